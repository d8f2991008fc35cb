import type { ActionChannel, EventKind } from '#application';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../database/transaction.js';
import { appendToLedger } from './append-to-ledger.js';

/** What happened to an assignment, at a business instant. */
export interface NewEventRow {
  assignmentId: string;
  stageId: string | null;
  kind: EventKind;
  actor: string;
  onBehalfOf: string | null;
  channel: ActionChannel;
  at: Date;
  data: object;
}

/** $1 the events. */
const insertQuery = `
  INSERT INTO events (id, assignment_id, stage_id, kind, actor, on_behalf_of, channel, at, data)
  SELECT * FROM jsonb_to_recordset($1::jsonb)
    AS e (id uuid, "assignmentId" uuid, "stageId" uuid, kind text, actor text, "onBehalfOf" text, channel text,
          at timestamptz, data jsonb)`;

/** Appends events and binds each into its assignment's chain; the only place that writes them. */
export async function appendEvents(database: Database, events: readonly NewEventRow[]): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map((event) => ({ id: uuidv7(), ...event }));
  await database.run(async () => {
    await database.query(insertQuery, [JSON.stringify(rows)]);
    await appendToLedger(
      database,
      rows.map(({ id }) => ({ kind: 'event', id })),
    );
  });
}
