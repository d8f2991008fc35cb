import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain';
import type { Actor } from '../accounts/account.js';
import { AuditLog } from '../accounts/audit-log.js';
import { requireRole } from '../accounts/rights.js';
import { conflict, notFound } from '../errors.js';
import { Clock, RulesInForce, SystemClock, Transaction, WakeUps } from '../time/index.js';
import { DeliveryQueue, type QueuedNotice } from './delivery-queue.js';
import { MessageLedger } from './message-ledger.js';
import type { MessageState } from './message.js';
import { staleBecause } from './stale-notice.js';

const resendable: readonly MessageState[] = ['failed', 'unknown'];

/** Gives what a failed message said to its readers once more, written anew from what is true now. */
@Injectable()
export class ResendMessage {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly systemClock: SystemClock,
    private readonly rules: RulesInForce,
    private readonly queue: DeliveryQueue,
    private readonly ledger: MessageLedger,
    private readonly wakeUps: WakeUps,
    private readonly audit: AuditLog,
  ) {}

  /**
   * How many notices wait to be sent again. Throws 404, and 409 where the message did not fail or nothing in it holds
   * any more.
   */
  async run(actor: Actor, messageId: string): Promise<{ notices: number }> {
    requireRole(actor, 'office');
    return this.transaction.run(async () => {
      const now = await this.clock.now();
      const notices = await this.queue.ofMessage(messageId, localDateOf(now));
      const state = await this.ledger.lockState(messageId);
      if (state === null) throw notFound('tin này');
      if (!resendable.includes(state)) {
        throw conflict('not-failed', 'Chỉ gửi lại được tin gửi lỗi hoặc không rõ kết quả.', state);
      }
      const valid = await this.stillValid(notices);
      if (valid.length === 0) {
        throw conflict('nothing-to-resend', 'Không còn nội dung nào của tin này cần gửi lại.', state);
      }
      const armed = await this.queue.giveBack(valid, now);
      await this.wakeUps.append(armed.map((targetId) => ({ kind: 'delivery', targetId })));
      const at = this.systemClock.now();
      await this.audit.append({ at, actor, action: 'message-resent', target: messageId });
      return { notices: valid.length };
    });
  }

  /** Neither overtaken by events nor told to somebody else in the meantime. */
  private async stillValid(notices: readonly QueuedNotice[]): Promise<string[]> {
    const { policy } = await this.rules.read();
    const ids = notices.filter((notice) => staleBecause(notice, policy) === null).map(({ id }) => id);
    const replaced = new Set(await this.queue.replacedAmong(ids));
    return ids.filter((id) => !replaced.has(id));
  }
}
