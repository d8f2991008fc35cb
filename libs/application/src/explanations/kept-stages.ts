import type { LocalDate, StageKind, StageToReckon, Words } from '#domain';
import type { EventEntry } from '../assignments/assignment-record.js';
import type { Sight } from '../assignments/sight.js';

/** A stage as it is kept, with all that its dates depend on. Dates are Vietnam calendar dates. */
export interface KeptStage extends StageToReckon {
  stageId: string;
  assignmentId: string;
  year: number;
  kind: StageKind;
  ordinal: string;
  task: string;
  /** The deadline as printed. */
  phrase: string;
  /** Where its own words stand in the deadline; null where the whole cell asks for it. */
  words: Words | null;
  /** Null for a single task. */
  planNumber: string | null;
  agencyName: string;
  /** Null where nothing was ever dated; `nominal` is the date in force. */
  firstNominal: LocalDate | null;
  effective: LocalDate | null;
  working: LocalDate | null;
  soonOn: LocalDate | null;
}

export abstract class KeptStages {
  /** Null where there is none, or none that may be seen. */
  abstract find(stageId: string, sight: Sight): Promise<KeptStage | null>;
  /** The stages of an assignment, in order. */
  abstract ofAssignment(assignmentId: string): Promise<KeptStage[]>;
  /** What happened to an assignment and its stages, oldest first; only events of these kinds. */
  abstract changes(assignmentId: string, kinds: readonly EventEntry['kind'][]): Promise<EventEntry[]>;
  /** Dated stages of open assignments that nobody has confirmed, by date. */
  abstract dated(range: { from: LocalDate; to: LocalDate }): Promise<KeptStage[]>;
}
