import { Injectable } from '@nestjs/common';
import type { GivingDocument, ItemDraft, SingleTasks } from '#application';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../database/transaction.js';
import { insertRows } from './insert-rows.js';
import { rowsOfItem } from './item-rows.js';

@Injectable()
export class TypeormSingleTasks implements SingleTasks {
  constructor(private readonly database: Database) {}

  async add(
    draft: ItemDraft,
    { givingDocument, at, by }: { givingDocument: GivingDocument; at: Date; by: string },
  ): Promise<string> {
    const id = uuidv7();
    const rows = rowsOfItem({ id, draft, planId: null, position: 0, givingDocument }, { at, by });
    await insertRows(this.database, 'plan_items', rows.items);
    await insertRows(this.database, 'readings', rows.readings);
    await insertRows(this.database, 'item_agencies', rows.agencies);
    return id;
  }
}
