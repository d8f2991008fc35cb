import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PlanEntity } from './plan.entity.js';
import { PlanItemEntity } from './plan-item.entity.js';

@Entity('plan_proposals')
export class PlanProposalEntity {
  @ForeignKey(() => PlanEntity)
  @PrimaryColumn('uuid')
  planId: string;

  /** Counted from 1. */
  @PrimaryColumn('integer')
  number: number;

  @Column('text')
  groupHeading: string;

  @Column('text')
  ordinal: string;

  @Column('text')
  task: string;

  @Column('text')
  product: string;

  @Column('text')
  lead: string;

  @Column('text')
  coordinating: string;

  @Column('text')
  deadline: string;

  /** The item it became. */
  @ForeignKey(() => PlanItemEntity)
  @Column('uuid', { nullable: true })
  itemId: string | null;
}
