import type { RungOutcome, Step } from '#domain';
import type { ResolvedRecipient } from '../delivery/recipients.js';

/** One rung as it is kept: what was decided, why, and whom it speaks to. */
export interface RungDecision {
  step: Step;
  outcome: RungOutcome;
  reason: string | null;
  recipients: readonly ResolvedRecipient[];
}

/** Writes what `advance` decided. Claims are unique in the database: a rung is decided once. */
export abstract class DecisionStore {
  /** Claims each rung and writes its notices; answers the recipients that were armed by it and need a wake-up. */
  abstract record(
    assignmentId: string,
    decisions: readonly RungDecision[],
    as: { decidedAt: Date; policyVersion: number },
  ): Promise<string[]>;
  /** Keeps the next instant at which the assignment has to be looked at; closed assignments have none. */
  abstract schedule(assignmentId: string, next: { at: Date | null; closedAt: Date | null }): Promise<void>;
}
