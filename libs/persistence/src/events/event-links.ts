import { Injectable } from '@nestjs/common';
import { Clock, WakeUps } from '#application';
import type { EventSubject } from '#domain';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../database/transaction.js';

/** Makes the office's agenda due ($1); who holds the row is looking at it, or has made it due already. */
export const officeDue = `
  UPDATE office SET next_at = $1 WHERE id = (SELECT id FROM office WHERE id = 1 FOR UPDATE SKIP LOCKED)`;

export interface WaitingStageRow {
  stageId: string;
  events: readonly EventSubject[];
}

interface EventRow extends EventSubject {
  id: string;
  isRecorded: boolean;
}

/** Ties stages to the events they wait for; for repositories that write stages, inside their transaction. */
@Injectable()
export class EventLinks {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly wakeUps: WakeUps,
  ) {}

  /**
   * Makes the events that don't exist yet. Where one has happened already its broadcast is woken, so that the stage gets
   * its date; for a new one the office's agenda is.
   */
  async link(stages: readonly WaitingStageRow[]): Promise<void> {
    const wanted = stages.flatMap(({ stageId, events }) => events.map((event) => ({ stageId, event })));
    if (wanted.length === 0) return;
    const subjects = distinct(wanted.map(({ event }) => event));
    const isNew = await this.make(subjects);
    const events = await this.hold(subjects);
    await this.database.query(
      `INSERT INTO stage_events (stage_id, event_id, record_version)
       SELECT stage_id, event_id, 0 FROM unnest($1::uuid[], $2::uuid[]) AS wanted (stage_id, event_id)
       ON CONFLICT DO NOTHING`,
      [wanted.map(({ stageId }) => stageId), wanted.map(({ event }) => events.get(keyOf(event))?.id)],
    );
    const recorded = [...events.values()].filter(({ isRecorded }) => isRecorded);
    await this.wakeUps.append(recorded.map(({ id }) => ({ kind: 'event', targetId: id })));
    if (isNew) await this.wakeOffice();
  }

  /** Unties stages from all they waited for. */
  async unlink(stageIds: readonly string[]): Promise<void> {
    await this.database.query('DELETE FROM stage_events WHERE stage_id = ANY($1)', [stageIds]);
  }

  /** In one order everywhere, so that two at once take turns. */
  private async make(subjects: readonly EventSubject[]): Promise<boolean> {
    const made = await this.database.query<{ id: string }>(
      `INSERT INTO awaited_events (id, name, from_year, to_year, record_version)
       SELECT id, name, from_year, to_year, 0 FROM unnest($1::uuid[], $2::text[], $3::int[], $4::int[])
                AS wanted (id, name, from_year, to_year)
        ORDER BY name, from_year, to_year
       ON CONFLICT (name, from_year, to_year) DO NOTHING RETURNING id`,
      [
        subjects.map(() => uuidv7()),
        subjects.map(({ name }) => name),
        subjects.map(({ fromYear }) => fromYear),
        subjects.map(({ toYear }) => toYear),
      ],
    );
    return made.length > 0;
  }

  /** Nobody records or withdraws them until we are through: a record sees our stages, or we see the record. */
  private async hold(subjects: readonly EventSubject[]): Promise<Map<string, EventRow>> {
    const rows = await this.database.query<EventRow>(
      `SELECT id, name, from_year AS "fromYear", to_year AS "toYear", happened_on IS NOT NULL AS "isRecorded"
         FROM awaited_events
        WHERE (name, from_year, to_year) IN (SELECT * FROM unnest($1::text[], $2::int[], $3::int[]))
        ORDER BY id FOR SHARE`,
      [
        subjects.map(({ name }) => name),
        subjects.map(({ fromYear }) => fromYear),
        subjects.map(({ toYear }) => toYear),
      ],
    );
    return new Map(rows.map((row) => [keyOf(row), row]));
  }

  /** Makes the office's agenda due now, and wakes it. */
  async wakeOffice(): Promise<void> {
    await this.database.query(officeDue, [await this.clock.now()]);
    await this.wakeUps.append([{ kind: 'office', targetId: 'office' }]);
  }
}

function keyOf({ name, fromYear, toYear }: EventSubject): string {
  return `${name}/${fromYear}/${toYear}`;
}

function distinct(subjects: readonly EventSubject[]): EventSubject[] {
  return [...new Map(subjects.map((subject) => [keyOf(subject), subject])).values()];
}
