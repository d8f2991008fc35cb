import { Injectable } from '@nestjs/common';
import { DeliverToRecipient } from '#application';
import type { DeliveryActivities, Wait } from '#workflows';

/** Activities of the queue `send-email`: a hanging mail server holds up nothing else. */
@Injectable()
export class DeliveryActivityProvider implements DeliveryActivities {
  constructor(private readonly deliverToRecipient: DeliverToRecipient) {}

  deliver(recipientId: string): Promise<Wait> {
    return this.deliverToRecipient.run(recipientId);
  }
}
