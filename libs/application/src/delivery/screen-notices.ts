import { Injectable } from '@nestjs/common';
import { localDateOf, type Policy } from '#domain';
import { WakeUps } from '../time/index.js';
import { DeliveryQueue, type QueuedNotice } from './delivery-queue.js';
import { RecipientResolver } from './recipients.js';
import { staleBecause } from './stale-notice.js';

/** Looks at each waiting notice again before it is written into a message. */
@Injectable()
export class ScreenNotices {
  constructor(
    private readonly queue: DeliveryQueue,
    private readonly resolver: RecipientResolver,
    private readonly wakeUps: WakeUps,
  ) {}

  /** Those that still hold. The others are cancelled with their reason; a post that changed hands is told anew. */
  async run(
    recipientId: string,
    notices: readonly QueuedNotice[],
    as: { policy: Policy; now: Date },
  ): Promise<QueuedNotice[]> {
    const stale: { noticeId: string; reason: string }[] = [];
    const valid: QueuedNotice[] = [];
    for (const notice of notices) {
      const reason = staleBecause(notice, as.policy) ?? (await this.passOn(recipientId, notice, as.now));
      if (reason === null) valid.push(notice);
      else stale.push({ noticeId: notice.id, reason });
    }
    await this.queue.cancel(stale);
    return valid;
  }

  /** Null where the recipient is still the one meant; otherwise whoever is gets it, and the reason is answered. */
  private async passOn(recipientId: string, notice: QueuedNotice, now: Date): Promise<string | null> {
    if (notice.isCurrent) return null;
    const found = await this.resolver.resolve({
      assignmentId: notice.assignmentId,
      stageId: notice.stageId,
      to: notice.copy ? [] : [notice.role],
      copyTo: notice.copy ? [notice.role] : [],
      on: localDateOf(now),
    });
    if (found.some((one) => one.recipientId === recipientId)) return null;
    if (found.length === 0) return 'Người nhận không còn giữ chức vụ và chưa có người thay';
    const armed = await this.queue.replace(notice.id, found, now);
    await this.wakeUps.append(armed.map((targetId) => ({ kind: 'delivery', targetId })));
    return `Đã chuyển tới ${found.map((one) => one.addressedAs).join('; ')}`;
  }
}
