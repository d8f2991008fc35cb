import { emptyProse, type PlanProse, type PrintedProposal } from '#application';
import { isNumbered, readBlocks } from './blocks.js';
import { findMonitors } from './field-monitors.js';
import { listedGroups } from './listed-groups.js';
import { readProposals } from './read-proposals.js';
import { readTargets } from './read-targets.js';
import { findStandingBody } from './standing-body.js';

const MOST_FOUND = 2000;

/**
 * Reads what a plan says outside its table: targets, tasks, the standing body and who follows which field. Nothing is
 * guessed: what the text doesn't say is empty. Never throws; time grows with the length of the text.
 * @param text lines of the document, '' for blank ones
 * @param tableGroups headings of the groups of its table; null where it has no table
 */
export function readProse(text: readonly string[], tableGroups: readonly string[] | null): PlanProse {
  const blocks = readBlocks(text);
  if (blocks.length === 0) return emptyProse;
  const found = readProposals(blocks, tableGroups !== null).slice(0, MOST_FOUND);
  const groups = tableGroups === null ? listedGroups(blocks) : [];
  const unnamed = isNumbered(blocks) ? [] : groupsWithoutTask(groups, found);
  return {
    groups,
    targets: readTargets(blocks).slice(0, MOST_FOUND),
    proposals: [...found, ...unnamed],
    standingBody: findStandingBody(blocks),
    fieldMonitors: findMonitors(found, tableGroups ?? groups),
  };
}

/** A group of tasks that the text only names is one proposal: what it holds is asked. */
function groupsWithoutTask(groups: readonly string[], found: readonly PrintedProposal[]): PrintedProposal[] {
  const known = new Set(found.map(({ group }) => group));
  return groups
    .filter((group) => !known.has(group))
    .map((group) => ({
      group,
      ordinal: '',
      task: group,
      product: '',
      lead: '',
      coordinating: '',
      deadline: '',
    }));
}
