import type { Manner } from '../agencies/index.js';
import type { LocalDate } from '../dates/index.js';
import type { Role } from '../ladder/index.js';
import type { StageKind } from '../stages/index.js';

export type RungOutcome = 'told' | 'nobody' | 'overtaken' | 'muted';

/** A rung that stands decided. `stageId` is null for the rungs of the assignment as a whole. */
export interface DecidedRung {
  stageId: string | null;
  code: string;
  repeat: number;
  dueVersion: number;
  decidedAt: Date;
  outcome: RungOutcome;
}

export interface CompletionFacts {
  reportedAt: Date;
  /** Date of the document; on time or late is judged by it. */
  documentOn: LocalDate | null;
  confirmedAt: Date | null;
}

/** One thing due. Dates are null while the stage waits for an event or its phrase is unknown. */
export interface StageFacts {
  id: string;
  kind: StageKind;
  nominal: LocalDate | null;
  effective: LocalDate | null;
  working: LocalDate | null;
  /** Grows with each re-dating; a calendar change does not raise it. */
  dueVersion: number;
  dueSetAt: Date;
  /** True until the office has answered the start-up list for a stage that was past when its year was activated. */
  held: boolean;
  presentedAt: Date | null;
  completion: CompletionFacts | null;
  returnedAt: Date | null;
  returns: number;
  /** Cam kết tiến độ: the weekly line is silent up to this day; lateness still counts. */
  committedOn: LocalDate | null;
  /** Nothing fires while it is paused. */
  pausedAt: Date | null;
  /** Nothing is owed any more. */
  cancelledAt: Date | null;
}

/** What successions of agencies have done to an assignment, or are about to. */
export interface SuccessionFacts {
  /** When the lead took the assignment, or another agency's share of it, over; null where it was given to it. */
  inheritedAt: Date | null;
  /** First day (Vietnam calendar date) on which the head of the lead hears of it again; null where always. */
  headsFrom: LocalDate | null;
  /** First day without the lead, and what it then waits for; null where nobody has recorded an end. */
  leadEnds: { on: LocalDate; waitsFor: 'hand-over' | 'decision' } | null;
  /** True where the share went into the successor's own assignment: nothing is owed here any more. */
  isMerged: boolean;
}

/** Everything the agenda of one assignment depends on, besides policy, calendar and clock. */
export interface AssignmentFacts {
  id: string;
  assignedAt: Date;
  /** Grows each time it is given to another lead, so that each is told of it. */
  assignVersion: number;
  acknowledgedAt: Date | null;
  promisedOn: LocalDate | null;
  /** When the date was promised; with the acknowledgement where it isn't said. */
  promisedAt?: Date | null;
  /** How its lead is spoken to; departments, which are urged, where it isn't said. */
  manner?: Manner;
  /** Taken back for good, whatever was reported. */
  withdrawn?: boolean;
  stages: readonly StageFacts[];
  decided: readonly DecidedRung[];
  /** Absent where no succession has touched the assignment. */
  succession?: SuccessionFacts;
}

/** One rung of one stage whose moment has come, with what is to be recorded. */
export interface Step {
  stageId: string | null;
  kind: string;
  code: string;
  repeat: number;
  dueVersion: number;
  at: Date;
  /** Whom it speaks to, and who gets a copy. */
  to: readonly Role[];
  copyTo: readonly Role[];
  outcome: 'tell' | 'overtaken' | 'muted';
  /** Vietnamese; null where the rung simply is due. */
  reason: string | null;
}

export interface Agenda {
  due: Step[];
  next: Step | null;
  closed: boolean;
  /** Years without a calendar that some step needs; the item is flagged. */
  missingCalendarYears: number[];
}
