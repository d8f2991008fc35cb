import { Injectable } from '@nestjs/common';
import type {
  BulkCommand,
  BulkKind,
  ChangeBatch,
  ChangeBatches,
  FoundStage,
  QueuedReminder,
} from '#application';
import { v7 as uuidv7 } from 'uuid';
import { standsByItself } from '../assignments/own-share-sql.js';
import { SqlConditions } from '../assignments/sql-conditions.js';
import { needsWaking } from '../delivery/arm-sql.js';
import { Database } from '../database/transaction.js';
import { ChangeBatchEntity } from './change-batch.entity.js';

/** Which open stages a change may concern. */
const concerned: Readonly<Record<BulkKind, string>> = {
  shift: 's.completed_at IS NULL AND s.nominal IS NOT NULL',
  pause: 's.completed_at IS NULL AND s.paused_at IS NULL',
  resume: 's.paused_at IS NOT NULL',
  cancel: 'true',
};

interface QueuedRow {
  stage_id: string;
  notice_id: string;
  rung: string;
  to: string;
}

/** $1 notices, $2 instant. Rungs follow the due version that their stage has now: they stand for its date again. */
const requeueQuery = `
  WITH back AS (
    UPDATE notices SET state = 'waiting', reason = NULL
     WHERE id = ANY($1) AND state = 'cancelled' AND message_id IS NULL
     RETURNING rung_id, recipient_id
  ), moved AS (
    UPDATE rungs SET due_version = stages.due_version FROM stages
     WHERE stages.id = rungs.stage_id AND rungs.id IN (SELECT rung_id FROM back)
  ), armed AS (
    UPDATE recipients SET armed = true, next_at = $2
     WHERE id IN (SELECT id FROM recipients WHERE id IN (SELECT recipient_id FROM back) AND ${needsWaking('$2')}
                   ORDER BY id FOR NO KEY UPDATE)
     RETURNING id
  ) SELECT id FROM armed`;

@Injectable()
export class TypeormChangeBatches implements ChangeBatches {
  constructor(private readonly database: Database) {}

  async find({ kind, filter }: BulkCommand, limit: number): Promise<FoundStage[]> {
    const conditions = new SqlConditions();
    conditions.add(`s.confirmed_at IS NULL AND s.cancelled_at IS NULL AND ${concerned[kind]}`);
    conditions.add(standsByItself('a'));
    conditions.addFor(filter.planId, (id) => `i.plan_id = ${id}`);
    conditions.addFor(filter.agencyId, (id) => `a.agency_id = ${id}`);
    conditions.addFor(filter.kinds.length === 0 ? null : filter.kinds, (kinds) => `s.kind = ANY(${kinds})`);
    conditions.addFor(filter.dueFrom, (day) => `s.effective >= ${day}::date`);
    conditions.addFor(filter.dueTo, (day) => `s.effective <= ${day}::date`);
    const rows = conditions.parameter(limit);
    return this.database.query<FoundStage>(
      `SELECT s.id AS "stageId", s.assignment_id AS "assignmentId", s.kind, i.ordinal, i.task, g.name AS "agencyName"
         FROM stages s JOIN assignments a ON a.id = s.assignment_id JOIN plan_items i ON i.id = a.item_id
         JOIN agencies g ON g.id = a.agency_id LEFT JOIN plans p ON p.id = i.plan_id
         ${conditions.where}
        ORDER BY p.issued_on NULLS LAST, p.id, i.position, g.name, s.position LIMIT ${rows}`,
      conditions.parameters,
    );
  }

  async queued(stageIds: readonly string[]): Promise<Map<string, QueuedReminder[]>> {
    const rows = await this.database.query<QueuedRow>(
      `SELECT rungs.stage_id, notices.id AS notice_id, rungs.code AS rung, notices.addressed_as AS "to"
         FROM notices JOIN rungs ON rungs.id = notices.rung_id
        WHERE rungs.subject_id = ANY($1) AND rungs.stage_id IS NOT NULL AND notices.state = 'waiting'
        ORDER BY notices.id`,
      [stageIds],
    );
    const byStage = Map.groupBy(rows, (row) => row.stage_id);
    return new Map(
      [...byStage].map(([stageId, own]) => [
        stageId,
        own.map(({ notice_id, rung, to }) => ({ noticeId: notice_id, rung, to })),
      ]),
    );
  }

  async add(preview: Omit<ChangeBatch, 'id'>): Promise<ChangeBatch> {
    const batch = { id: uuidv7(), ...preview };
    await this.database.manager.insert(ChangeBatchEntity, batch);
    return batch;
  }

  async read(id: string): Promise<ChangeBatch | null> {
    return this.database.manager.findOneBy(ChangeBatchEntity, { id });
  }

  async lock(id: string): Promise<ChangeBatch | null> {
    await this.database.query('SELECT id FROM change_batches WHERE id = $1 FOR UPDATE', [id]);
    return this.read(id);
  }

  async save({ id, rows, appliedBy, appliedAt, undoneBy, undoneAt }: ChangeBatch): Promise<void> {
    const change = { rows, appliedBy, appliedAt, undoneBy, undoneAt };
    await this.database.manager.update(ChangeBatchEntity, { id }, change);
  }

  async requeue(noticeIds: readonly string[], at: Date): Promise<string[]> {
    if (noticeIds.length === 0) return [];
    const rows = await this.database.query<{ id: string }>(requeueQuery, [noticeIds, at]);
    return rows.map(({ id }) => id);
  }
}
