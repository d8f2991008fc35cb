import type { ReportAction } from '#domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { MessageEntity } from './message.entity.js';

/** What a server reported later about a mail that it had taken. */
@Entity('mail_reports')
@Unique(['reportKey'])
@Index(['messageId'])
export class MailReportEntity {
  @PrimaryColumn('uuid')
  id: string;

  /** The report's own Message-ID, else a hash of it: a report that comes twice is kept once. */
  @Column('text')
  reportKey: string;

  @ForeignKey(() => MessageEntity)
  @Column('uuid')
  messageId: string;

  @Column('text')
  action: ReportAction;

  @Column('text', { nullable: true })
  status: string | null;

  @Column('text')
  detail: string;

  @Column('timestamptz')
  receivedAt: Date;
}
