import { Injectable } from '@nestjs/common';
import { type MessageReceipt, nextMessageState } from '#domain';
import { Clock } from '../time/index.js';
import { MessageReceipts, type NewReceipt, type ReceiptedMessage } from './message-receipts.js';

/** What follows from receipts: a message's state never goes back, in whatever order they come. */
@Injectable()
export class RecordReceipt {
  constructor(
    private readonly clock: Clock,
    private readonly receipts: MessageReceipts,
  ) {}

  /** Keeps a receipt and applies it where its message is known. Call inside a transaction. */
  async run(receipt: NewReceipt): Promise<void> {
    await this.receipts.keep(receipt);
    const known = await this.receipts.find(receipt.providerId);
    const message = known ?? (await this.adopt(receipt));
    if (message !== null) await this.apply(message, receipt);
  }

  /** Gives a message the id its provider answered with, and applies what was heard before the answer. Call inside a transaction. */
  async name(messageId: string, providerId: string): Promise<void> {
    for (const early of await this.receipts.name(messageId, providerId)) {
      const message = await this.receipts.find(providerId);
      if (message !== null) await this.apply(message, early);
    }
  }

  /** A receipt of a message whose answer was lost tells its id as well. */
  private async adopt(receipt: NewReceipt): Promise<ReceiptedMessage | null> {
    const message = await this.receipts.findUnanswered(receipt);
    if (message !== null) await this.receipts.name(message.messageId, receipt.providerId);
    return message;
  }

  private async apply(
    { messageId, state }: ReceiptedMessage,
    { receipt, at }: { receipt: MessageReceipt; at: Date },
  ): Promise<void> {
    const next = nextMessageState(state, receipt);
    if (next !== state)
      await this.receipts.move(messageId, { state: next, at, sentAt: await this.clock.now() });
  }
}
