import { addWorkingDays } from '../calendar/index.js';
import { instantAt, type LocalDate, localDateOf } from '../dates/index.js';
import { type Candidate, type Context, guardCalendar } from './candidates.js';
import { overtakenBecause, overtakenByLater } from './overtaken.js';

/** A superior hears of it on a later working day than the subordinate; where nobody stands below, at once. */
export function waitForSubordinates(all: readonly Candidate[], context: Context): Candidate[] {
  return all.flatMap((one) =>
    one.rung.after.length === 0 ? [one] : guardCalendar(context, () => [shifted(one, all, context)]),
  );
}

function shifted(one: Candidate, all: readonly Candidate[], context: Context): Candidate {
  if (overtakenBecause(one, context) !== null || isPassed(one, all, context)) return one;
  // What a subordinate hears only later, perhaps of a stage half a year away, holds nobody up.
  const pending = pendingDays(one, all, context).filter((day) => day <= decisionDay(one, context));
  const first = [...toldDays(one, context), ...pending].toSorted()[0];
  if (first === undefined || first < localDateOf(one.at)) return one;
  return { ...one, at: instantAt(addWorkingDays(context.calendar, first, 1), context.policy.decideAt) };
}

/** True where a later rung that is due as well speaks for it. */
function isPassed(one: Candidate, all: readonly Candidate[], { now }: Context): boolean {
  const due = all.filter((other) => other.at <= now);
  return one.at <= now && overtakenByLater(one, due) !== null;
}

/** The day a rung is decided on: its own, or today where an outage has made it late. */
function decisionDay(one: Candidate, { now }: Context): LocalDate {
  return localDateOf(one.at > now ? one.at : now);
}

/** Days on which a subordinate of the same assignment was told, or nobody was there to be. */
function toldDays(one: Candidate, { facts }: Context): LocalDate[] {
  return facts.decided
    .filter(
      (rung) => rung.outcome !== 'overtaken' && one.rung.after.some((kind) => isOfKind(rung.code, kind)),
    )
    .map((rung) => localDateOf(rung.decidedAt));
}

function pendingDays(one: Candidate, all: readonly Candidate[], context: Context): LocalDate[] {
  return all
    .filter(
      (other) =>
        one.rung.after.some((kind) => kind === other.kind) && overtakenBecause(other, context) === null,
    )
    .map((other) => decisionDay(other, context));
}

function isOfKind(code: string, kind: string): boolean {
  return code === kind || code.startsWith(`${kind}-`);
}
