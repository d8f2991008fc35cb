import { Injectable } from '@nestjs/common';
import type { OutgoingWakeUp, WakeUpKind, WakeUpOutbox } from '#application';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { Database } from '../database/transaction.js';

interface Row {
  id: string;
  kind: WakeUpKind;
  target_id: string;
  agency: string | null;
  plan: string | null;
}

const reconnectAfterMs = 1000;

@Injectable()
export class TypeormWakeUpOutbox implements WakeUpOutbox {
  constructor(
    private readonly database: Database,
    private readonly dataSource: DataSource,
  ) {}

  async drain(limit: number, send: (wakeUps: readonly OutgoingWakeUp[]) => Promise<void>): Promise<number> {
    return this.database.run(async () => {
      const rows = await this.database.query<Row>(
        `SELECT wake_ups.id, wake_ups.kind, wake_ups.target_id, agencies.code AS agency, plans.number AS plan
           FROM (SELECT * FROM wake_ups ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED) AS wake_ups
           LEFT JOIN assignments ON assignments.id = CASE wake_ups.kind WHEN 'plan-item' THEN wake_ups.target_id::uuid END
           LEFT JOIN agencies ON agencies.id = assignments.agency_id
           LEFT JOIN plan_items ON plan_items.id = assignments.item_id
           LEFT JOIN plans ON plans.id = plan_items.plan_id
          ORDER BY wake_ups.id`,
        [limit],
      );
      if (rows.length === 0) return 0;
      const targets = new Map(rows.map((row) => [`${row.kind}/${row.target_id}`, row]));
      await send(
        [...targets.values()].map(({ kind, target_id, agency, plan }) => ({
          kind,
          targetId: target_id,
          agency,
          plan,
        })),
      );
      await this.database.query('DELETE FROM wake_ups WHERE id = ANY($1)', [rows.map((row) => row.id)]);
      return rows.length;
    });
  }

  async listen(onAppended: () => void): Promise<() => Promise<void>> {
    let stopped = false;
    let client: pg.Client | null = null;
    const connect = async (): Promise<void> => {
      if (stopped) return;
      const { options } = this.dataSource;
      client = new pg.Client({ connectionString: 'url' in options ? options.url : undefined });
      client.on('notification', onAppended);
      client.on('error', () => undefined);
      client.on('end', () => setTimeout(() => void connect(), reconnectAfterMs).unref());
      try {
        await client.connect();
        await client.query('LISTEN wake_ups');
      } catch {
        // The poll carries on; the 'end' event brings the next try.
        await client.end().catch(() => undefined);
      }
    };
    await connect();
    return async () => {
      stopped = true;
      await client?.end().catch(() => undefined);
    };
  }
}
