import type { BulkCommand, BulkRow } from '#application';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('change_batches')
export class ChangeBatchEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('jsonb')
  command: BulkCommand;

  @Column('jsonb')
  rows: BulkRow[];

  @Column('text')
  previewedBy: string;

  @Column('timestamptz')
  previewedAt: Date;

  @Column('text', { nullable: true })
  appliedBy: string | null;

  @Column('timestamptz', { nullable: true })
  appliedAt: Date | null;

  @Column('text', { nullable: true })
  undoneBy: string | null;

  @Column('timestamptz', { nullable: true })
  undoneAt: Date | null;
}
