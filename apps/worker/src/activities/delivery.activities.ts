import { Injectable } from '@nestjs/common';
import { DeliverToRecipient } from '#application';
import type { Delivered, DeliveryActivities } from '#workflows';
import { withHeartbeat } from './heartbeat.js';

/** Activities of the queue `send-email`: a hanging mail server holds up nothing else. */
@Injectable()
export class DeliveryActivityProvider implements DeliveryActivities {
  constructor(private readonly deliverToRecipient: DeliverToRecipient) {}

  deliver(recipientId: string): Promise<Delivered> {
    return withHeartbeat(() => this.deliverToRecipient.run(recipientId));
  }
}
