import type { PrintedTarget } from '#application';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { PlanEntity } from './plan.entity.js';

@Entity('plan_targets')
@Unique(['planId', 'position'])
export class PlanTargetEntity {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => PlanEntity)
  @Column('uuid')
  planId: string;

  @Column('integer')
  position: number;

  @Column('text')
  groupHeading: string;

  @Column('text')
  text: string;

  @Column('text')
  measure: string;

  @Column('double precision', { nullable: true })
  figure: number | null;

  @Column('double precision', { nullable: true })
  figureTo: number | null;

  @Column('text')
  unit: string;

  @Column('text', { nullable: true })
  bound: PrintedTarget['bound'];

  @Column('date', { nullable: true })
  byOn: string | null;

  @Column('text')
  byText: string;

  @Column('boolean')
  yearly: boolean;
}
