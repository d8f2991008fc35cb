import type { FormerAgency } from '#application';
import type { AcknowledgementMeans } from '#domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AgencyEntity } from '../agencies/agency.entity.js';
import { PersonEntity } from '../agencies/person.entity.js';
import { PlanItemEntity } from '../plans/plan-item.entity.js';

@Entity('assignments')
@Index(['itemId', 'year', 'agencyId'], { unique: true, where: 'withdrawn_at IS NULL' })
@Index(['nextAt'])
@Index(['agencyId'])
@Index(['mergedIntoId'])
export class AssignmentEntity {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => PlanItemEntity)
  @Column('uuid')
  itemId: string;

  @Column('integer')
  year: number;

  @ForeignKey(() => AgencyEntity)
  @Column('uuid')
  agencyId: string;

  @Column('timestamptz')
  assignedAt: Date;

  @Column('integer', { default: 1 })
  assignVersion: number;

  @Column('timestamptz', { nullable: true })
  acknowledgedAt: Date | null;

  @Column('text', { nullable: true })
  acknowledgedBy: string | null;

  /** How the office learned of it where it recorded it for somebody. */
  @Column('text', { nullable: true })
  acknowledgedMeans: AcknowledgementMeans | null;

  /** The person it was recorded for says that it isn't so; stands until the next acknowledgement. */
  @Column('timestamptz', { nullable: true })
  contestedAt: Date | null;

  @ForeignKey(() => PersonEntity)
  @Column('uuid', { nullable: true })
  officerPersonId: string | null;

  @ForeignKey(() => PersonEntity)
  @Column('uuid', { nullable: true })
  monitorPersonId: string | null;

  @Column('date', { nullable: true })
  promisedOn: string | null;

  @Column('timestamptz', { nullable: true })
  promisedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  nextAt: Date | null;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  @Column('jsonb', { default: [] })
  formerAgencies: FormerAgency[];

  @Column('timestamptz', { nullable: true })
  inheritedAt: Date | null;

  @Column('date', { nullable: true })
  headsFrom: string | null;

  @ForeignKey(() => AssignmentEntity)
  @Column('uuid', { nullable: true })
  mergedIntoId: string | null;
  /** Taken back for good by an amending document. */
  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;

  @Column('text', { nullable: true })
  withdrawnBecause: string | null;
}
