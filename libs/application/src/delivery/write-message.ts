import { Injectable } from '@nestjs/common';
import { isUrgedByZalo, localDateOf } from '#domain';
import { SystemClock } from '../time/index.js';
import { nameOf } from './addressee.js';
import { composeMessage, worstLine } from './compose-message.js';
import { composeReminder } from './compose-reminder.js';
import type { ByZalo } from './choose-channel.js';
import { GatherParts, type GatheredParts, type Moment } from './gather-parts.js';
import type { LetterVersion } from './letter.js';
import { LetterInForce } from './letter-in-force.js';
import type { Envelope } from './mail.js';
import { type Attempt, MessageLedger, type NewMessage } from './message-ledger.js';
import type { MessageModel, RenderedMessage } from './message-model.js';
import { MessageRenderer } from './message-renderer.js';
import { MessageSource, type NoticeLine } from './message-source.js';
import { ZaloSender } from './zalo-sender.js';

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

type Parts = GatheredParts & { copy: boolean; letter: LetterVersion };

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
    private readonly gather: GatherParts,
    private readonly letterInForce: LetterInForce,
    private readonly renderer: MessageRenderer,
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
    const gathered = await this.gather.run(lines, to.copy, moment);
    const parts = { ...gathered, copy: to.copy, letter: await this.letterInForce.read() };
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
      const words = this.renderer.render(model, parts.letter);
      return { id, addressedAs, senderName, words, model, failure: null };
    } catch (error) {
      return failedLetter(id, lines, error);
    }
  }
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
