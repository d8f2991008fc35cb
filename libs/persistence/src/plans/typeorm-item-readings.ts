import { Injectable } from '@nestjs/common';
import type { ItemReadings } from '#application';
import type { DeadlineRule } from '#domain';
import { Database } from '../database/transaction.js';

@Injectable()
export class TypeormItemReadings implements ItemReadings {
  constructor(private readonly database: Database) {}

  async lock(itemId: string): Promise<DeadlineRule | null> {
    const [found] = await this.database.query<{ rule: DeadlineRule }>(
      'SELECT rule FROM readings WHERE item_id = $1 FOR UPDATE',
      [itemId],
    );
    return found?.rule ?? null;
  }

  async confirm(
    itemId: string,
    { rule, by, at }: { rule: DeadlineRule; by: string; at: Date },
  ): Promise<void> {
    await this.database.query(
      `UPDATE readings SET rule = $2, confidence = 'high', confirmed_by = $3, confirmed_at = $4 WHERE item_id = $1`,
      [itemId, JSON.stringify(rule), by, at],
    );
  }
}
