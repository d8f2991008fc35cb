import type { PlanForStages } from '#domain';
import type { PlanYearState } from './plan.js';

export interface PlanYear {
  planId: string;
  year: number;
  state: PlanYearState;
  total: number;
  done: number;
  requestedBy: string;
  requestedAt: Date;
  finishedAt: Date | null;
}

/** The years of plans that were activated, with their progress. */
export abstract class PlanYears {
  /** Begins a year; false where it had begun already. */
  abstract begin(year: Omit<PlanYear, 'state' | 'done' | 'finishedAt'>): Promise<boolean>;
  abstract find(planId: string, year: number): Promise<PlanYear | null>;
  /** Locks the year until the transaction ends; null where it was never begun. */
  abstract lock(planId: string, year: number): Promise<PlanYear | null>;
  abstract recordProgress(
    planId: string,
    year: number,
    progress: { done: number; finishedAt: Date | null },
  ): Promise<void>;
  /** Years whose items were given out or are being given out. */
  abstract begunYears(planId: string): Promise<number[]>;
  /** True while the items of a year are being given out. */
  abstract isActivating(planId: string): Promise<boolean>;
}

/** What activation needs to know of a plan. */
export interface PlanToActivate extends PlanForStages {
  id: string;
  number: string;
  issuer: string;
  items: number;
  /** Only tells of a plan: its head is not known, nothing is given out. */
  isReference: boolean;
}
