import { Injectable } from '@nestjs/common';
import type { GivenAssignments, GivenStage, Redating, StageMoveOf } from '#application';
import { StandingPauses } from '../changes/standing-pauses.js';
import { Database } from '../database/transaction.js';
import { EventLinks } from '../events/event-links.js';
import { v7 as uuidv7 } from 'uuid';
import { appendEvents, type NewEventRow } from '../ledger/append-events.js';
import { insertRows } from './insert-rows.js';
import { rowOfStage } from './stage-rows.js';

@Injectable()
export class TypeormGivenAssignments implements GivenAssignments {
  constructor(
    private readonly database: Database,
    private readonly links: EventLinks,
    private readonly pauses: StandingPauses,
  ) {}

  async lock(itemId: string): Promise<{ id: string; year: number; stages: GivenStage[] }[]> {
    const assignments = await this.database.query<{ id: string; year: number }>(
      'SELECT id, year FROM assignments WHERE item_id = $1 AND closed_at IS NULL AND withdrawn_at IS NULL ORDER BY id FOR UPDATE',
      [itemId],
    );
    const stages = await this.database.query<GivenStage & { assignmentId: string }>(
      `SELECT s.assignment_id AS "assignmentId", s.id, s.kind, s.nominal::text, s.effective::text, s.working::text,
              s.words, s.waits_for AS "waitsFor", (s.presented_at IS NOT NULL OR s.completed_at IS NOT NULL) AS "isReported",
              EXISTS (SELECT FROM rungs r WHERE r.stage_id = s.id) AS "hasRungs",
              coalesce((SELECT jsonb_agg(jsonb_build_object('name', e.name, 'fromYear', e.from_year, 'toYear', e.to_year))
                          FROM stage_events l JOIN awaited_events e ON e.id = l.event_id
                         WHERE l.stage_id = s.id), '[]') AS events
       FROM stages s WHERE s.assignment_id = ANY($1) ORDER BY s.position`,
      [assignments.map(({ id }) => id)],
    );
    return assignments.map(({ id, year }) => ({
      id,
      year,
      stages: stages
        .filter(({ assignmentId }) => assignmentId === id)
        .map(({ assignmentId: _assignmentId, ...stage }) => stage),
    }));
  }

  async redate(
    assignmentId: string,
    { changed, added, dropped, reworded }: Redating,
    at: Date,
  ): Promise<void> {
    for (const change of changed) await this.change(change, at);
    await this.reword(reworded);
    await this.database.query('DELETE FROM stages WHERE id = ANY($1)', [dropped]);
    const appended = added.map((stage) => ({ id: uuidv7(), stage }));
    await this.append(assignmentId, appended, at);
    await this.pauses.holdFor(
      appended.map(({ id }) => id),
      at,
    );
    await this.links.unlink(changed.map(({ id }) => id));
    await this.links.link(
      [...changed, ...appended].map(({ id, stage }) => ({ stageId: id, events: stage.events })),
    );
    await this.database.query('UPDATE assignments SET next_at = $2 WHERE id = $1', [assignmentId, at]);
  }

  private async change({ id, stage }: Redating['changed'][number], at: Date): Promise<void> {
    const { kind, basis, nominal, effective, working, soonOn, waitsFor, continuous, words } = stage;
    await this.database.query(
      `UPDATE stages SET kind = $2, basis = $3, nominal = $4, effective = $5, working = $6, soon_on = $7,
              first_nominal = coalesce(first_nominal, $4), waits_for = $8, continuous = $9, held = false, words = $11,
              due_version = due_version + 1, due_set_at = $10,
              committed_on = CASE WHEN nominal IS DISTINCT FROM $4 THEN NULL ELSE committed_on END
        WHERE id = $1`,
      [
        ...[id, kind, basis, nominal, effective, working, soonOn, JSON.stringify(waitsFor), continuous, at],
        words === null ? null : JSON.stringify(words),
      ],
    );
  }

  private async reword(reworded: Redating['reworded']): Promise<void> {
    if (reworded.length === 0) return;
    await this.database.query(
      `UPDATE stages s SET words = moved.words
         FROM jsonb_to_recordset($1::jsonb) AS moved(id uuid, words jsonb) WHERE s.id = moved.id`,
      [JSON.stringify(reworded)],
    );
  }

  async tellReread(
    moves: readonly (StageMoveOf & { words: string })[],
    { actor, at }: { actor: string; at: Date },
  ): Promise<void> {
    const events = moves.map(({ assignmentId, stageId, from, to: nominal, words }): NewEventRow => ({
      ...{ assignmentId, stageId, kind: 'deadline-reread', actor, onBehalfOf: null, channel: 'web', at },
      data: { words, from, nominal },
    }));
    await appendEvents(this.database, events);
  }

  private async append(assignmentId: string, added: Redating['changed'], at: Date): Promise<void> {
    const [last] = await this.database.query<{ next: number }>(
      'SELECT coalesce(max(position) + 1, 0)::int AS next FROM stages WHERE assignment_id = $1',
      [assignmentId],
    );
    const rows = added.map(({ id, stage }, index) =>
      rowOfStage(
        { ...stage, id, held: false },
        { assignmentId, position: (last?.next ?? 0) + index, dueVersion: 2, dueSetAt: at },
      ),
    );
    await insertRows(this.database, 'stages', rows);
  }
}
