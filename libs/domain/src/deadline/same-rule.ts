import type { DeadlineRule } from './rule.js';

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, sorted(part)]));
}

/** Whether two rules mean the same, in whatever order their fields stand: a database keeps no order. */
export function isSameRule(a: DeadlineRule, b: DeadlineRule): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}
