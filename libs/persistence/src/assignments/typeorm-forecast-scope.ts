import { Injectable } from '@nestjs/common';
import type { ForecastScope, ForecastSubject, Sight } from '#application';
import type { StageKind } from '#domain';
import { Database } from '../database/transaction.js';
import { addSight } from './sight-sql.js';
import { SqlConditions } from './sql-conditions.js';

interface ScopeRow {
  id: string;
  ordinal: string;
  task: string;
  plan_id: string | null;
  agency_id: string;
  name: string;
  short_name: string;
  stage_kinds: Record<string, StageKind> | null;
}

@Injectable()
export class TypeormForecastScope implements ForecastScope {
  constructor(private readonly database: Database) {}

  async open(
    query: { to: Date; planId: string | null; agencyId: string | null },
    sight: Sight,
  ): Promise<Map<string, ForecastSubject>> {
    const conditions = new SqlConditions();
    conditions.add(`a.closed_at IS NULL AND a.next_at <= ${conditions.parameter(query.to)}`);
    conditions.addFor(query.planId, (id) => `i.plan_id = ${id}`);
    conditions.addFor(query.agencyId, (id) => `a.agency_id = ${id}`);
    addSight(conditions, sight);
    const rows = await this.database.query<ScopeRow>(
      `SELECT a.id, i.ordinal, i.task, i.plan_id, ag.id AS agency_id, ag.name, ag.short_name,
              (SELECT jsonb_object_agg(s.id, s.kind) FROM stages AS s WHERE s.assignment_id = a.id) AS stage_kinds
         FROM assignments AS a
         JOIN plan_items AS i ON i.id = a.item_id
         JOIN agencies AS ag ON ag.id = a.agency_id
         LEFT JOIN plans AS p ON p.id = i.plan_id
         ${conditions.where}
        ORDER BY a.id`,
      conditions.parameters,
    );
    return new Map(rows.map((row) => [row.id, subjectOf(row)]));
  }
}

function subjectOf({
  ordinal,
  task,
  plan_id,
  agency_id,
  name,
  short_name,
  stage_kinds,
}: ScopeRow): ForecastSubject {
  return {
    ordinal,
    task,
    planId: plan_id,
    agency: { id: agency_id, name, shortName: short_name },
    stageKinds: stage_kinds ?? {},
  };
}
