import type { WorkCalendar } from '../calendar/index.js';
import type { Policy } from '../ladder/index.js';
import { type Candidate, candidates, type Context, isOver } from './candidates.js';
import type { Agenda, AssignmentFacts, Step } from './facts.js';
import { overtakenBecause, overtakenByLater } from './overtaken.js';
import { isBeingHandedOver, spokenTo } from './succession.js';
import { waitForSubordinates } from './superiors.js';

/**
 * Decides everything about time for one assignment: which rungs are due at `now`, which comes next, and whether the
 * assignment is closed. Serves the workflow, the forecast and the auditor alike, so that they cannot disagree.
 */
export function agenda(facts: AssignmentFacts, policy: Policy, calendar: WorkCalendar, now: Date): Agenda {
  const context: Context = { facts, policy, calendar, now, missingYears: new Set() };
  const isMerged = facts.succession?.isMerged === true;
  const closed = isOver(facts);
  if (isMerged || isBeingHandedOver(facts, now)) {
    return { due: [], next: null, closed, missingCalendarYears: [] };
  }
  const open = waitForSubordinates(candidates(context, closed), context).toSorted(byInstant);
  const due = open.filter((one) => one.at <= now);
  const next = open.find((one) => one.at > now && overtakenBecause(one, context) === null);
  return {
    due: due.map((one) => (closed ? pointless(one) : decide(one, due, context))),
    next: next === undefined || closed ? null : { ...plain(next), ...spokenTo(next, context) },
    closed,
    missingCalendarYears: [...context.missingYears],
  };
}

function decide(one: Candidate, due: readonly Candidate[], context: Context): Step {
  const reason = overtakenBecause(one, context) ?? overtakenByLater(one, due);
  if (reason !== null) return { ...plain(one), outcome: 'overtaken', reason };
  return { ...plain(one), ...spokenTo(one, context) };
}

/** What was finished before anybody was told of it is not given any more. */
function pointless(one: Candidate): Step {
  return { ...plain(one), outcome: 'overtaken', reason: 'Nhiệm vụ đã kết thúc trước khi thông báo' };
}

function byInstant(a: Candidate, b: Candidate): number {
  return a.at.getTime() - b.at.getTime();
}

function plain({ rung: _rung, stage: _stage, ...step }: Candidate): Omit<Step, 'outcome' | 'reason'> {
  return step;
}
