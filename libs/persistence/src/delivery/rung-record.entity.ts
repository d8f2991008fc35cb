import type { RungOutcome } from '#domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AssignmentEntity } from '../assignments/assignment.entity.js';
import { StageEntity } from '../assignments/stage.entity.js';

@Entity('rungs')
@Unique(['subjectId', 'code', 'repeat', 'dueVersion'])
@Index(['assignmentId'])
export class RungRecordEntity {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => AssignmentEntity)
  @Column('uuid')
  assignmentId: string;

  @ForeignKey(() => StageEntity)
  @Column('uuid', { nullable: true })
  stageId: string | null;

  @Column('uuid')
  subjectId: string;

  @Column('text')
  kind: string;

  @Column('text')
  code: string;

  @Column('integer')
  repeat: number;

  @Column('integer')
  dueVersion: number;

  @Column('timestamptz')
  dueAt: Date;

  @Column('timestamptz')
  decidedAt: Date;

  @Column('text')
  outcome: RungOutcome;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('integer')
  policyVersion: number;
}
