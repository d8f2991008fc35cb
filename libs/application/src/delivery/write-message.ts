import { Injectable } from '@nestjs/common';
import { agenda, headTitle, localDateOf } from '#domain';
import { AssignmentFactsStore } from '../assignments/assignment-facts.js';
import { type Rules, SystemClock } from '../time/index.js';
import { nameOf } from './addressee.js';
import { composeMessage, type MessageParts, worstLine } from './compose-message.js';
import { type Directory, RecipientDirectory } from './directory.js';
import { fieldMonitor } from './choose-office.js';
import { LinkSigner } from './links.js';
import type { Envelope, MailParty } from './mail.js';
import { type Attempt, MessageLedger } from './message-ledger.js';
import { MessageRenderer, type RenderedMessage, type UpcomingStep, SendingMode } from './message-model.js';
import { MessageSource, type NoticeLine } from './message-source.js';

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
}

type Parts = Omit<MessageParts, 'lines' | 'messageId'> & { replyTo: MailParty | null };

/** A letter in words, or why there are none. */
interface Letter {
  id: string;
  addressedAs: string;
  senderName: string;
  words: RenderedMessage;
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
  ) {}

  /**
   * The attempts that are now open. Where the words of some notice cannot be made, the others leave without it, and it
   * stands in a failed message of its own.
   */
  async run(to: Addressed, noticeIds: readonly string[], moment: Moment): Promise<Attempt[]> {
    const lines = await this.source.lines(noticeIds, localDateOf(moment.now));
    const parts = { ...(await this.gather(lines, to.copy, moment)), copy: to.copy };
    const attempts: Attempt[] = [];
    for (const { some, letter } of this.letters(lines, parts)) {
      const message = {
        ...letter.words,
        id: letter.id,
        recipientId: to.recipientId,
        copy: to.copy,
        envelope: envelopeOf(letter, parts, to),
        noticeIds: some.map((line) => line.noticeId),
        at: moment.now,
      };
      if (letter.failure === null) attempts.push(await this.ledger.open(message, this.systemClock.now()));
      else await this.ledger.record(message, { state: 'failed', reason: letter.failure, sentAt: null });
    }
    return attempts;
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
      return { id, addressedAs, senderName, words: this.renderer.render(model), failure: null };
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

function envelopeOf(letter: Letter, { replyTo }: Parts, to: Addressed): Envelope {
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
    failure: `Không soạn được thư: ${detail}`,
  };
}

/** Who answers questions about the message, in its header and in its words. */
function contactOf(directory: Directory | null): { replyTo: MailParty | null; contact: string | null } {
  const monitor = directory === null ? null : fieldMonitor(directory);
  if (monitor === null) return { replyTo: null, contact: null };
  const { addressedAs, address } = monitor;
  return {
    replyTo: { name: nameOf(addressedAs), address },
    contact: `${addressedAs}, thư điện tử ${address}`,
  };
}

function peopleOf(directory: Directory | null): {
  replyTo: MailParty | null;
  contact: string | null;
  headTitle: string;
  officeName: string;
} {
  const lead = directory?.lead;
  const head = directory?.posts.find((post) => post.kind === 'head' && post.agencyId === lead?.agencyId);
  return {
    ...contactOf(directory),
    headTitle: head?.title ?? (lead === undefined ? 'người đứng đầu cơ quan' : headTitle(lead)),
    officeName: directory?.office?.name ?? 'Văn phòng UBND tỉnh',
  };
}
