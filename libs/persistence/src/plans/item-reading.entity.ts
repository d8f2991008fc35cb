import type { DeadlineRule, Reading } from '#domain';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PlanItemEntity } from './plan-item.entity.js';

@Entity('readings')
export class ItemReadingEntity {
  @ForeignKey(() => PlanItemEntity)
  @PrimaryColumn('uuid')
  itemId: string;

  @Column('jsonb')
  rule: DeadlineRule;

  @Column('text')
  confidence: Reading['confidence'];

  @Column('jsonb')
  reasons: string[];

  @Column('text', { nullable: true })
  confirmedBy: string | null;

  @Column('timestamptz', { nullable: true })
  confirmedAt: Date | null;
}
