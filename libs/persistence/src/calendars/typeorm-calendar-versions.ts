import { Injectable } from '@nestjs/common';
import type { CalendarChange, CalendarVersions, StageMove } from '#application';
import type { LocalDate, WorkCalendar } from '#domain';
import { Database } from '../database/transaction.js';
import { officeDue } from '../events/event-links.js';
import { appendEvents, type NewEventRow } from '../ledger/append-events.js';

@Injectable()
export class TypeormCalendarVersions implements CalendarVersions {
  constructor(private readonly database: Database) {}

  async add(calendar: WorkCalendar, { decision, actor, at }: CalendarChange): Promise<boolean> {
    const added = await this.database.query(
      `INSERT INTO calendars (version, data, created_at, decision, created_by) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING RETURNING version`,
      [calendar.version, JSON.stringify(calendar), at, decision, actor],
    );
    return added.length > 0;
  }

  async lockAssignments(until: LocalDate): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM assignments a
        WHERE closed_at IS NULL
          AND EXISTS (SELECT FROM stages s WHERE s.assignment_id = a.id AND s.confirmed_at IS NULL AND s.nominal <= $1)
        ORDER BY id FOR UPDATE`,
      [until],
    );
    return rows.map(({ id }) => id);
  }

  async move(moves: readonly StageMove[], change: CalendarChange): Promise<void> {
    if (moves.length === 0) return;
    await this.database.query(
      `UPDATE stages s SET nominal = m.nominal, effective = m.effective, working = m.working, soon_on = m.soon_on,
              committed_on = CASE WHEN m.effective >= s.committed_on THEN NULL ELSE s.committed_on END
         FROM jsonb_to_recordset($1::jsonb) AS m (id uuid, nominal date, effective date, working date, soon_on date)
        WHERE s.id = m.id`,
      [
        JSON.stringify(
          moves.map(({ stage, dates: { soonOn, ...dates } }) => ({
            id: stage.stageId,
            ...dates,
            soon_on: soonOn,
          })),
        ),
      ],
    );
    const rows = moves.filter(({ isMoved }) => isMoved).map((move) => historyOf(move, change));
    await appendEvents(this.database, rows);
  }

  async makeDue(assignmentIds: readonly string[], at: Date): Promise<void> {
    await this.database.query('UPDATE assignments SET next_at = $2 WHERE id = ANY($1)', [assignmentIds, at]);
  }

  async closeQuestions(years: readonly number[], answer: { note: string }, at: Date): Promise<void> {
    await this.database.query(
      `UPDATE questions SET answer = $2, answered_at = $3
        WHERE code = ANY($1) AND kind = 'calendar' AND answered_at IS NULL`,
      [years.map((year) => `calendar/${year}`), JSON.stringify(answer), at],
    );
    await this.database.query(officeDue, [at]);
  }
}

function historyOf({ stage, dates }: StageMove, { decision, actor, at }: CalendarChange): NewEventRow {
  return {
    assignmentId: stage.assignmentId,
    stageId: stage.stageId,
    kind: 'calendar-changed',
    actor,
    onBehalfOf: null,
    channel: 'system',
    at,
    data: {
      decision,
      nominal: dates.nominal,
      effectiveBefore: stage.effective,
      effective: dates.effective,
      workingBefore: stage.working,
      working: dates.working,
    },
  };
}
