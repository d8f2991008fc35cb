import { Injectable } from '@nestjs/common';
import type { Rules, RulesInForce } from '#application';
import {
  type DeliverySettings,
  defaultDeliverySettings,
  defaultPolicy,
  type Policy,
  type WorkCalendar,
  vietnamCalendar,
} from '#domain';
import { Database } from '../database/transaction.js';

@Injectable()
export class TypeormRulesInForce implements RulesInForce {
  constructor(private readonly database: Database) {}

  async read(): Promise<Rules> {
    const [row] = await this.database.query<{
      policy: Policy | null;
      calendar: WorkCalendar | null;
      delivery: Partial<DeliverySettings> | null;
    }>(
      `SELECT (SELECT data FROM policies ORDER BY version DESC LIMIT 1) AS policy,
              (SELECT data FROM calendars ORDER BY version DESC LIMIT 1) AS calendar,
              (SELECT value FROM settings WHERE key = 'delivery') AS delivery`,
    );
    return {
      policy: row?.policy ?? defaultPolicy,
      calendar: row?.calendar ?? vietnamCalendar,
      delivery: { ...defaultDeliverySettings, ...row?.delivery },
    };
  }
}
