import { Injectable } from '@nestjs/common';
import type {
  ChangeDecision,
  ChangeRequest,
  ChangeRequestFilter,
  ChangeRequestOutcome,
  ChangeRequests,
  ChangeRequestView,
  NewChangeRequest,
  Page,
  PageRequest,
  Sight,
} from '#application';
import { IsNull } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { addSight } from '../assignments/sight-sql.js';
import { SqlConditions } from '../assignments/sql-conditions.js';
import { keyOfCursor, pageOfRows } from '../database/cursor.js';
import { Database } from '../database/transaction.js';
import { ChangeRequestEntity } from './change-request.entity.js';
import { cancelQuery } from '../delivery/cancel-query.js';
import { type ClosedBy, closeRequests } from './close-requests.js';

const tables = `change_requests AS r
  JOIN assignments AS a ON a.id = r.assignment_id
  JOIN plan_items AS i ON i.id = a.item_id
  JOIN agencies AS lead ON lead.id = a.agency_id
  LEFT JOIN plans AS p ON p.id = i.plan_id
  LEFT JOIN agencies AS proposed ON proposed.id = r.agency_id
  LEFT JOIN stages AS s ON s.id = r.stage_id`;

const columns = `r.id, r.kind, r.assignment_id AS "assignmentId", r.stage_id AS "stageId", r.reason,
  r.new_on::text AS "newOn", r.agency_id AS "agencyId", r.document_number AS "documentNumber",
  r.document_on::text AS "documentOn", r.asked_by AS "askedBy", r.asked_at AS "askedAt", r.outcome,
  r.decided_by AS "decidedBy", r.decided_at AS "decidedAt", r.decision,
  jsonb_build_object('ordinal', i.ordinal, 'task', i.task) AS item,
  jsonb_build_object('id', lead.id, 'name', lead.name) AS lead,
  CASE WHEN proposed.id IS NULL THEN NULL
       ELSE jsonb_build_object('id', proposed.id, 'name', proposed.name) END AS "proposedAgency",
  CASE WHEN s.id IS NULL THEN NULL
       ELSE jsonb_build_object('kind', s.kind, 'nominal', s.nominal, 'firstNominal', s.first_nominal) END AS stage`;

@Injectable()
export class TypeormChangeRequests implements ChangeRequests {
  constructor(private readonly database: Database) {}

  async add(request: NewChangeRequest): Promise<string> {
    const id = uuidv7();
    await this.database.manager.insert(ChangeRequestEntity, { id, ...request });
    return id;
  }

  async find(id: string): Promise<ChangeRequest | null> {
    return this.database.manager.findOneBy(ChangeRequestEntity, { id });
  }

  async isAsked({
    kind,
    assignmentId,
    stageId,
  }: Pick<ChangeRequest, 'kind' | 'assignmentId' | 'stageId'>): Promise<boolean> {
    const about = { kind, assignmentId, stageId: stageId ?? IsNull(), outcome: IsNull() };
    return this.database.manager.existsBy(ChangeRequestEntity, about);
  }

  async decide(
    id: string,
    as: { outcome: ChangeRequestOutcome; decision: ChangeDecision; by: string; at: Date },
  ): Promise<void> {
    const { outcome, decision, by: decidedBy, at: decidedAt } = as;
    await this.database.manager.update(
      ChangeRequestEntity,
      { id },
      { outcome, decision, decidedBy, decidedAt },
    );
  }

  async refuseOpen(assignmentId: string, as: ClosedBy): Promise<Pick<ChangeRequest, 'kind' | 'stageId'>[]> {
    return closeRequests(this.database, [assignmentId], as);
  }

  async askAgain(assignmentId: string, { at, because }: { at: Date; because: string }): Promise<void> {
    await this.database.query(
      `UPDATE change_requests SET outcome = NULL, decided_by = NULL, decided_at = NULL, decision = NULL
        WHERE assignment_id = $1 AND outcome = 'refused' AND decided_at = $2`,
      [assignmentId, at],
    );
    const letters = cancelQuery(
      "rungs.assignment_id = $1 AND rungs.kind = 'decided' AND rungs.decided_at = $3",
    );
    await this.database.query(letters, [assignmentId, because, at]);
  }

  async list(
    { isOpen, assignmentId }: ChangeRequestFilter,
    sight: Sight,
    { cursor, limit }: PageRequest,
  ): Promise<Page<ChangeRequestView>> {
    const conditions = new SqlConditions();
    conditions.addFor(isOpen, (open) => `(r.outcome IS NULL) = ${open}`);
    conditions.addFor(assignmentId, (id) => `r.assignment_id = ${id}`);
    addSight(conditions, sight);
    const [count] = await this.database.query<{ total: number }>(
      `SELECT count(*)::integer AS total FROM ${tables} ${conditions.where}`,
      [...conditions.parameters],
    );
    // Ids are made in the order of time.
    conditions.addFor(keyOfCursor(cursor), (id) => `r.id::text < ${id}`);
    const rows = await this.database.query<ChangeRequestView>(
      `SELECT ${columns} FROM ${tables} ${conditions.where}
        ORDER BY r.id DESC LIMIT ${conditions.parameter(limit + 1)}`,
      conditions.parameters,
    );
    return pageOfRows(rows, { limit, total: count?.total ?? 0, keyOf: ({ id }) => id });
  }
}
