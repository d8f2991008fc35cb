import type { LocalDate, StageKind } from '#domain';
import type { Page, PageRequest } from '../paging.js';
import type { ActionChannel } from '../assignments/assignment.js';
import type { Sight } from '../assignments/sight.js';

/** "Điều chỉnh thời hạn" of a stage, or "không thuộc thẩm quyền" of an assignment. */
export type ChangeRequestKind = 'extension' | 'transfer';
export type ChangeRequestOutcome = 'granted' | 'refused';

/** The event that tells that a request was turned down. */
export const refusedAs = { extension: 'extension-refused', transfer: 'transfer-refused' } as const;

/** What the office has recorded as decided. Dates are Vietnam calendar dates. */
export interface ChangeDecision {
  /** Number and date of the decision of the authority that gave the task. */
  number: string | null;
  on: LocalDate | null;
  newOn: LocalDate | null;
  agencyId: string | null;
  reason: string | null;
}

export interface NewChangeRequest {
  kind: ChangeRequestKind;
  assignmentId: string;
  /** Null where the assignment as a whole is meant. */
  stageId: string | null;
  reason: string;
  /** The date that is asked for. */
  newOn: LocalDate | null;
  /** The agency that is proposed instead. */
  agencyId: string | null;
  documentNumber: string | null;
  documentOn: LocalDate | null;
  askedBy: string;
  askedAt: Date;
}

export interface ChangeRequest extends NewChangeRequest {
  id: string;
  outcome: ChangeRequestOutcome | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  decision: ChangeDecision | null;
}

/** A request as lists show it, with what it is about. */
export interface ChangeRequestView extends ChangeRequest {
  item: { ordinal: string; task: string };
  lead: { id: string; name: string };
  proposedAgency: { id: string; name: string } | null;
  stage: { kind: StageKind; nominal: LocalDate | null; firstNominal: LocalDate | null } | null;
}

export interface ChangeRequestFilter {
  /** True: not decided yet; false: decided; null: all. */
  isOpen: boolean | null;
  assignmentId: string | null;
}

/** Answer to a request, and to its refusal. */
export interface Asked {
  requestId: string;
  assignmentId: string;
  at: Date;
}

export abstract class ChangeRequests {
  /** Answers the id. Call after the assignment is locked. */
  abstract add(request: NewChangeRequest): Promise<string>;
  /** Null where there is none. */
  abstract find(id: string): Promise<ChangeRequest | null>;
  /** True where one of the kind waits for a decision; null means the assignment as a whole. Call under lock. */
  abstract isAsked(about: Pick<ChangeRequest, 'kind' | 'assignmentId' | 'stageId'>): Promise<boolean>;
  /** Closes the request. Call after the assignment is locked. */
  abstract decide(
    id: string,
    as: { outcome: ChangeRequestOutcome; decision: ChangeDecision; by: string; at: Date },
  ): Promise<void>;
  /**
   * Turns down what nobody has decided about stages of an assignment (null: about all of it), in the timeline as well;
   * answers what. Call under lock.
   */
  abstract refuseOpen(
    assignmentId: string,
    as: { stageIds: readonly string[] | null; reason: string; by: string; at: Date; channel: ActionChannel },
  ): Promise<Pick<ChangeRequest, 'kind' | 'stageId'>[]>;
  /**
   * Asks again what was turned down at an instant, since what ended it was undone; a letter about it that still waits is
   * cancelled with `because` (Vietnamese).
   */
  abstract askAgain(assignmentId: string, refused: { at: Date; because: string }): Promise<void>;
  /** Newest first. */
  abstract list(
    filter: ChangeRequestFilter,
    sight: Sight,
    page: PageRequest,
  ): Promise<Page<ChangeRequestView>>;
}
