import type { QuestionKind } from '#application';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { PlanEntity } from './plan.entity.js';
import { PlanItemEntity } from './plan-item.entity.js';

@Entity('questions')
@Unique(['code'])
export class QuestionEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  code: string;

  @Column('text')
  kind: QuestionKind;

  @ForeignKey(() => PlanEntity)
  @Column('uuid', { nullable: true })
  planId: string | null;

  @ForeignKey(() => PlanItemEntity)
  @Column('uuid', { nullable: true })
  itemId: string | null;

  @Column('jsonb')
  data: object;

  @Column('timestamptz')
  raisedAt: Date;

  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;

  @Column('jsonb', { nullable: true })
  answer: object | null;
}
