import type { ChangeDecision, ChangeRequestKind, ChangeRequestOutcome } from '#application';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AgencyEntity } from '../agencies/agency.entity.js';
import { AssignmentEntity } from '../assignments/assignment.entity.js';
import { StageEntity } from '../assignments/stage.entity.js';

@Entity('change_requests')
@Index(['assignmentId'])
@Index('uq_change_requests_open', { synchronize: false })
export class ChangeRequestEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: ChangeRequestKind;

  @ForeignKey(() => AssignmentEntity)
  @Column('uuid')
  assignmentId: string;

  @ForeignKey(() => StageEntity, { onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  stageId: string | null;

  @Column('text')
  reason: string;

  @Column('date', { nullable: true })
  newOn: string | null;

  @ForeignKey(() => AgencyEntity)
  @Column('uuid', { nullable: true })
  agencyId: string | null;

  @Column('text', { nullable: true })
  documentNumber: string | null;

  @Column('date', { nullable: true })
  documentOn: string | null;

  @Column('text')
  askedBy: string;

  @Column('timestamptz')
  askedAt: Date;

  @Column('text', { nullable: true })
  outcome: ChangeRequestOutcome | null;

  @Column('text', { nullable: true })
  decidedBy: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @Column('jsonb', { nullable: true })
  decision: ChangeDecision | null;
}
