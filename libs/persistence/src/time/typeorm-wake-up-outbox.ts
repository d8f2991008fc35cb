import { Injectable, Logger } from '@nestjs/common';
import type { OutgoingWakeUp, WakeUpKind, WakeUpOutbox } from '#application';
import { DataSource } from 'typeorm';
import { Database } from '../database/transaction.js';
import { AppendListener } from './append-listener.js';

interface Row {
  id: string;
  kind: WakeUpKind;
  target_id: string;
  agency: string | null;
  plan: string | null;
}

/** Kinds that this version knows; a newer one's wait for a newer worker. */
const knownKinds: Readonly<Record<WakeUpKind, RegExp>> = {
  'plan-item': /^[\da-f]{8}-([\da-f]{4}-){3}[\da-f]{12}$/,
  delivery: /^[\da-f]{8}-([\da-f]{4}-){3}[\da-f]{12}$/,
  'activate-plan': /^[\da-f-]{36}\/\d{4}$/,
  event: /^[\da-f]{8}-([\da-f]{4}-){3}[\da-f]{12}$/,
  office: /^office$/,
};

const takeQuery = `
  SELECT wake_ups.id, wake_ups.kind, wake_ups.target_id, agencies.code AS agency, plans.number AS plan
    FROM (SELECT * FROM wake_ups WHERE kind = ANY($2) ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED) AS wake_ups
    LEFT JOIN assignments ON assignments.id =
         CASE WHEN wake_ups.kind = 'plan-item' AND wake_ups.target_id ~ '^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$' THEN wake_ups.target_id::uuid END
    LEFT JOIN agencies ON agencies.id = assignments.agency_id
    LEFT JOIN plan_items ON plan_items.id = assignments.item_id
    LEFT JOIN plans ON plans.id = plan_items.plan_id
   ORDER BY wake_ups.id`;

@Injectable()
export class TypeormWakeUpOutbox implements WakeUpOutbox {
  private readonly logger = new Logger(TypeormWakeUpOutbox.name);

  constructor(
    private readonly database: Database,
    private readonly dataSource: DataSource,
  ) {}

  async drain(
    limit: number,
    send: (wakeUps: readonly OutgoingWakeUp[]) => Promise<readonly OutgoingWakeUp[]>,
  ): Promise<number> {
    return this.database.run(async () => {
      const rows = await this.database.query<Row>(takeQuery, [limit, Object.keys(knownKinds)]);
      if (rows.length === 0) return 0;
      const meant = rows.filter((row) => this.isMeant(row));
      const targets = new Map(meant.map((row) => [keyOf(row.kind, row.target_id), row]));
      const wakeUps = [...targets.values()].map(({ kind, target_id, agency, plan }) => ({
        kind,
        targetId: target_id,
        agency,
        plan,
      }));
      const sent = new Set(
        (wakeUps.length === 0 ? [] : await send(wakeUps)).map((one) => keyOf(one.kind, one.targetId)),
      );
      const done = rows.filter((row) => !meant.includes(row) || sent.has(keyOf(row.kind, row.target_id)));
      await this.database.query('DELETE FROM wake_ups WHERE id = ANY($1)', [done.map((row) => row.id)]);
      return done.length;
    });
  }

  async listen(onAppended: () => void): Promise<() => Promise<void>> {
    const { options } = this.dataSource;
    const listener = new AppendListener('url' in options ? options.url : undefined, onAppended);
    await listener.start();
    return () => listener.stop();
  }

  /** A target that no row can have would stand in the way for ever. */
  private isMeant({ kind, target_id }: Row): boolean {
    const isMeant = knownKinds[kind].test(target_id);
    if (!isMeant) this.logger.error(`a wake-up for nothing was thrown away: ${kind}/${target_id}`);
    return isMeant;
  }
}

function keyOf(kind: WakeUpKind, targetId: string): string {
  return `${kind}/${targetId}`;
}
