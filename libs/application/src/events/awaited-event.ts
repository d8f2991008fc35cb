import type { DeadlineRule, EventSubject, LocalDate, StageKind, StageSettings } from '#domain';
import type { Page, PageRequest } from '../paging.js';

/** That an event has happened, as the office records it. */
export interface EventRecord {
  /** Vietnam calendar date. */
  happenedOn: LocalDate;
  documentNumber: string | null;
  documentOn: LocalDate | null;
  /** Where it can be read. */
  link: string | null;
  /** The date set for rows whose words leave it open; null: the one proposed. */
  dueOn: LocalDate | null;
}

/** An event that stages wait for, shared by all of them. */
export interface AwaitedEvent extends EventSubject {
  id: string;
  record: (EventRecord & { by: string; at: Date }) | null;
  /** The last record that was taken back. */
  withdrawn: { by: string; at: Date } | null;
  /** What still waits for it: rows of plans, and stages of theirs. */
  waitingItems: number;
  waitingStages: number;
  /** Stages that have not been told of the last record or withdrawal; 0 when its broadcast is over. */
  behind: number;
}

export interface EventStageRef {
  assignmentId: string;
  stageId: string;
}

/** A stage with the events it waits for and all that its dates depend on. */
export interface EventStage extends EventStageRef {
  year: number;
  kind: StageKind;
  ordinal: string;
  task: string;
  planNumber: string | null;
  agencyName: string;
  nominal: LocalDate | null;
  waitsFor: string[];
  /** Confirmed, or its assignment was taken back or went into another: its dates stay. */
  isOver: boolean;
  rule: DeadlineRule;
  settings: Pick<StageSettings, 'workingDaysAfterEvent'>;
  events: (EventSubject & {
    id: string;
    happenedOn: LocalDate | null;
    documentNumber: string | null;
    dueOn: LocalDate | null;
    /** Who recorded it, or took the record back. */
    by: string | null;
    /** The stage stands by an older record of it, or by none. */
    isBehind: boolean;
  })[];
}

/** The events themselves. */
export abstract class AwaitedEvents {
  /** In the order they came up; `isOpen`: only those not recorded, or only those recorded. */
  abstract list(filter: { isOpen?: boolean | undefined }, page: PageRequest): Promise<Page<AwaitedEvent>>;
  abstract find(id: string): Promise<AwaitedEvent | null>;
  /** Locks the event until the transaction ends. */
  abstract lock(id: string): Promise<AwaitedEvent | null>;
  /** Writes the record; every stage that waits for it falls behind. `at`: UTC instant. */
  abstract record(id: string, record: EventRecord, as: { by: string; at: Date }): Promise<void>;
  /** Takes the record back, likewise. The office may be asked again. `at`: UTC instant. */
  abstract withdraw(id: string, as: { by: string; at: Date }): Promise<void>;
  /** Answers what the office was asked about the event and has not answered. */
  abstract closeQuestions(id: string, answer: { note: string }, at: Date): Promise<void>;
}
