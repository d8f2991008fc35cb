import { agenda, type AssignmentFacts, type Policy, type Step, type WorkCalendar } from '#domain';

/** Steps looked at per assignment; a life of five years has fewer. */
const stepsAtMost = 300;

/**
 * The rungs that will be told from `from` to `until` (instants) if nobody acts, in order: `agenda` is asked again and
 * again as if each step had been decided in its moment. Steps that will be recorded as overtaken are left out.
 */
export function upcomingSteps(
  facts: AssignmentFacts,
  rules: { policy: Policy; calendar: WorkCalendar },
  { from, until, enough = () => false }: { from: Date; until: Date; enough?: (found: Step[]) => boolean },
): Step[] {
  let imagined = facts;
  let now = from;
  const found: Step[] = [];
  for (let count = 0; count < stepsAtMost && !enough(found); count += 1) {
    const { due, next } = agenda(imagined, rules.policy, rules.calendar, now);
    if (due.length > 0) {
      found.push(...due.filter((step) => step.outcome === 'tell'));
      imagined = { ...imagined, decided: [...imagined.decided, ...due.map((step) => decidedAs(step, now))] };
    } else if (next === null || next.at > until) {
      return found;
    } else {
      now = next.at;
    }
  }
  return found;
}

function decidedAs(step: Step, now: Date) {
  const { stageId, code, repeat, dueVersion } = step;
  const outcome = step.outcome === 'tell' ? ('told' as const) : ('overtaken' as const);
  return { stageId, code, repeat, dueVersion, decidedAt: now, outcome };
}
