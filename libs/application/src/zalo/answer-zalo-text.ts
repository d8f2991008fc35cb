import { Injectable } from '@nestjs/common';
import {
  afterWrongCode,
  answerOnceMore,
  type Counted,
  localDateOf,
  mayTryCode,
  readIncomingText,
  replyCodeOf,
} from '#domain';
import { Tokens } from '../accounts/secrets.js';
import { AcknowledgeByLink } from '../assignments/acknowledge-by-link.use-case.js';
import { LinkSigner } from '../delivery/index.js';
import { ApplicationError } from '../errors.js';
import { Clock, SystemClock } from '../time/index.js';
import { BindingCodes, type ZaloUser, ZaloUsers } from './zalo-users.js';
import { acknowledgedWords, boundWords, zaloWords } from './zalo-words.js';

/** A short reply names nobody: the account is linked to the person who was written to. */
const nothingNamed = { who: { kind: 'addressee' }, officer: null, officers: {}, promises: {} } as const;

/** What the Official Account answers to a text. Call inside a transaction. */
@Injectable()
export class AnswerZaloText {
  constructor(
    private readonly clock: Clock,
    private readonly systemClock: SystemClock,
    private readonly users: ZaloUsers,
    private readonly codes: BindingCodes,
    private readonly tokens: Tokens,
    private readonly links: LinkSigner,
    private readonly acknowledgements: AcknowledgeByLink,
  ) {}

  /** The answer, or null where silence is better; the user's counts are saved. */
  async run(user: ZaloUser, text: string): Promise<string | null> {
    const read = readIncomingText(text);
    if (read.kind === 'binding-code') return this.bind(user, read.code);
    if (read.kind === 'acknowledgement' && user.personId !== null) {
      return this.acknowledge(user, user.personId, read.code);
    }
    const known = user.personId !== null ? zaloWords.notUnderstood : zaloWords.stranger;
    return this.sparingly(user, read.kind === 'acknowledgement' ? zaloWords.notBound : known);
  }

  /** A second account that sends a used code hears the same as one that guesses. */
  private async bind(user: ZaloUser, code: string): Promise<string | null> {
    const now = this.systemClock.now();
    const wrong: Counted = { since: user.wrongCodesSince, times: user.wrongCodes };
    if (!mayTryCode(wrong, now)) return this.sparingly(user, zaloWords.tooManyCodes);
    const personId = await this.codes.spend(this.tokens.hashOf(code), user.userId, now);
    const business = await this.clock.now();
    const person = personId === null ? null : await this.users.person(personId, localDateOf(business));
    if (personId === null || person === null) {
      const { since, times } = afterWrongCode(wrong, now);
      await this.users.save({ ...user, wrongCodesSince: since, wrongCodes: times });
      return zaloWords.wrongCode;
    }
    await this.users.bind(user.userId, personId, { real: now, business });
    return boundWords(person);
  }

  /** The newest message with this code counts. */
  private async acknowledge(user: ZaloUser, personId: string, code: string): Promise<string | null> {
    const messages = await this.users.messagesTo(personId, await this.clock.now());
    const messageId = messages.find((id) => replyCodeOf(id) === code);
    if (messageId === undefined) return this.sparingly(user, zaloWords.unknownReply);
    const token = this.links.sign({ kind: 'message', id: messageId });
    try {
      const { pressed } = await this.acknowledgements.press(token, nothingNamed, 'zalo');
      return acknowledgedWords(pressed);
    } catch (error) {
      if (error instanceof ApplicationError && error.status < 500) return zaloWords.closedReply;
      throw error;
    }
  }

  /** A few times a day, then silence. */
  private async sparingly(user: ZaloUser, answer: string): Promise<string | null> {
    const counted: Counted = { since: user.answersSince, times: user.answers };
    const { isAnswered, answers } = answerOnceMore(counted, user.personId !== null, this.systemClock.now());
    await this.users.save({ ...user, answersSince: answers.since, answers: answers.times });
    return isAnswered ? answer : null;
  }
}
