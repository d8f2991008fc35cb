import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PlanEntity } from './plan.entity.js';

@Entity('import_batches')
export class ImportBatchEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  fileName: string;

  @Column('text')
  fileHash: string;

  @Column('bytea')
  file: Buffer;

  @Column('jsonb')
  preview: object;

  @Column('jsonb', { nullable: true })
  decisions: object | null;

  /** What was corrected, by whom and when; null where nothing was. */
  @Column('jsonb', { nullable: true })
  corrections: object[] | null;

  /** The document that it amends a plan by; null where it made a plan. */
  @Column('jsonb', { nullable: true })
  amendment: object | null;

  @ForeignKey(() => PlanEntity)
  @Column('uuid', { nullable: true })
  planId: string | null;

  @Column('text')
  createdBy: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  appliedAt: Date | null;
}
