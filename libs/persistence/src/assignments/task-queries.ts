import type { Sight, TaskFilter } from '#application';
import { asksFirstSql, promiseBrokenSql } from './asks-first-sql.js';
import { standsByItself } from './own-share-sql.js';
import { hasContact } from './contact-sql.js';
import { accentPattern } from './accent-pattern.js';
import { handOverSql } from './hand-over-sql.js';
import { holderSql } from './posts-sql.js';
import { addSight } from './sight-sql.js';
import { SqlConditions } from './sql-conditions.js';
import { daysLateSql, stageStateSql } from './stage-state-sql.js';

/** Key of a row in the order of the list: what asks first (0), effective date (undated last), row of the plan, id. */
export interface TaskKey {
  asksFirst: number;
  due: string;
  position: number;
  id: string;
}

/** Left joins on keys: PostgreSQL leaves out those that a filter doesn't need. */
const tables = `stages AS s
  LEFT JOIN assignments AS a ON a.id = s.assignment_id
  LEFT JOIN plan_items AS i ON i.id = a.item_id
  LEFT JOIN plans AS p ON p.id = i.plan_id`;

/** The first parameter is today. */
const asksFirst = asksFirstSql('$1');
const due = "coalesce(s.effective, DATE '9999-12-31')";

/** Rows whose item, agency or plan matches a pattern; each set is found once. */
const matching = (pattern: string): string => `
  a.item_id IN (SELECT id FROM plan_items WHERE concat_ws(' ', task, product, deadline) ~ ${pattern})
  OR a.agency_id IN (SELECT id FROM agencies WHERE concat_ws(' ', name, short_name) ~ ${pattern})
  OR i.plan_id IN (SELECT id FROM plans WHERE number ~ ${pattern})`;

/** The conditions of a filter; the first parameter is today. */
export function taskConditions(filter: TaskFilter, sight: Sight, today: string): SqlConditions {
  const conditions = new SqlConditions();
  // A share that a successor took in is listed there; by itself it still shows what it was.
  if (filter.assignmentId === null) conditions.add('a.merged_into_id IS NULL');
  conditions.add('a.withdrawn_at IS NULL');
  const state = stageStateSql(conditions.parameter(today));
  const anyOf = (values: readonly string[]) => (values.length === 0 ? null : values);
  conditions.addFor(anyOf(filter.states), (values) => `${state} = ANY(${values})`);
  conditions.addFor(anyOf(filter.kinds), (values) => `s.kind = ANY(${values})`);
  conditions.addFor(filter.agencyId, (id) => `a.agency_id = ${id}`);
  conditions.addFor(filter.planId, (id) => `i.plan_id = ${id}`);
  conditions.addFor(filter.assignmentId, (id) => `a.id = ${id}`);
  conditions.addFor(filter.year, (year) => `a.year = ${year}`);
  conditions.addFor(filter.dueFrom, (day) => `s.effective >= ${day}::date`);
  conditions.addFor(filter.dueTo, (day) => `s.effective <= ${day}::date`);
  conditions.addFor(filter.acknowledged, (yes) => `(a.acknowledged_at IS NOT NULL) = ${yes}`);
  conditions.addFor(filter.contact, hasContact);
  if (filter.asksFirst === true) conditions.add(`${asksFirst} = 0`);
  for (const word of (filter.text ?? '').split(/\s+/)) {
    if (word !== '') conditions.add(matching(conditions.parameter(accentPattern(word))));
  }
  addSight(conditions, sight);
  return conditions;
}

/** How many agencies owe the stage `s` of the item and year of `a`, and how many of them have reported it. */
const sharesSql = `(
  SELECT count(t.completed_at)::int AS done, count(*)::int AS total
    FROM assignments AS o JOIN stages AS t ON t.assignment_id = o.id AND t.kind = s.kind AND t.position = s.position
   WHERE o.item_id = a.item_id AND o.year = a.year AND ${standsByItself('o')} AND t.cancelled_at IS NULL)`;

/** How many rows the filter finds. */
export function countQuery({ where }: SqlConditions): string {
  // The first parameter gives its type even where no condition reads it.
  return `SELECT count(*)::integer AS total FROM ${tables} ${where === '' ? 'WHERE' : `${where} AND`} $1::date IS NOT NULL`;
}

/** One page after a key, with all that a row shows but whom we told last. */
export function pageQuery(conditions: SqlConditions, after: TaskKey | null, limit: number): string {
  if (after !== null) {
    const key = [after.asksFirst, after.due, after.position, after.id].map((value) =>
      conditions.parameter(value),
    );
    conditions.add(
      `(${asksFirst}, ${due}, i.position, s.id) > (${key[0]}::integer, ${key[1]}::date, ${key[2]}::integer, ${key[3]}::uuid)`,
    );
  }
  const rows = conditions.parameter(limit);
  return `
    WITH chosen AS MATERIALIZED (
      SELECT s.id, ${asksFirst} AS asks_first, ${due} AS due, i.position FROM ${tables} ${conditions.where}
       ORDER BY 2, 3, 4, 1 LIMIT ${rows})
    SELECT s.id AS stage_id, s.assignment_id, a.year, s.kind, s.basis, ${stageStateSql('$1')} AS state,
           coalesce(${daysLateSql('$1')}, 0) AS days_late, s.nominal::text, s.effective::text, s.working::text,
           s.first_nominal::text, s.waits_for, s.document_number, s.document_on::text, s.completed_at,
           i.id AS item_id, i.ordinal, i.group_heading, i.task, i.product, i.deadline, i.giving_document,
           p.id AS plan_id, p.number AS plan_number, p.issued_on::text AS plan_issued_on,
           ag.id AS agency_id, ag.name AS agency_name, ag.short_name, a.former_agencies, ${handOverSql} AS hand_over,
           head.name AS head_name, head.title AS head_title,
           coalesce(named.id, post.id) AS officer_id, coalesce(named.name, post.name) AS officer_name,
           a.acknowledged_at, a.acknowledged_by, a.promised_on::text, shares.done AS shares_done, shares.total AS shares_total,
           a.contested_at, ${promiseBrokenSql('$1')} AS promise_broken,
           chosen.asks_first, chosen.due::text, chosen.position
      FROM chosen
      JOIN stages AS s ON s.id = chosen.id
      JOIN assignments AS a ON a.id = s.assignment_id
      JOIN plan_items AS i ON i.id = a.item_id
      JOIN agencies AS ag ON ag.id = a.agency_id
      LEFT JOIN plans AS p ON p.id = i.plan_id
      LEFT JOIN people AS named ON named.id = a.officer_person_id
      LEFT JOIN ${holderSql("'head', 'acting-head'", { agency: 'a.agency_id', today: '$1' })} AS head ON true
      LEFT JOIN ${holderSql("'officer'", { agency: 'a.agency_id', today: '$1' })} AS post ON true
      LEFT JOIN LATERAL ${sharesSql} AS shares ON true
     ORDER BY chosen.asks_first, chosen.due, chosen.position, s.id`;
}

/** $1 stage ids. The last message to the lead's head or officer about each stage, copies left out. */
export const lastToldQuery = `
  SELECT DISTINCT ON (s.id) s.id AS stage_id, n.addressed_as, r.code, m.channel, m.id AS message_id, m.state,
         coalesce(m.sent_at, m.created_at) AS at
    FROM stages AS s
    JOIN rungs AS r ON r.assignment_id = s.assignment_id AND (r.stage_id = s.id OR r.stage_id IS NULL)
    JOIN notices AS n ON n.rung_id = r.id AND NOT n.copy AND n.role IN ('head', 'officer')
    JOIN messages AS m ON m.id = n.message_id
   WHERE s.id = ANY($1)
   ORDER BY s.id, m.created_at DESC, (n.role = 'head') DESC, n.id`;
