import { type DeadlineRule, readDeadline, type Words } from '../deadline/index.js';

/**
 * The rule that a kept stage stands by: that of its own words where the cell asks for several things, else the row's
 * (`rule`, as confirmed). Words that no longer tell anything in the cell fall back to the row's. Pure; never throws.
 */
export function ruleOfStage(deadline: string, words: Words | null, rule: DeadlineRule): DeadlineRule {
  if (words === null) return rule;
  const own = readDeadline(deadline.slice(words.start, words.end)).rule;
  return own.kind === 'unknown' ? rule : own;
}
