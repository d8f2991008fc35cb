import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain';
import type { Actor } from '../accounts/account.js';
import { requireRole } from '../accounts/rights.js';
import { notFound } from '../errors.js';
import { Clock, RulesInForce, Transaction } from '../time/index.js';
import { composeMessage } from './compose-message.js';
import { requireSendable } from './edit-letter.use-case.js';
import { GatherParts } from './gather-parts.js';
import {
  changedLetter,
  type LetterChange,
  LetterChecker,
  type LetterVersion,
  LetterVersions,
} from './letter.js';
import { LetterInForce } from './letter-in-force.js';
import type { MessageModel, RenderedMessage } from './message-model.js';
import { MessageRenderer } from './message-renderer.js';
import { MessageSource } from './message-source.js';

/** Links of a preview open nothing. */
const noToken = 'xem-truoc';

/** The letter and its versions, and how a change would look. */
@Injectable()
export class ReadLetter {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly rules: RulesInForce,
    private readonly inForce: LetterInForce,
    private readonly versions: LetterVersions,
    private readonly checker: LetterChecker,
    private readonly source: MessageSource,
    private readonly parts: GatherParts,
    private readonly renderer: MessageRenderer,
  ) {}

  /** All versions without their content, newest first: the first one is in force. */
  async list(actor: Actor): Promise<Omit<LetterVersion, 'content'>[]> {
    requireRole(actor, 'office');
    await this.transaction.run(() => this.inForce.read());
    return this.versions.list();
  }

  /** One version; null means the one in force. Throws 404. */
  async version(actor: Actor, version: number | null): Promise<LetterVersion> {
    requireRole(actor, 'office');
    const current = await this.transaction.run(() => this.inForce.read());
    const found = version === null ? current : await this.versions.find(version);
    if (found === null) throw notFound('phiên bản mẫu thư này');
    return found;
  }

  /**
   * A message as it would be written now with the change, from what its notices say today. Throws 404 where there is no
   * message yet, 422 as the change itself.
   * @param messageId null means the last one
   */
  async preview(actor: Actor, change: LetterChange, messageId: string | null): Promise<RenderedMessage> {
    requireRole(actor);
    return this.transaction.run(async () => {
      const current = await this.inForce.read();
      const content = changedLetter(current.content, change);
      requireSendable(this.checker, content);
      const message = await this.versions.noticesOf(messageId);
      if (message === null) throw notFound('tin nào để xem thử');
      return this.renderer.render(await this.compose(message), { ...current, content });
    });
  }

  private async compose({ noticeIds, copy }: { noticeIds: string[]; copy: boolean }): Promise<MessageModel> {
    const now = await this.clock.now();
    const lines = await this.source.lines(noticeIds, localDateOf(now));
    const parts = await this.parts.run(lines, copy, { rules: await this.rules.read(), now });
    return composeMessage({ ...parts, copy, lines, messageId: noToken, tokenOf: () => noToken });
  }
}
