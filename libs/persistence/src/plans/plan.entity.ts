import type { PlanSettings } from '#application';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { AgencyEntity } from '../agencies/agency.entity.js';

@Entity('plans')
@Unique(['number', 'issuedOn'])
export class PlanEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  number: string;

  @Column('text')
  issuer: string;

  @Column('date')
  issuedOn: string;

  @Column('text')
  title: string;

  @Column('integer')
  fromYear: number;

  @Column('integer')
  toYear: number;

  @Column('text')
  appendix: string;

  @ForeignKey(() => AgencyEntity)
  @Column('uuid', { nullable: true })
  standingAgencyId: string | null;

  @ForeignKey(() => PlanEntity)
  @Column('uuid', { nullable: true })
  parentPlanId: string | null;

  @Column('jsonb')
  settings: PlanSettings;

  @Column('timestamptz')
  createdAt: Date;
}
