import { Injectable } from '@nestjs/common';
import { Context } from '@temporalio/activity';
import { DeliverToRecipient } from '#application';
import type { DeliveryActivities, Wait } from '#workflows';

/** So that a killed worker is noticed in seconds, however long a mail server may take to answer. */
const heartbeatMs = 2000;

/** Activities of the queue `send-email`: a hanging mail server holds up nothing else. */
@Injectable()
export class DeliveryActivityProvider implements DeliveryActivities {
  constructor(private readonly deliverToRecipient: DeliverToRecipient) {}

  async deliver(recipientId: string): Promise<Wait> {
    const context = Context.current();
    const beating = setInterval(() => context.heartbeat(), heartbeatMs);
    try {
      return await this.deliverToRecipient.run(recipientId);
    } finally {
      clearInterval(beating);
    }
  }
}
