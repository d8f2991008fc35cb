import { changedFields, type FieldChange, matchRows } from '#domain';
import type { AgencyIndex } from '../agencies/index.js';
import { leadsFor, ruleFor } from './decided-row.js';
import { draftItem, type ItemDraft } from './plan-draft.js';
import type { ImportDecisions, PreviewRow } from './plan-import.js';
import type { ItemView } from './plan-views.js';

/** A row as it will be, with what is to be asked about its leads; null where nothing is. */
export type AmendedRow = ItemDraft & { asks: object | null };

/** An item that the amended plan says something else about. */
export interface RowChange {
  item: ItemView;
  draft: ItemDraft;
  asks: object | null;
  fields: FieldChange[];
  /** Its deadline has other words, or a person reads it otherwise. */
  isReread: boolean;
  hasOtherAgencies: boolean;
  /** Task or product differ, which decide what stages there are. */
  hasOtherWork: boolean;
}

export interface AmendedRows {
  changed: RowChange[];
  added: { draft: AmendedRow; at: number }[];
  removed: ItemView[];
  /** Item of each row of the amended plan; null for one that is new. */
  order: (string | null)[];
  unchanged: number;
}

/** What an amended table does to the items of a plan. Pure. */
export function amendedRows(
  items: readonly ItemView[],
  rows: readonly PreviewRow[],
  { decisions, index }: { decisions: ImportDecisions; index: AgencyIndex },
): AmendedRows {
  const before = items.map((item) => ({ ...item, group: item.groupHeading }));
  const { pairs, added, removed } = matchRows(before, rows);
  const order: (string | null)[] = rows.map(() => null);
  const changed: RowChange[] = [];
  for (const pair of pairs) {
    const item = items[pair.before];
    const row = rows[pair.after];
    if (item === undefined || row === undefined) continue;
    order[pair.after] = item.id;
    const change = changeOf(item, row, { decisions, draft: draftItem(row, decisions, index) });
    if (change !== null) changed.push(change);
  }
  return {
    changed,
    added: added.flatMap((at) => {
      const row = rows[at];
      if (row === undefined) return [];
      return [{ at, draft: { ...draftItem(row, decisions, index), asks: askedOf(row, decisions) } }];
    }),
    removed: removed.flatMap((at) => items[at] ?? []),
    order,
    unchanged: pairs.length - changed.length,
  };
}

/** The agencies that an item's assignments belong to: every lead of `each`, else the first-named. */
export function leadIdsOf({ mode, agencies }: Pick<ItemDraft, 'mode' | 'agencies'>): string[] {
  const leads = agencies.filter(({ role }) => role === 'lead').flatMap(({ agencyId }) => agencyId ?? []);
  return mode === 'each' ? leads : leads.slice(0, 1);
}

function changeOf(
  item: ItemView,
  row: PreviewRow,
  { decisions, draft }: { decisions: ImportDecisions; draft: ItemDraft },
): RowChange | null {
  const fields = changedFields({ ...item, group: item.groupHeading }, row);
  const has = (...names: FieldChange['field'][]): boolean =>
    fields.some(({ field }) => names.includes(field));
  const told = ruleFor(row, decisions);
  const isReread = has('deadline') || (told !== undefined && !isSame(told, item.reading.rule));
  const ticked = leadsFor(row, decisions);
  const isTicked = ticked !== null && ticked.join() !== leadIdsOf({ ...item, mode: 'each' }).join();
  if (fields.length === 0 && !isReread && !isTicked) return null;
  const hasOtherAgencies = has('lead', 'coordinating') || isTicked;
  const asks = has('lead') ? askedOf(row, decisions) : null;
  return { item, draft, asks, fields, isReread, hasOtherAgencies, hasOtherWork: has('task', 'product') };
}

function askedOf(row: PreviewRow, decisions: ImportDecisions): object | null {
  return leadsFor(row, decisions) === null ? row.question : null;
}

/** Rules are plain JSON; PostgreSQL keeps their keys in an order of its own. */
function isSame(one: object, other: object): boolean {
  const entries = (rule: object): string =>
    JSON.stringify(Object.entries(rule).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return entries(one) === entries(other);
}
