import type { PrintedProposal, PrintedTarget } from './plan-prose.js';

export interface StoredTarget extends PrintedTarget {
  id: string;
}

export interface StoredProposal extends PrintedProposal {
  /** Counted from 1 within its plan. */
  number: number;
  /** The item it became; null as long as nobody has taken it over. */
  itemId: string | null;
}

/** What a plan says outside its table, as stored with it. */
export abstract class PlanProseStore {
  abstract add(
    planId: string,
    prose: { targets: readonly PrintedTarget[]; proposals: readonly PrintedProposal[] },
  ): Promise<void>;
  /** In printed order. */
  abstract targets(planId: string): Promise<StoredTarget[]>;
  abstract proposals(planId: string): Promise<StoredProposal[]>;
  /** Locks the plan's proposals until the transaction ends. */
  abstract lockProposals(planId: string): Promise<StoredProposal[]>;
  abstract recordAccepted(
    planId: string,
    accepted: readonly { number: number; itemId: string }[],
  ): Promise<void>;
}
