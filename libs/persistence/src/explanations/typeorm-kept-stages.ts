import { Injectable } from '@nestjs/common';
import type { EventEntry, KeptStage, KeptStages, Sight } from '#application';
import { type LocalDate, ruleOfStage } from '#domain';
import { addSight } from '../assignments/sight-sql.js';
import { SqlConditions } from '../assignments/sql-conditions.js';
import { Database } from '../database/transaction.js';

const select = `
  SELECT s.id AS "stageId", s.assignment_id AS "assignmentId", a.year, s.kind, s.basis, i.ordinal, i.task,
         i.deadline AS phrase, s.words, p.number AS "planNumber", g.name AS "agencyName", s.nominal::text,
         s.first_nominal::text AS "firstNominal", s.effective::text, s.working::text, s.soon_on::text AS "soonOn",
         coalesce(r.rule, '{"kind":"unknown"}') AS rule, coalesce(p.settings, '{"annualReview":null}') AS settings,
         coalesce(p.issued_on::text, i.giving_document->>'issuedOn') AS "issuedOn",
         coalesce((SELECT jsonb_agg(jsonb_build_object('name', e.name, 'happenedOn', e.happened_on, 'dueOn', e.due_on)
                            ORDER BY e.name, e.from_year)
                     FROM stage_events l JOIN awaited_events e ON e.id = l.event_id WHERE l.stage_id = s.id), '[]') AS events
    FROM stages s JOIN assignments a ON a.id = s.assignment_id JOIN plan_items i ON i.id = a.item_id
    JOIN agencies g ON g.id = a.agency_id LEFT JOIN readings r ON r.item_id = i.id LEFT JOIN plans p ON p.id = i.plan_id`;

const isDated = 's.confirmed_at IS NULL AND a.closed_at IS NULL AND s.nominal BETWEEN $1 AND $2';

/** A row of `select`, whose rule is the item's. */
function stageOf(row: KeptStage): KeptStage {
  return { ...row, rule: ruleOfStage(row.phrase, row.words, row.rule) };
}

@Injectable()
export class TypeormKeptStages implements KeptStages {
  constructor(private readonly database: Database) {}

  async find(stageId: string, sight: Sight): Promise<KeptStage | null> {
    const conditions = new SqlConditions();
    conditions.addFor(stageId, (id) => `s.id = ${id}`);
    addSight(conditions, sight);
    const rows = await this.database.query<KeptStage>(`${select} ${conditions.where}`, conditions.parameters);
    const [row] = rows.map(stageOf);
    return row ?? null;
  }

  async ofAssignment(assignmentId: string): Promise<KeptStage[]> {
    const rows = await this.database.query<KeptStage>(`${select} WHERE a.id = $1 ORDER BY s.position`, [
      assignmentId,
    ]);
    return rows.map(stageOf);
  }

  async changes(assignmentId: string, kinds: readonly EventEntry['kind'][]): Promise<EventEntry[]> {
    return this.database.query<EventEntry>(
      `SELECT 'event' AS type, at, kind, stage_id AS "stageId", actor, on_behalf_of AS "onBehalfOf", channel, data
         FROM events
        WHERE assignment_id = $1 AND kind = ANY($2)
        ORDER BY at, id`,
      [assignmentId, kinds],
    );
  }

  async dated({ from, to }: { from: LocalDate; to: LocalDate }): Promise<KeptStage[]> {
    const rows = await this.database.query<KeptStage>(
      `${select} WHERE ${isDated} ORDER BY s.nominal, p.number, i.position, s.position, s.id`,
      [from, to],
    );
    return rows.map(stageOf);
  }
}
