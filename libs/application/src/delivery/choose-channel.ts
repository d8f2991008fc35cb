import { Injectable } from '@nestjs/common';
import { type DeliverySettings, reminderTemplateOf, type ReminderTemplate } from '#domain';
import { DeliveryQueue, type QueuedNotice, type QueuedRecipient } from './delivery-queue.js';
import { ZaloSender } from './zalo-sender.js';

/** A message that goes by Zalo. */
export interface ByZalo {
  userId: string;
  template: ReminderTemplate;
}

/** The first channel that can carry a message. */
@Injectable()
export class ChooseChannel {
  constructor(
    private readonly queue: DeliveryQueue,
    private readonly zalo: ZaloSender,
  ) {}

  /** Null where the message goes by email. `now` is a business instant. */
  async run(
    { zaloUserId, together }: QueuedRecipient,
    message: { copy: boolean; notices: readonly QueuedNotice[] },
    at: { settings: DeliverySettings; now: Date },
  ): Promise<ByZalo | null> {
    if (zaloUserId === null) return null;
    const template = reminderTemplateOf({
      ...message,
      isZaloReady: await this.zalo.isReady(at.now),
      wasTriedByZalo: await this.queue.wereTriedByZalo(message.notices.map(({ id }) => id)),
      isShared: together.length > 1,
      settings: at.settings,
    });
    return template === null ? null : { userId: zaloUserId, template };
  }
}
