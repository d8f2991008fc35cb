import { Injectable } from '@nestjs/common';
import type { EventStage, EventStageRef, EventStages, EventTold, StageDating } from '#application';
import { ruleOfStage, type Words } from '#domain';
import { standsByItself } from '../assignments/own-share-sql.js';
import { Database } from '../database/transaction.js';
import { appendEvents } from '../ledger/append-events.js';

/** Stages with the events they wait for; the caller adds the condition and the order. */
const select = `
  SELECT s.id AS "stageId", s.assignment_id AS "assignmentId", a.year, s.kind, i.ordinal, i.task, p.number AS "planNumber",
         g.name AS "agencyName", s.nominal::text, s.waits_for AS "waitsFor", (s.confirmed_at IS NOT NULL OR NOT ${standsByItself('a')}) AS "isOver",
         r.rule, i.deadline, s.words, coalesce(p.settings, '{}') AS settings,
         (SELECT jsonb_agg(jsonb_build_object(
                   'id', e.id, 'name', e.name, 'fromYear', e.from_year, 'toYear', e.to_year, 'happenedOn', e.happened_on,
                   'documentNumber', e.document_number, 'dueOn', e.due_on,
                   'by', CASE WHEN e.happened_on IS NULL THEN e.withdrawn_by ELSE e.recorded_by END,
                   'isBehind', l.record_version < e.record_version) ORDER BY e.name, e.from_year)
            FROM stage_events l JOIN awaited_events e ON e.id = l.event_id WHERE l.stage_id = s.id) AS events
    FROM stages s JOIN assignments a ON a.id = s.assignment_id JOIN plan_items i ON i.id = a.item_id
    JOIN readings r ON r.item_id = i.id JOIN agencies g ON g.id = a.agency_id LEFT JOIN plans p ON p.id = i.plan_id`;

/** `rule`: the row's. */
interface StageRow extends EventStage {
  deadline: string;
  words: Words | null;
}

function stageOf({ deadline, words, ...stage }: StageRow): EventStage {
  return { ...stage, rule: ruleOfStage(deadline, words, stage.rule) };
}

@Injectable()
export class TypeormEventStages implements EventStages {
  constructor(private readonly database: Database) {}

  async ofEvent(eventId: string): Promise<EventStage[]> {
    const rows = await this.database.query<StageRow>(
      `${select} WHERE s.id IN (SELECT stage_id FROM stage_events WHERE event_id = $1) AND s.confirmed_at IS NULL AND ${standsByItself('a')}
       ORDER BY p.issued_on NULLS LAST, p.id, i.position, g.name, s.position`,
      [eventId],
    );
    return rows.map(stageOf);
  }

  async behind(eventId: string, limit: number): Promise<EventStageRef[]> {
    return this.database.query<EventStageRef>(
      `SELECT s.id AS "stageId", s.assignment_id AS "assignmentId"
         FROM stage_events l JOIN awaited_events e ON e.id = l.event_id JOIN stages s ON s.id = l.stage_id
        WHERE e.id = $1 AND l.record_version < e.record_version
        ORDER BY s.assignment_id, s.id LIMIT $2`,
      [eventId, limit],
    );
  }

  async lock({ assignmentId, stageId }: EventStageRef): Promise<EventStage | null> {
    await this.database.query('SELECT id FROM assignments WHERE id = $1 FOR UPDATE', [assignmentId]);
    const held = await this.database.query(
      `SELECT id FROM awaited_events WHERE id IN (SELECT event_id FROM stage_events WHERE stage_id = $1)
        ORDER BY id FOR SHARE`,
      [stageId],
    );
    if (held.length === 0) return null;
    const [row] = await this.database.query<StageRow>(`${select} WHERE s.id = $1`, [stageId]);
    return row === undefined ? null : stageOf(row);
  }

  async tell({ assignmentId, stageId }: EventStageRef, told: EventTold): Promise<void> {
    const { eventId, kind, data, dating, actor, at } = told;
    const event = { assignmentId, stageId, kind, actor, onBehalfOf: null, at, data };
    await appendEvents(this.database, [{ ...event, channel: 'system' }]);
    if (dating !== null) await this.date(stageId, dating, at);
    await this.database.query('UPDATE assignments SET next_at = $2 WHERE id = $1', [assignmentId, at]);
    await this.mark(stageId, eventId);
  }

  async skip({ stageId }: EventStageRef, eventId: string): Promise<void> {
    await this.mark(stageId, eventId);
  }

  /** The first date of a stage that waits again is the one it will get. */
  private async date(stageId: string, dating: StageDating, at: Date): Promise<void> {
    const { basis, nominal, effective, working, soonOn, waitsFor } = dating;
    await this.database.query(
      `UPDATE stages SET basis = $2, nominal = $3, effective = $4, working = $5, soon_on = $6,
              first_nominal = CASE WHEN $3::date IS NULL THEN NULL ELSE coalesce(first_nominal, $3) END,
              waits_for = $7, due_version = due_version + 1, due_set_at = $8, committed_on = NULL
        WHERE id = $1`,
      [stageId, basis, nominal, effective, working, soonOn, JSON.stringify(waitsFor), at],
    );
  }

  private async mark(stageId: string, eventId: string): Promise<void> {
    await this.database.query(
      `UPDATE stage_events l SET record_version = e.record_version
         FROM awaited_events e WHERE e.id = l.event_id AND l.stage_id = $1 AND l.event_id = $2`,
      [stageId, eventId],
    );
  }
}
