import type { LocalDate, WorkCalendar } from '#domain';
import type { KeptStage } from '../explanations/kept-stages.js';

export interface DatesInForce {
  nominal: LocalDate;
  effective: LocalDate;
  working: LocalDate;
  soonOn: LocalDate | null;
}

/** A stage that another calendar gives other dates, or other days of reminding. */
export interface StageMove {
  stage: KeptStage;
  dates: DatesInForce;
  /** A date changes, and not only a day of reminding. */
  isMoved: boolean;
  /** Rungs still to come whose day changes. */
  reminders: { rung: string; from: LocalDate; to: LocalDate }[];
}

export interface CalendarChange {
  decision: string;
  actor: string;
  /** Business instant. */
  at: Date;
}

/** Versions of the calendar; never changed, only followed by the next. */
export abstract class CalendarVersions {
  /** Adds the next version; false where somebody else has added one meanwhile. */
  abstract add(calendar: WorkCalendar, change: CalendarChange): Promise<boolean>;
  /** Locks the open assignments with a stage dated up to a day, in order, and answers their ids. */
  abstract lockAssignments(until: LocalDate): Promise<string[]>;
  /** Writes the dates under the same due version, with a line in each history. */
  abstract move(moves: readonly StageMove[], change: CalendarChange): Promise<void>;
  abstract makeDue(assignmentIds: readonly string[], at: Date): Promise<void>;
  /** Answers what the office was asked about these years' calendars, and makes its agenda due. */
  abstract closeQuestions(years: readonly number[], answer: { note: string }, at: Date): Promise<void>;
}
