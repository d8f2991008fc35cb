import type { MailServerName, MailServerState } from '#application';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a mail server stands, by the worker that noticed last. */
@Entity('mail_servers')
export class MailServerEntity {
  @PrimaryColumn('text')
  name: MailServerName;

  @Column('text')
  state: MailServerState;

  @Column('timestamptz')
  since: Date;

  @Column('text', { nullable: true })
  problem: string | null;
}
