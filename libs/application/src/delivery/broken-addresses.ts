import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain';
import { Questions } from '../plans/questions.js';
import { Clock } from '../time/index.js';
import { ContactPoints } from './contact-points.js';
import { DeliveryQueue } from './delivery-queue.js';
import { ScreenNotices } from './screen-notices.js';

/** What follows when a server says that an address does not exist. */
@Injectable()
export class BrokenAddresses {
  constructor(
    private readonly clock: Clock,
    private readonly contacts: ContactPoints,
    private readonly questions: Questions,
    private readonly queue: DeliveryQueue,
    private readonly screen: ScreenNotices,
  ) {}

  /**
   * Disables the address of a message with the server's words, asks the office for another one, once, and tells those
   * meant by what is left: the agency's mailbox. Call inside a transaction.
   */
  async disable(messageId: string, reason: string): Promise<void> {
    const at = await this.clock.now();
    const owners = await this.contacts.disable(messageId, reason, at);
    await this.questions.raise(
      owners.map(({ contactId, ...owner }) => ({
        code: `address:${contactId}:${messageId}`,
        kind: 'address',
        planId: null,
        itemId: null,
        data: { ...owner, reason, messageId },
      })),
      at,
    );
    for (const notice of await this.queue.ofMessage(messageId, localDateOf(at))) {
      await this.screen.passOn(notice, at);
    }
  }
}
