import type { LocalDate } from '../dates/index.js';

/** A stretch of a year; its date is its last day. */
export type Span =
  | { unit: 'month'; number: number }
  | { unit: 'quarter'; number: number }
  | { unit: 'half'; number: number }
  | { unit: 'year' };

/** A day of a year, whichever the year. */
export interface DayOfYear {
  unit: 'day';
  month: number;
  day: number;
}

/** What a yearly deadline names: a day, or the end of a stretch. */
export type YearPoint = Span | DayOfYear;

/** A term counted from an event; the day of the event doesn't count (Bộ luật Dân sự 2015, Điều 147). */
export interface Within {
  count: number;
  unit: 'day' | 'workingDay' | 'month';
}

/** The first day of a stretch, or ISSUE where it begins with the plan's own issue. */
export type Start = LocalDate;
export const ISSUE: Start = 'issue';

/**
 * The deadline language: what a deadline phrase means, as data. Plain JSON.
 * Dates in it are nominal; "plan year" is the year that a rule is asked about.
 */
export type DeadlineRule =
  /** One date. `from`: not earlier than; `after`: events the phrase names beside the date. */
  | { kind: 'onDate'; date: LocalDate; from?: LocalDate; after?: string[] }
  /** The last day of a stretch of one year. */
  | { kind: 'byEndOf'; span: Span; year: number; after?: string[] }
  /** "Trong năm kế hoạch": 31 December of each plan year. */
  | { kind: 'duringYear' }
  /** Each plan year, `from` where a stretch begins; offset −1 is "năm trước liền kề của năm kế hoạch", 1 is "năm sau". */
  | { kind: 'everyYear'; on: YearPoint; offset: -1 | 0 | 1; from?: YearPoint }
  | { kind: 'everyHalf'; on: YearPoint[] }
  /** A day of the quarter's last month (or of the month after it: lag 1); null: the last day. */
  | { kind: 'everyQuarter'; day: number | null; lag: 0 | 1 }
  /** A day of the month (or of the next: lag 1); null: the last day. `from`: the first date. */
  | { kind: 'everyMonth'; day: number | null; lag: 0 | 1; from?: LocalDate }
  /** ISO weekday, null when the phrase names none. */
  | { kind: 'everyWeek'; weekday: number | null }
  /** Several dates of one year, or of each year (null). */
  | { kind: 'several'; on: YearPoint[]; year: number | null }
  /** When all of these have happened. `once`: in the whole plan, not every year. */
  | { kind: 'afterEvents'; events: string[]; all: true; within?: Within; once: boolean }
  /** A term from the issue of the plan itself. */
  | { kind: 'afterIssue'; within: Within }
  /** By somebody else's schedule; `by`: the latest day it can be, if the phrase tells. */
  | { kind: 'perExternalSchedule'; name: string; by?: LocalDate }
  /** Without a due date; from a day or the plan's issue, until a day or an event, where named. */
  | { kind: 'continuous'; from?: Start; until?: LocalDate; untilEvent?: string }
  /** Between two days; due on the last. */
  | { kind: 'period'; from: Start; to: LocalDate }
  | { kind: 'unknown' };

/** What the machine proposes for a phrase; a person confirms or changes it. */
export interface Reading {
  rule: DeadlineRule;
  confidence: 'high' | 'medium' | 'low';
  /** Why it is not certain, in Vietnamese. */
  reasons: string[];
  /** Other meanings the phrase may have. */
  alternatives: DeadlineRule[];
}
