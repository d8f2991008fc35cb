import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AgencyEntity } from '../agencies/agency.entity.js';
import { PlanEntity } from '../plans/plan.entity.js';

@Entity('silences')
@Index(['toOn'])
export class SilenceEntity {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => PlanEntity)
  @Column('uuid', { nullable: true })
  planId: string | null;

  @ForeignKey(() => AgencyEntity)
  @Column('uuid', { nullable: true })
  agencyId: string | null;

  @Column('date')
  fromOn: string;

  @Column('date')
  toOn: string;

  @Column('text')
  reason: string;

  @Column('text')
  author: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  @Column('text', { nullable: true })
  endedBy: string | null;
}
