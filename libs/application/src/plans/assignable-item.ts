import type { EventSubject, LocalDate, PlanForStages, Reading, StageBasis, StageKind, Words } from '#domain';
import type { ItemMode } from './plan.js';
import type { PlanToActivate } from './plan-year.js';

/** An item with all that decides who gets it and when it is due. */
export interface AssignableItem {
  id: string;
  /** Null for a single task, given by its own document. */
  planId: string | null;
  ordinal: string;
  task: string;
  product: string;
  deadline: string;
  mode: ItemMode;
  reading: Reading;
  /** Agencies with the role `lead`, in the order printed; unknown names are left out. */
  leadIds: string[];
  /** Who leads is being asked: nothing is sent until it is answered. */
  isLeadsOpen: boolean;
  /** Given out for another year already; work that is done once is not given again. */
  isGivenInOtherYear: boolean;
}

/** One undated or dated stage of a new assignment. Dates are Vietnam calendar dates. */
export interface StageDraft {
  kind: StageKind;
  basis: StageBasis;
  nominal: LocalDate | null;
  effective: LocalDate | null;
  working: LocalDate | null;
  /** First day of "sắp đến hạn". */
  soonOn: LocalDate | null;
  /** Past when the year was activated: waits for the start-up list. */
  held: boolean;
  /** Names of the events that are still to come. */
  waitsFor: string[];
  /** The events it waits for, all of them. */
  events: EventSubject[];
  continuous: boolean;
  /** Where the words that ask for it stand in the deadline as printed; null where the whole cell does. */
  words: Words | null;
}

export interface AssignmentDraft {
  itemId: string;
  year: number;
  agencyId: string;
  stages: StageDraft[];
}

export interface AddedAssignment {
  id: string;
  itemId: string;
  agencyId: string;
  stages: { id: string; kind: StageKind; nominal: LocalDate | null; held: boolean }[];
}

/** Reads what is to be given out. */
export abstract class AssignableItems {
  abstract plan(planId: string): Promise<PlanToActivate | null>;
  /** The plan's items in printed order, a page at a time, as they stand for a year. */
  abstract page(
    planId: string,
    at: { year: number; offset: number; limit: number },
  ): Promise<AssignableItem[]>;
  abstract byIds(ids: readonly string[], year: number): Promise<AssignableItem[]>;
}

/** Writes new assignments with their stages and their first event. */
export abstract class NewAssignments {
  /** Adds those that do not exist yet (item, year, agency) and answers them alone. `assignedAt`: UTC instant. */
  abstract add(
    drafts: readonly AssignmentDraft[],
    as: { assignedAt: Date; actor: string },
  ): Promise<AddedAssignment[]>;
}

/** How the year of a single task is reckoned: no plan, so no plan settings and no period but its own. */
export function planOfSingleTask(issuedOn: LocalDate, year: number): PlanForStages {
  return {
    issuedOn,
    fromYear: Math.min(year, Number(issuedOn.slice(0, 4))),
    toYear: year,
    settings: { halfYearReport: null, annualReview: null },
  };
}
