import {
  deadlineClauses,
  type DeadlineRule,
  describeReading,
  type LocalDate,
  nominalDates,
  type Reading,
} from '#domain';

/** A rule as people are offered it: in Vietnamese, with the nominal dates it gives in the plan year. */
export interface ToldRule {
  rule: DeadlineRule;
  text: string;
  dates: LocalDate[];
}

/** A part of a deadline that asks for something by itself, with its place in the deadline as printed. */
export interface ToldClause extends ToldRule {
  start: number;
  end: number;
  confidence: Reading['confidence'];
}

function told(rule: DeadlineRule, planYear: number): ToldRule {
  return { rule, text: describeReading(rule, planYear), dates: nominalDates(rule, planYear) };
}

/** Other meanings a phrase may have, each with its dates in the plan year. Pure. */
export function alternativesOf({ alternatives }: Reading, planYear: number): ToldRule[] {
  return alternatives.map((rule) => told(rule, planYear));
}

/** The clauses of a deadline that asks for several things; none where it is one. Pure. */
export function clausesOf(deadline: string, planYear: number): ToldClause[] {
  return deadlineClauses(deadline).map(({ start, end, reading }) => ({
    start,
    end,
    confidence: reading.confidence,
    ...told(reading.rule, planYear),
  }));
}
