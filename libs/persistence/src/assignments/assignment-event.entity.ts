import type { ActionChannel, EventKind } from '#application';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AssignmentEntity } from './assignment.entity.js';
import { StageEntity } from './stage.entity.js';

@Entity('events')
@Index(['assignmentId', 'at'])
export class AssignmentEventEntity {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => AssignmentEntity)
  @Column('uuid')
  assignmentId: string;

  @ForeignKey(() => StageEntity)
  @Column('uuid', { nullable: true })
  stageId: string | null;

  @Column('text')
  kind: EventKind;

  @Column('text')
  actor: string;

  @Column('text', { nullable: true })
  onBehalfOf: string | null;

  @Column('text')
  channel: ActionChannel;

  @Column('timestamptz')
  at: Date;

  @Column('jsonb')
  data: object;
}
