import type { AgencyIndex } from '../agencies/index.js';
import type { ProposedHead } from './plan-head.js';
import type { PrintedRow, ProsePreview } from './plan-import.js';
import type { PlanProse, PrintedMonitor, PrintedProposal } from './plan-prose.js';
import { previewRow } from './preview-row.js';

/** What the text outside the table says, with the agencies that the directory knows. Pure. */
export function previewProse(prose: PlanProse, index: AgencyIndex, fromYear: number): ProsePreview {
  const { groups, targets, standingBody } = prose;
  return {
    groups,
    targets,
    proposals: prose.proposals.map((one, at) => previewRow(rowOfProposal(one, at + 1), index, fromYear)),
    standingBody: standingBody === null ? null : { printed: standingBody, ...agencyOf(standingBody, index) },
    fieldMonitors: prose.fieldMonitors.map((monitor) => ({ ...monitor, ...agencyOf(monitor.agency, index) })),
  };
}

/** What was read from the text, taken from a preview again. */
export function printedProse(preview: ProsePreview): PlanProse {
  const { groups, targets, standingBody } = preview;
  return {
    groups,
    targets,
    proposals: preview.proposals.map(({ group, ordinal, task, product, lead, coordinating, deadline }) => ({
      ...{ group, ordinal, task, product },
      ...{ lead, coordinating, deadline },
    })),
    standingBody: standingBody?.printed ?? null,
    fieldMonitors: preview.fieldMonitors.map(({ agency, field, group }) => ({ agency, field, group })),
  };
}

/** A proposal as a row; it is numbered for itself, from 1. */
function rowOfProposal(proposal: PrintedProposal, number: number): PrintedRow {
  return { ...proposal, rowNumber: number, note: '' };
}

/** The head with what the text says of standing body and field monitors, where nobody has entered them. */
export function withProseHead(plan: ProposedHead, prose: PlanProse, index: AgencyIndex): ProposedHead {
  const standing = prose.standingBody === null ? null : index.match(prose.standingBody);
  const { settings } = plan;
  const isTold = Object.keys(settings.fieldMonitors).length > 0;
  const fieldMonitors = isTold ? settings.fieldMonitors : monitorsByGroup(prose.fieldMonitors, index);
  return {
    ...plan,
    standingAgencyId: plan.standingAgencyId ?? standing?.id ?? null,
    settings: { ...settings, fieldMonitors },
  };
}

function monitorsByGroup(monitors: readonly PrintedMonitor[], index: AgencyIndex): Record<string, string> {
  const known = monitors.flatMap(({ group, agency }): [string, string][] => {
    const code = index.match(agency)?.code;
    return group === null || code === undefined ? [] : [[group, code]];
  });
  return Object.fromEntries(known);
}

function agencyOf(printed: string, index: AgencyIndex): { agencyId: string | null; name: string | null } {
  const agency = index.match(printed);
  return { agencyId: agency?.id ?? null, name: agency?.name ?? null };
}
