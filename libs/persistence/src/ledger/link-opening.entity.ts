import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MessageEntity } from '../delivery/message.entity.js';
import { NoticeEntity } from '../delivery/notice.entity.js';
import { RecipientEntity } from '../delivery/recipient.entity.js';

/** A link was opened, by whom nobody knows: mail scanners open links, too. Of the message, or of one line of it. */
@Entity('link_openings')
@Index(['messageId', 'openedAt'])
@Index(['noticeId', 'openedAt'])
export class LinkOpeningEntity {
  @PrimaryColumn('uuid')
  id: string;

  /** Whose message it was. */
  @ForeignKey(() => RecipientEntity)
  @Column('uuid')
  recipientId: string;

  @ForeignKey(() => MessageEntity)
  @Column('uuid', { nullable: true })
  messageId: string | null;

  @ForeignKey(() => NoticeEntity)
  @Column('uuid', { nullable: true })
  noticeId: string | null;

  @Column('timestamptz')
  openedAt: Date;
}
