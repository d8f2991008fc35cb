import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { MessageEntity } from './message.entity.js';

@Entity('message_attempts')
@Unique(['messageId', 'number'])
export class MessageAttemptEntity {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => MessageEntity)
  @Column('uuid')
  messageId: string;

  @Column('integer')
  number: number;

  @Column('timestamptz')
  startedAt: Date;

  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;

  @Column('text', { nullable: true })
  outcome: string | null;

  @Column('text', { nullable: true })
  detail: string | null;
}
