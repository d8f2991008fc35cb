import { Injectable } from '@nestjs/common';
import { agenda, isUrgedByZalo, localDateOf } from '#domain';
import { AssignmentFactsStore } from '../assignments/assignment-facts.js';
import { type Rules, SystemClock } from '../time/index.js';
import { nameOf } from './addressee.js';
import { composeMessage, type MessageParts, worstLine } from './compose-message.js';
import { composeReminder } from './compose-reminder.js';
import type { ByZalo } from './choose-channel.js';
import { RecipientDirectory } from './directory.js';
import { peopleOf } from './message-people.js';
import { LinkSigner } from './links.js';
import type { Envelope, MailParty } from './mail.js';
import { type Attempt, MessageLedger, type NewMessage } from './message-ledger.js';
import {
  type MessageModel,
  MessageRenderer,
  type RenderedMessage,
  type UpcomingStep,
  SendingMode,
} from './message-model.js';
import { MessageSource, type NoticeLine } from './message-source.js';
import { ZaloSender } from './zalo-sender.js';

interface Moment {
  rules: Rules;
  now: Date;
}

/** Where a message goes, and from where. */
interface Addressed {
  recipientId: string;
  address: string;
  senderAddress: string;
  copy: boolean;
  /** How it goes by Zalo; null: by email. */
  zalo: ByZalo | null;
}

/** Letters that are open, and whether reminders for Zalo were written. */
interface Written {
  attempts: Attempt[];
  byZalo: boolean;
}

type Parts = Omit<MessageParts, 'lines' | 'messageId'> & { replyTo: MailParty | null };

/** A letter in words, or why there are none. */
interface Letter {
  id: string;
  addressedAs: string;
  senderName: string;
  words: RenderedMessage;
  model: MessageModel | null;
  failure: string | null;
}

/** Writes the notices of one message into words and stores them as 'sending'. */
@Injectable()
export class WriteMessage {
  constructor(
    private readonly source: MessageSource,
    private readonly directory: RecipientDirectory,
    private readonly facts: AssignmentFactsStore,
    private readonly links: LinkSigner,
    private readonly renderer: MessageRenderer,
    private readonly mode: SendingMode,
    private readonly ledger: MessageLedger,
    private readonly systemClock: SystemClock,
    private readonly zalo: ZaloSender,
  ) {}

  /**
   * The attempts that are now open. Where the words of some notice cannot be made, the others leave without it, and it
   * stands in a failed message of its own.
   */
  async run(to: Addressed, noticeIds: readonly string[], moment: Moment): Promise<Written> {
    const lines = await this.source.lines(noticeIds, localDateOf(moment.now));
    const parts = { ...(await this.gather(lines, to.copy, moment)), copy: to.copy };
    const attempts: Attempt[] = [];
    let byZalo = false;
    for (const { some, letter } of this.letters(lines, parts)) {
      const message: NewMessage = {
        ...letter.words,
        templateData: null,
        id: letter.id,
        recipientId: to.recipientId,
        copy: to.copy,
        envelope: envelopeOf(letter, parts, to),
        noticeIds: some.map((line) => line.noticeId),
        at: moment.now,
      };
      const reminder = this.reminder(letter, some, { to, parts, moment });
      if (letter.failure !== null) {
        await this.ledger.record(message, { state: 'failed', reason: letter.failure, sentAt: null });
      } else if (reminder === null) {
        attempts.push(await this.ledger.open(message, this.systemClock.now()));
      } else {
        byZalo = true;
        const sending = { state: 'sending', reason: null, sentAt: null } as const;
        await this.ledger.record({ ...message, ...reminder }, sending);
      }
    }
    return { attempts, byZalo };
  }

  /** What differs from the letter where the message goes by Zalo; null where it cannot. */
  private reminder(
    { id, model, addressedAs, senderName }: Letter,
    lines: readonly NoticeLine[],
    { to, parts, moment }: { to: Addressed; parts: Parts; moment: Moment },
  ): Partial<NewMessage> | null {
    const worst = worstLine(lines, to.copy, parts.today);
    if (to.zalo === null || model === null || worst === undefined) return null;
    if (!isUrgedByZalo(model.manner)) return null;
    const facts = composeReminder(model, worst, {
      messageId: id,
      linkToken: parts.tokenOf({ kind: 'message', id }),
      telephone: moment.rules.delivery.officeTelephone ?? null,
      today: parts.today,
      calendar: parts.calendar,
    });
    const written = this.zalo.write(to.zalo.template, facts);
    if (written === null) return null;
    const { data, ...words } = written;
    const envelope = envelopeOf({ addressedAs, senderName }, parts, { ...to, address: to.zalo.userId });
    return { ...words, html: '', templateData: data, envelope };
  }

  private letters(
    lines: readonly NoticeLine[],
    parts: Parts,
  ): { some: readonly NoticeLine[]; letter: Letter }[] {
    const whole = this.letter(lines, parts);
    if (whole.failure === null || lines.length === 1) return [{ some: lines, letter: whole }];
    const isSound = (line: NoticeLine): boolean => this.letter([line], parts).failure === null;
    return [lines.filter(isSound), lines.filter((line) => !isSound(line))]
      .filter((some) => some.length > 0)
      .map((some) => ({ some, letter: this.letter(some, parts) }));
  }

  private letter(lines: readonly NoticeLine[], parts: Parts): Letter {
    const id = this.ledger.newId();
    try {
      const model = composeMessage({ ...parts, lines, messageId: id });
      const { addressedAs, senderName } = model;
      return { id, addressedAs, senderName, words: this.renderer.render(model), model, failure: null };
    } catch (error) {
      return failedLetter(id, lines, error);
    }
  }

  private async gather(lines: readonly NoticeLine[], copy: boolean, { rules, now }: Moment) {
    const today = localDateOf(now);
    const first = worstLine(lines, copy, today);
    const directory = first === undefined ? null : await this.directory.read(first.assignmentId, today);
    return {
      ...(await this.background(lines)),
      ...peopleOf(directory),
      // Copies speak of no next step.
      next: first === undefined || copy ? null : await this.nextOf(ofKind(lines, first.kind), { rules, now }),
      training: this.mode.isTraining,
      publicUrl: this.mode.publicUrl,
      tokenOf: (subject: { kind: 'message' | 'notice'; id: string }) => this.links.sign(subject),
      today,
      calendar: rules.calendar,
    };
  }

  private async background(lines: readonly NoticeLine[]) {
    const whole = lines.filter((line) => line.stage === null).map((line) => line.assignmentId);
    const reported = lines
      .filter((line) => line.kind === 'office-7')
      .flatMap((line) => (line.stage === null ? [] : [line.stage.id]));
    return { stages: await this.source.stages(whole), told: await this.source.told(reported) };
  }

  /** What the agenda does first about any of these lines if no fact changes. */
  private async nextOf(lines: readonly NoticeLine[], { rules, now }: Moment): Promise<UpcomingStep | null> {
    const found = await this.facts.read([...new Set(lines.map((line) => line.assignmentId))]);
    const steps = lines.flatMap((line) => {
      const facts = found.get(line.assignmentId);
      if (facts === undefined) return [];
      const stages = facts.stages.filter((stage) => line.stage === null || stage.id === line.stage.id);
      const { next } = agenda({ ...facts, stages }, rules.policy, rules.calendar, now);
      return next === null || next.outcome === 'muted' ? [] : [next];
    });
    const [first] = steps.toSorted((one, other) => one.at.getTime() - other.at.getTime());
    return first === undefined ? null : { on: localDateOf(first.at), kind: first.kind };
  }
}

/** The letter says what comes next of what it is mainly about. */
function ofKind(lines: readonly NoticeLine[], kind: string): NoticeLine[] {
  return lines.filter((line) => line.kind === kind);
}

function envelopeOf(
  letter: Pick<Letter, 'addressedAs' | 'senderName'>,
  { replyTo }: Parts,
  to: Addressed,
): Envelope {
  return {
    from: { name: letter.senderName, address: to.senderAddress },
    to: { name: nameOf(letter.addressedAs), address: to.address },
    replyTo,
  };
}

/** Stands for a letter whose words could not be made, so that the office sees it. */
function failedLetter(id: string, [first]: readonly NoticeLine[], error: unknown): Letter {
  const detail = error instanceof Error ? error.message : String(error);
  return {
    id,
    addressedAs: first?.addressedAs ?? '',
    senderName: first?.senderName ?? '',
    words: {
      template: 'none',
      templateVersion: 0,
      subject: `(Không soạn được thư) ${first?.item.task ?? ''}`.slice(0, 200),
      text: '',
      html: '',
    },
    model: null,
    failure: `Không soạn được thư: ${detail}`,
  };
}
