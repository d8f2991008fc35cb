import type { DeadlineRule } from '../deadline/index.js';

const YEAR = /(?<!\d)(20\d{2})(?!\d)/gu;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/u;

/** Moves every year of a deadline's words: "Quý II/2023" and 5 years give "Quý II/2028". Pure. */
export function shiftPhrase(phrase: string, years: number): string {
  return phrase.replace(YEAR, (year) => String(Number(year) + years));
}

/** Moves a period in a text, and no other year: "giai đoạn 2021 - 2025" becomes "giai đoạn 2026 - 2030". Pure. */
export function shiftPeriod(text: string, from: { fromYear: number; toYear: number }, years: number): string {
  const period = new RegExp(`(?<!\\d)${from.fromYear}(\\s*[-–]\\s*)${from.toYear}(?!\\d)`, 'gu');
  return text.replace(
    period,
    (_whole, dash: string) => `${from.fromYear + years}${dash}${from.toYear + years}`,
  );
}

/** Moves every date and year of a rule; 29 February becomes the 28th where there is none. Pure. */
export function shiftRule(rule: DeadlineRule, years: number): DeadlineRule {
  return shifted(rule, years) as DeadlineRule;
}

/**
 * True for work that is done once: a date or the end of a stretch of one year, a term from the plan's issue, an event that
 * happens once. What comes every year, goes on all the time or is not understood is carried over.
 */
export function isOneOff(rule: DeadlineRule): boolean {
  switch (rule.kind) {
    case 'onDate':
    case 'byEndOf':
    case 'afterIssue':
      return true;
    case 'several':
      return rule.year !== null;
    case 'afterEvents':
      return rule.once;
    default:
      return false;
  }
}

function shifted(value: unknown, years: number): unknown {
  if (typeof value === 'string') return shiftDate(value, years);
  if (Array.isArray(value)) return value.map((one) => shifted(one, years));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      /year$/iu.test(key) && typeof inner === 'number' ? inner + years : shifted(inner, years),
    ]),
  );
}

function shiftDate(text: string, years: number): string {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return text;
  const next = Number(year) + years;
  const isLeap = next % 4 === 0 && (next % 100 !== 0 || next % 400 === 0);
  return `${next}-${month}-${month === '02' && day === '29' && !isLeap ? '28' : day}`;
}
