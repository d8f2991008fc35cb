import type { GivingDocument, ItemMode } from '#application';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { PlanEntity } from './plan.entity.js';

@Entity('plan_items')
@Unique(['planId', 'position'])
export class PlanItemEntity {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => PlanEntity)
  @Column('uuid', { nullable: true })
  planId: string | null;

  @Column('integer')
  position: number;

  @Column('integer', { nullable: true })
  rowNumber: number | null;

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

  @Column('text')
  note: string;

  @Column('text')
  mode: ItemMode;

  @Column('jsonb', { nullable: true })
  givingDocument: GivingDocument | null;

  /** Where the row stood in its file. */
  @Column('text', { nullable: true })
  place: string | null;

  /** Taken out by an amending document. */
  @Column('timestamptz', { nullable: true })
  removedAt: Date | null;

  @Column('text', { nullable: true })
  removedBecause: string | null;

  @Column('timestamptz')
  createdAt: Date;
}
