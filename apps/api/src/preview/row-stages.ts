import type { ImportPreview } from '#application';
import {
  type LocalDate,
  MissingCalendarYear,
  type PlanForStages,
  planStages,
  type StageBasis,
  type StageKind,
  vietnamCalendar,
  type Words,
  type WorkCalendar,
  type YearPlan,
} from '#domain';

type Row = ImportPreview['rows'][number];

export interface DatedStage {
  year: number;
  kind: StageKind;
  basis: StageBasis;
  nominal: LocalDate;
  /** Null where the year has no calendar yet. */
  effective: LocalDate | null;
  working: LocalDate | null;
  /** Where its own words stand in the deadline; absent where the whole cell asks for it. */
  words?: Words;
}

export interface RowStages {
  stages: DatedStage[];
  /** Stages without a date until their events have happened. */
  waiting: { year: number; kind: StageKind; events: string[]; words?: Words }[];
}

/** The stages of a row in some years, in their order. */
export function stagesOfYear(row: Row, plan: PlanForStages, years: readonly number[]): RowStages {
  const found = years.map((year) => ({ year, ...planYear(row, plan, year) }));
  return {
    stages: found.flatMap(({ year, isReckoned, stages }) =>
      stages.map((stage) => ({
        year,
        ...stage,
        effective: isReckoned ? stage.effective : null,
        working: isReckoned ? stage.working : null,
      })),
    ),
    waiting: found.flatMap(({ year, waiting }) =>
      waiting.map(({ once: _once, ...stage }) => ({ year, ...stage })),
    ),
  };
}

/** Nominal dates need no calendar: where a year has none, only they are told. */
function planYear(row: Row, plan: PlanForStages, year: number): YearPlan & { isReckoned: boolean } {
  const input = { item: row, reading: row.reading, plan, year };
  try {
    return { ...planStages({ ...input, calendar: vietnamCalendar }), isReckoned: true };
  } catch (error) {
    if (!(error instanceof MissingCalendarYear)) throw error;
    return { ...planStages({ ...input, calendar: everyYear(year) }), isReckoned: false };
  }
}

function everyYear(year: number): WorkCalendar {
  return {
    version: 0,
    years: [-2, -1, 0, 1, 2].map((step) => year + step),
    daysOff: {},
    workingSaturdays: {},
  };
}
