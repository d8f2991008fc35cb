import type { ItemView } from '#application';
import { standsByItself } from '../assignments/own-share-sql.js';

export interface ItemRow extends Omit<ItemView, 'reading'> {
  rule: ItemView['reading']['rule'];
  confidence: ItemView['reading']['confidence'];
  reasons: string[];
  confirmedBy: string | null;
  confirmedAt: Date | null;
}

/** Items with their agencies, reading and assignments; the caller adds the condition and the order. */
export const selectItems = `
  SELECT i.id, i.position, i.row_number AS "rowNumber", i.place,
         i.removed_because AS "removedBecause", i.group_heading AS "groupHeading", i.ordinal, i.task, i.product,
         i.lead, i.coordinating, i.deadline, i.note, i.mode, i.giving_document AS "givingDocument",
         r.rule, r.confidence, r.reasons, r.confirmed_by AS "confirmedBy", r.confirmed_at AS "confirmedAt",
         CASE WHEN p.id IS NOT NULL THEN jsonb_build_object(
           'id', p.id, 'number', p.number, 'issuedOn', p.issued_on, 'fromYear', p.from_year, 'toYear', p.to_year,
           'settings', p.settings) END AS plan,
         coalesce((SELECT jsonb_agg(jsonb_build_object(
                     'role', l.role, 'printed', l.printed, 'agencyId', l.agency_id, 'groupId', l.group_id,
                     'name', coalesce(a.name, g.name))
                     ORDER BY array_position(ARRAY['lead', 'co-lead', 'coordinating'], l.role), l.position)
                   FROM item_agencies l LEFT JOIN agencies a ON a.id = l.agency_id
                   LEFT JOIN agency_groups g ON g.id = l.group_id WHERE l.item_id = i.id), '[]') AS agencies,
         coalesce((SELECT jsonb_agg(jsonb_build_object(
                     'id', s.id, 'year', s.year, 'agencyId', s.agency_id, 'agencyName', a.name) ORDER BY s.year, a.name)
                   FROM assignments s JOIN agencies a ON a.id = s.agency_id WHERE s.item_id = i.id), '[]') AS assignments,
         coalesce((SELECT jsonb_agg(to_jsonb(y) ORDER BY y.year) FROM (
                     SELECT s.year, min(f.kind) AS kind, count(f.completed_at)::int AS done, count(*)::int AS total
                     FROM assignments s JOIN LATERAL (
                       SELECT t.kind, t.completed_at, t.cancelled_at FROM stages t WHERE t.assignment_id = s.id
                       ORDER BY t.position LIMIT 1) f ON true
                     WHERE s.item_id = i.id AND ${standsByItself('s')} AND f.cancelled_at IS NULL GROUP BY s.year HAVING count(*) > 1) y), '[]') AS shares,
         (SELECT count(*)::int FROM questions q WHERE q.item_id = i.id AND q.answered_at IS NULL) AS "openQuestions"
  FROM plan_items i JOIN readings r ON r.item_id = i.id LEFT JOIN plans p ON p.id = i.plan_id`;

/** The row as the application sees it. */
export function itemOfRow({
  rule,
  confidence,
  reasons,
  confirmedBy,
  confirmedAt,
  ...item
}: ItemRow): ItemView {
  return { ...item, reading: { rule, confidence, reasons, confirmedBy, confirmedAt } };
}
