import {
  describeReading,
  isGroupByWords,
  type Leads,
  PRINTED_CELLS,
  readCoordinating,
  readDeadline,
  readLeads,
} from '#domain';
import type { AgencyIndex, IndexedAgency } from '../agencies/index.js';
import { alternativesOf, clausesOf } from './other-readings.js';
import type { ItemAgencyRole } from './plan.js';
import type { LeadsQuestion, NamedAgency, PreviewRow, PrintedRow } from './plan-import.js';

/** Reads one printed row: what its phrase means, who leads, who joins in, and what has to be asked. */
export function previewRow(printed: PrintedRow, index: AgencyIndex, fromYear: number): PreviewRow {
  const row = composed(printed);
  const reading = readDeadline(row.deadline);
  const leads = leadsOf(row.lead, index);
  const named = leads.names.map((printed, position) =>
    nameAgency(printed, index, leads.mode === 'joint' && position > 0 ? 'co-lead' : 'lead'),
  );
  const group = leads.group === null ? [] : [nameGroup(leads.group, index, 'lead')];
  return {
    ...row,
    mode: leads.mode,
    reading,
    readingText: describeReading(reading.rule, fromYear),
    alternatives: alternativesOf(reading, fromYear),
    clauses: clausesOf(row.deadline, fromYear),
    agencies: [...named, ...group, ...coordinating(row.coordinating, index)],
    question:
      leads.open || leads.group !== null
        ? leadsQuestion(row.lead, { group: leads.group, named, index })
        : null,
  };
}

/** Cells are kept in NFC, so that the places of clauses are places in what is shown. */
function composed(row: PrintedRow): PrintedRow {
  const cells = PRINTED_CELLS.map((name) => [name, row[name].normalize('NFC')]);
  return { ...row, ...Object.fromEntries(cells) };
}

/** What the directory knows as a whole is not taken apart ("Cơ quan, đơn vị liên quan"). */
function leadsOf(printed: string, index: AgencyIndex): Leads {
  if (index.match(printed) !== null) return { names: [printed], open: false, group: null, mode: 'single' };
  if (index.matchGroup(printed) !== null) return { names: [], open: false, group: printed, mode: 'each' };
  return readLeads(printed);
}

function coordinating(printed: string, index: AgencyIndex): NamedAgency[] {
  const parts = printed.split(';').map((part) => part.trim());
  return parts.flatMap((part) => {
    if (index.match(part) !== null) return [nameAgency(part, index, 'coordinating')];
    if (index.matchGroup(part) !== null) return [nameGroup(part, index, 'coordinating')];
    const { names, groups } = readCoordinating(part);
    return [
      ...names.map((name) => nameAgency(name, index, 'coordinating')),
      ...groups.map((name) => nameGroup(name, index, 'coordinating')),
    ];
  });
}

function nameAgency(printed: string, index: AgencyIndex, role: ItemAgencyRole): NamedAgency {
  const agency = index.match(printed);
  const group = agency === null ? index.matchGroup(printed) : null;
  return {
    role,
    printed,
    agencyId: agency?.id ?? null,
    groupId: group?.id ?? null,
    name: agency?.name ?? group?.name ?? null,
  };
}

/** A group is one by its words; which one, the directory may not know. */
function nameGroup(printed: string, index: AgencyIndex, role: ItemAgencyRole): NamedAgency {
  const group = index.matchGroup(printed);
  return {
    role,
    printed,
    agencyId: null,
    groupId: group?.id ?? null,
    name: group?.name ?? (isGroupByWords(printed) ? printed : null),
  };
}

/** Asks who leads where the text names nobody that the directory knows. */
export function askLeads(printed: string, index: AgencyIndex): LeadsQuestion {
  return leadsQuestion(printed, { group: null, named: [], index });
}

function leadsQuestion(
  printed: string,
  { group, named, index }: { group: string | null; named: NamedAgency[]; index: AgencyIndex },
): LeadsQuestion {
  const members = group === null ? departments(index) : membersOf(group, index);
  const ids = named.flatMap(({ agencyId }) => agencyId ?? []);
  return {
    printed,
    group,
    named: ids,
    proposed: members
      .toSorted((a, b) => Number(ids.includes(b.id)) - Number(ids.includes(a.id)))
      .map(({ id, name }) => ({ agencyId: id, name })),
  };
}

function membersOf(group: string, index: AgencyIndex): IndexedAgency[] {
  const found = index.matchGroup(group);
  if (found === null || !found.expandable) return departments(index);
  return index.agencies.filter(({ id }) => found.memberIds.includes(id));
}

/** An open list ("…") goes on with bodies of the same kind: the departments of the province. */
function departments(index: AgencyIndex): IndexedAgency[] {
  return index.agencies.filter(({ kind }) => kind === 'so' || kind === 'van-phong' || kind === 'ban-nganh');
}
