import type { PlanYearState } from '#application';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PlanEntity } from './plan.entity.js';

@Entity('plan_years')
export class PlanYearEntity {
  @ForeignKey(() => PlanEntity)
  @PrimaryColumn('uuid')
  planId: string;

  @PrimaryColumn('integer')
  year: number;

  @Column('text')
  state: PlanYearState;

  @Column('integer')
  total: number;

  @Column('integer')
  done: number;

  @Column('text')
  requestedBy: string;

  @Column('timestamptz')
  requestedAt: Date;

  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;
}
