import { Injectable } from '@nestjs/common';
import { localDateOf, type Policy, silencedBecause, silenceOf } from '#domain';
import { WakeUps } from '../time/index.js';
import { DeliveryQueue, type QueuedNotice } from './delivery-queue.js';
import { RecipientResolver, type ResolvedRecipient } from './recipients.js';
import { Silences } from './silences.js';
import { staleBecause } from './stale-notice.js';

/** Looks at each waiting notice again before it is written into a message. */
@Injectable()
export class ScreenNotices {
  constructor(
    private readonly queue: DeliveryQueue,
    private readonly resolver: RecipientResolver,
    private readonly silences: Silences,
    private readonly wakeUps: WakeUps,
  ) {}

  /** Those that still hold. The others are cancelled with their reason; a post that changed hands is told anew. */
  async run(notices: readonly QueuedNotice[], as: { policy: Policy; now: Date }): Promise<QueuedNotice[]> {
    if (notices.length === 0) return [];
    const today = localDateOf(as.now);
    const silences = await this.silences.open(today);
    const stale: { noticeId: string; reason: string }[] = [];
    const valid: QueuedNotice[] = [];
    for (const notice of notices) {
      const silence = silenceOf(silences, notice, today);
      const reason =
        staleBecause(notice, as.policy) ??
        (silence === null ? await this.passOn(notice, as.now) : silencedBecause(silence));
      if (reason === null) valid.push(notice);
      else stale.push({ noticeId: notice.id, reason });
    }
    await this.queue.cancel(stale);
    return valid;
  }

  /**
   * Null where the recipient is still the one meant; otherwise whoever is gets a notice that names this one, and the
   * reason is answered.
   */
  async passOn(notice: QueuedNotice, now: Date): Promise<string | null> {
    if (notice.isCurrent) return null;
    const found = await this.resolver.resolve({
      assignmentId: notice.assignmentId,
      stageId: notice.stageId,
      to: notice.copy ? [] : [notice.role],
      copyTo: notice.copy ? [notice.role] : [],
      on: localDateOf(now),
    });
    if (found.some((one) => one.recipientId === notice.recipientId)) return null;
    if (found.length === 0) return 'Người nhận không còn giữ chức vụ và chưa có người thay';
    return this.give(notice, found, now);
  }

  private async give(notice: QueuedNotice, found: readonly ResolvedRecipient[], now: Date): Promise<string> {
    const armed = await this.queue.replace(notice.id, found, now);
    await this.wakeUps.append(armed.map((targetId) => ({ kind: 'delivery', targetId })));
    return `Đã chuyển tới ${found.map((one) => one.addressedAs).join('; ')}`;
  }
}
