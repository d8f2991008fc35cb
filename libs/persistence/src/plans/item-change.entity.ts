import type { AmendingDocument, ItemChangeKind } from '#application';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ImportBatchEntity } from './import-batch.entity.js';
import { PlanItemEntity } from './plan-item.entity.js';

/** What an amending document did to an item. */
@Entity('item_changes')
@Index(['itemId', 'at'])
export class ItemChangeEntity {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => PlanItemEntity)
  @Column('uuid')
  itemId: string;

  @ForeignKey(() => ImportBatchEntity)
  @Column('uuid')
  batchId: string;

  @Column('text')
  kind: ItemChangeKind;

  @Column('jsonb')
  document: AmendingDocument;

  @Column('jsonb')
  fields: object;

  @Column('text')
  actor: string;

  @Column('timestamptz')
  at: Date;
}
