import type { ContactKind, Envelope, MessageState } from '#application';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { RecipientEntity } from './recipient.entity.js';

@Entity('messages')
@Unique(['providerId'])
@Index(['recipientId', 'createdAt'])
@Index(['state'])
@Index('ix_messages_notice_ids', { synchronize: false })
export class MessageEntity {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => RecipientEntity)
  @Column('uuid')
  recipientId: string;

  @Column('text')
  channel: ContactKind;

  @Column('text')
  address: string;

  @Column('boolean')
  copy: boolean;

  @Column('text')
  template: string;

  @Column('integer')
  templateVersion: number;

  @Column('text')
  subject: string;

  @Column('text')
  textBody: string;

  @Column('text')
  htmlBody: string;

  @Column('text')
  providerId: string;

  @Column('jsonb')
  envelope: Envelope;

  /** The notices it was written from; they may stand in a later message by now. */
  @Column('uuid', { array: true })
  noticeIds: string[];

  @Column('text')
  state: MessageState;

  @Column('text', { nullable: true })
  stateReason: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;

  /** Values of a registered template's parameters; null for letters. */
  @Column('jsonb', { nullable: true })
  templateData: Record<string, string> | null;

  /** The provider's time. */
  @Column('timestamptz', { nullable: true })
  deliveredAt: Date | null;

  @Column('timestamptz', { nullable: true })
  seenAt: Date | null;
}
