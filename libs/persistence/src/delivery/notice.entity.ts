import type { Role } from '#domain';
import type { NoticeState } from '#application';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { MessageEntity } from './message.entity.js';
import { PositionEntity } from '../agencies/position.entity.js';
import { RecipientEntity } from './recipient.entity.js';
import { RungRecordEntity } from './rung-record.entity.js';

@Entity('notices')
@Unique(['rungId', 'recipientId'])
@Index(['recipientId', 'state'])
@Index(['messageId'])
export class NoticeEntity {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => RungRecordEntity)
  @Column('uuid')
  rungId: string;

  @ForeignKey(() => RecipientEntity)
  @Column('uuid')
  recipientId: string;

  @Column('text')
  role: Role;

  @Column('boolean')
  copy: boolean;

  @Column('text')
  addressedAs: string;

  @Column('text', { nullable: true })
  remark: string | null;

  @ForeignKey(() => PositionEntity)
  @Column('uuid', { nullable: true })
  positionId: string | null;

  @Column('text')
  state: NoticeState;

  @Column('text', { nullable: true })
  reason: string | null;

  @ForeignKey(() => MessageEntity)
  @Column('uuid', { nullable: true })
  messageId: string | null;

  @ForeignKey(() => NoticeEntity)
  @Column('uuid', { nullable: true })
  replacesId: string | null;

  @Column('timestamptz')
  createdAt: Date;
}
