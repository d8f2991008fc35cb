import { describeReading, type DeadlineRule, type Reading } from '#domain';
import type { AgencyIndex } from '../agencies/index.js';
import type { ImportDecisions, NamedAgency, PreviewRow } from './plan-import.js';

/** True for a name that neither an agency nor a group answers to, and whose words name no group. */
export function isUnknown({ agencyId, groupId, name }: NamedAgency): boolean {
  return agencyId === null && groupId === null && name === null;
}

/** A row of the preview with what a person has decided on it so far. `fromYear`: the plan's first year. */
export function decidedRow(
  row: PreviewRow,
  decisions: ImportDecisions,
  { index, fromYear }: { index: AgencyIndex; fromYear: number },
): PreviewRow {
  const rule = ruleFor(row, decisions);
  const agencies = answeredAgencies(row, decisions, index);
  if (rule === undefined) return { ...row, agencies };
  const reading: Reading = { rule, confidence: 'high', reasons: [], alternatives: [] };
  return { ...row, agencies, reading, readingText: describeReading(rule, fromYear) };
}

/** How a person reads the row's deadline; undefined where nobody has said. */
export function ruleFor(row: PreviewRow, decisions: ImportDecisions): DeadlineRule | undefined {
  return decisions.readings.find((one) => one.row === row.rowNumber)?.rule;
}

/** The agencies of a row with the names and leads that a person has told. */
export function answeredAgencies(
  row: PreviewRow,
  decisions: ImportDecisions,
  index: AgencyIndex,
): NamedAgency[] {
  const named = row.agencies.map((one) => {
    const told = isUnknown(one) ? decisions.names.find(({ printed }) => printed === one.printed) : undefined;
    const agency = told === undefined ? null : index.find(told.agencyId);
    return agency === null ? one : { ...one, agencyId: agency.id, name: agency.name };
  });
  const answer = leadsFor(row, decisions);
  return answer === null ? named : [...tickedLeads(named, answer, index), ...named.filter(isCoordinating)];
}

/** The leads that a person ticked for the row; null where nobody has. */
export function leadsFor(row: PreviewRow, decisions: ImportDecisions): string[] | null {
  return decisions.leads.find((one) => one.row === row.rowNumber)?.agencyIds ?? null;
}

/** The leads that were ticked; one that the row names keeps its printed spelling. */
export function tickedLeads(
  named: readonly NamedAgency[],
  agencyIds: readonly string[],
  index: AgencyIndex,
): NamedAgency[] {
  return agencyIds.map((agencyId) => {
    const name = index.find(agencyId)?.name ?? null;
    const printed =
      named.find((one) => one.role === 'lead' && one.agencyId === agencyId)?.printed ?? name ?? '';
    return { role: 'lead', printed, agencyId, groupId: null, name };
  });
}

function isCoordinating({ role }: NamedAgency): boolean {
  return role === 'coordinating';
}
