import type { LocalDate } from '../dates/index.js';

/** What a day off, or a day worked in exchange, is called and which decision says so. */
export interface CalendarDay {
  name: string;
  /** "Công văn 8726/VPCP-KGVX ngày 26/11/2024" */
  source: string;
}

/** Monday to Friday, less the days off, plus the Saturdays worked in exchange. Never changed: a newer version replaces it. */
export interface WorkCalendar {
  version: number;
  /** The declared years: all their days off are entered. */
  years: readonly number[];
  /** Weekdays off, as entered; a year not declared has those of the law beside them. */
  daysOff: Readonly<Record<LocalDate, CalendarDay>>;
  /** Saturdays (or Sundays) worked. */
  workingSaturdays: Readonly<Record<LocalDate, CalendarDay>>;
}
