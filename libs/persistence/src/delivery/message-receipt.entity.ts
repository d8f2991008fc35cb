import type { MessageReceipt } from '#domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a provider reported about a message of its own; the message may not be known here, or not yet. */
@Entity('message_receipts')
export class MessageReceiptEntity {
  @PrimaryColumn('text')
  providerId: string;

  @PrimaryColumn('text')
  receipt: MessageReceipt;

  @Column('timestamptz')
  receivedAt: Date;
}
