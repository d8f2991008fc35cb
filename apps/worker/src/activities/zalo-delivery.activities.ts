import { Injectable } from '@nestjs/common';
import { DeliverByZalo } from '#application';
import type { Wait, ZaloDeliveryActivities } from '#workflows';
import { withHeartbeat } from './heartbeat.js';

/** Activities of the queue `send-zalo`: a hanging Zalo holds up no email. */
@Injectable()
export class ZaloDeliveryActivityProvider implements ZaloDeliveryActivities {
  constructor(private readonly byZalo: DeliverByZalo) {}

  deliverByZalo(recipientId: string): Promise<Wait> {
    return withHeartbeat(() => this.byZalo.run(recipientId));
  }
}
