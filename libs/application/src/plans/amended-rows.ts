import { changedFields, type FieldChange, isSameRule, matchRows } from '#domain';
import type { AgencyIndex } from '../agencies/index.js';
import { isUnknown, leadsFor, ruleFor } from './decided-row.js';
import { draftItem, type ItemDraft } from './plan-draft.js';
import type { ImportDecisions, NamedAgency, PreviewRow } from './plan-import.js';
import type { ItemView } from './plan-views.js';
import { askLeads } from './preview-row.js';

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
  hasOtherLeads: boolean;
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
    const change = changeOf(item, row, { decisions, index });
    if (change !== null) changed.push(change);
  }
  return {
    changed,
    added: added.flatMap((at) => {
      const row = rows[at];
      if (row === undefined) return [];
      const draft = draftItem(row, decisions, index);
      return [{ at, draft: { ...draft, asks: askedOf(row, draft, { decisions, index }) } }];
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
  told: { decisions: ImportDecisions; index: AgencyIndex },
): RowChange | null {
  const fields = changedFields({ ...item, group: item.groupHeading }, row);
  const has = (...names: FieldChange['field'][]): boolean =>
    fields.some(({ field }) => names.includes(field));
  const { decisions, index } = told;
  const rule = ruleFor(row, decisions);
  const isReread = has('deadline') || (rule !== undefined && !isSameRule(rule, item.reading.rule));
  const ticked = leadsFor(row, decisions);
  const isTicked = ticked !== null && !isSameSet(ticked, leadIdsOf({ ...item, mode: 'each' }));
  if (fields.length === 0 && !isReread && !isTicked) return null;
  const hasOtherLeads = has('lead') || isTicked;
  const draft = withKnownAgencies(draftItem(row, decisions, index), item, {
    leads: hasOtherLeads,
    coordinating: has('coordinating'),
  });
  return {
    ...{ item, draft, fields, isReread, hasOtherLeads },
    asks: has('lead') ? askedOf(row, draft, told) : null,
    hasOtherAgencies: hasOtherLeads || has('coordinating'),
    hasOtherWork: has('task', 'product'),
  };
}

/** Agencies that the amended plan prints as before stay as people have told them. */
function withKnownAgencies(
  draft: ItemDraft,
  item: ItemView,
  changes: { leads: boolean; coordinating: boolean },
): ItemDraft {
  const isCoordinating = ({ role }: NamedAgency): boolean => role === 'coordinating';
  const leads = (changes.leads ? draft : item).agencies.filter((one) => !isCoordinating(one));
  const others = (changes.coordinating ? draft : item).agencies.filter(isCoordinating);
  return { ...draft, mode: changes.leads ? draft.mode : item.mode, agencies: [...leads, ...others] };
}

/** What has to be asked about who leads: a group or an open list, or a name that nobody bears. */
function askedOf(
  row: PreviewRow,
  draft: ItemDraft,
  { decisions, index }: { decisions: ImportDecisions; index: AgencyIndex },
): object | null {
  if (leadsFor(row, decisions) !== null) return null;
  const isOpen = draft.agencies.some((named) => named.role !== 'coordinating' && isUnknown(named));
  return row.question ?? (isOpen ? askLeads(row.lead, index) : null);
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.toSorted().join() === other.toSorted().join();
}
