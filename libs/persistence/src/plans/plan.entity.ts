import type { PlanSettings, QuotedDocument } from '#application';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { AgencyEntity } from '../agencies/agency.entity.js';

@Entity('plans')
@Unique(['number', 'issuedOn'])
export class PlanEntity {
  @PrimaryColumn('uuid')
  id: string;

  /** Null for a reference, which only tells of a plan. */
  @Column('text', { nullable: true })
  number: string | null;

  @Column('text', { nullable: true })
  issuer: string | null;

  @Column('date', { nullable: true })
  issuedOn: string | null;

  @Column('text')
  title: string;

  @Column('integer', { nullable: true })
  fromYear: number | null;

  @Column('integer', { nullable: true })
  toYear: number | null;

  @Column('text')
  appendix: string;

  @ForeignKey(() => AgencyEntity)
  @Column('uuid', { nullable: true })
  standingAgencyId: string | null;

  @ForeignKey(() => PlanEntity)
  @Column('uuid', { nullable: true })
  parentPlanId: string | null;

  /** What a reference tells of the document that issued its plan. */
  @Column('jsonb', { nullable: true })
  quoted: QuotedDocument | null;

  @Column('jsonb')
  settings: PlanSettings;

  @Column('timestamptz')
  createdAt: Date;
}
