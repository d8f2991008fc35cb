import type { LocalDate, PrintedCell } from '#domain';

/** A target (chỉ tiêu) as the text sets it; what the text doesn't say is null or ''. */
export interface PrintedTarget {
  /** The heading it stands below. */
  group: string;
  /** The sentence or its part, as printed. */
  text: string;
  /** The words about this figure, where a sentence has several. */
  measure: string;
  figure: number | null;
  /** Upper end of a range ("35 - 40%"). */
  figureTo: number | null;
  /** "%", "điểm", "phút" …; '' where there is no figure. */
  unit: string;
  bound: 'at-least' | 'at-most' | 'exact' | null;
  /** Last day (Vietnam calendar date) to reach it. */
  by: LocalDate | null;
  /** The words that tell by when, as printed. */
  byText: string;
  /** To be reached each year ("hằng năm"). */
  yearly: boolean;
}

/** A task that stands in running text: a proposal, until a person takes it over. `ordinal` tells where: "IV.2", "II.1.b". */
export type PrintedProposal = Record<Exclude<PrintedCell, 'note'>, string>;

/** The text gives a field of work to an agency to follow. */
export interface PrintedMonitor {
  agency: string;
  field: string;
  /** Numeral of the group of the appendix with that name; null where there is none. */
  group: string | null;
}

/** What a document says outside its table. */
export interface PlanProse {
  /** Groups of tasks that the text lists. */
  groups: string[];
  targets: PrintedTarget[];
  proposals: PrintedProposal[];
  /** The body that urges and collects (cơ quan thường trực), as printed. */
  standingBody: string | null;
  fieldMonitors: PrintedMonitor[];
}

export const emptyProse: PlanProse = {
  groups: [],
  targets: [],
  proposals: [],
  standingBody: null,
  fieldMonitors: [],
};
