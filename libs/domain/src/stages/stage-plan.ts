import type { WorkCalendar } from '../calendar/index.js';
import type { LocalDate } from '../dates/index.js';
import type { Reading, Words } from '../deadline/index.js';

/** What is due: issue a document, report, report on the year, hand over something else. */
export type StageKind = 'issue' | 'report' | 'review' | 'deliver';

/**
 * Where a stage comes from: the row's words, the row's year end, or a setting of the plan; `office`: the row's words
 * leave its date open, and the office has set it.
 */
export type StageBasis = 'row' | 'row-year-end' | 'half-year-report' | 'annual-review' | 'office';

export interface MonthDay {
  month: number;
  day: number;
}

/** Reports that a plan asks for beyond its rows; null: none. */
export interface StageSettings {
  /** Of rows that issue a plan by 31 March. */
  halfYearReport: MonthDay | null;
  /** Of rows that issue a plan this year and carry it out; also the working date of year-end rows. */
  annualReview: MonthDay | null;
  /** Working days proposed for "ngay sau khi" an event; `DEFAULT_WORKING_DAYS_AFTER_EVENT` where not set. */
  workingDaysAfterEvent?: number | undefined;
}

export const DEFAULT_WORKING_DAYS_AFTER_EVENT = 10;

/** 15 June is the day after the half year's data cut-off; 15 December that of the year. */
export const defaultStageSettings: StageSettings = {
  halfYearReport: { month: 6, day: 15 },
  annualReview: { month: 12, day: 15 },
};

export interface PlanForStages {
  issuedOn: LocalDate;
  fromYear: number;
  toYear: number;
  settings: StageSettings;
}

/** A row of the appendix, as printed. */
export interface ItemForStages {
  task: string;
  product: string;
  deadline: string;
}

/** A stage with its date as read, moved off rest days, and the one that reminders work towards. */
export interface PlannedStage {
  kind: StageKind;
  basis: StageBasis;
  nominal: LocalDate;
  effective: LocalDate;
  working: LocalDate;
  /** Where the words that ask for it stand in the deadline as printed; absent where the whole cell does. */
  words?: Words;
}

/** A stage without a date until its events have happened. */
export interface WaitingStage {
  kind: StageKind;
  events: string[];
  /** In the whole plan, not every year. */
  once: boolean;
  /** As for a dated stage. */
  words?: Words;
}

/** What one row asks for in one year. */
export interface YearPlan {
  /** In the order of their nominal dates. */
  stages: PlannedStage[];
  /** In the order of their words. */
  waiting: WaitingStage[];
  /** Why there is no stage, in Vietnamese. */
  none: string | null;
  /** Shown as "thường xuyên". */
  continuous: boolean;
  /** A date inside the plan's period for a year after it: the office decides. */
  question: 'after-period' | null;
}

export interface StagesInput {
  item: ItemForStages;
  reading: Reading;
  plan: PlanForStages;
  year: number;
  calendar: WorkCalendar;
}
