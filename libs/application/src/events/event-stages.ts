import type { LocalDate, StageBasis } from '#domain';
import type { EventStage, EventStageRef } from './awaited-event.js';

/** The dates that a stage gets, or loses, through its events. */
export interface StageDating {
  basis: StageBasis;
  nominal: LocalDate | null;
  effective: LocalDate | null;
  working: LocalDate | null;
  soonOn: LocalDate | null;
  /** Names of the events that are still to come. */
  waitsFor: string[];
}

/** What the broadcast of one event writes for one stage. */
export interface EventTold {
  eventId: string;
  kind: 'event-recorded' | 'event-withdrawn';
  data: Record<string, unknown>;
  /** Null where the stage's dates stay as they are. */
  dating: StageDating | null;
  actor: string;
  /** Business instant. */
  at: Date;
}

/** Stages and the events they wait for. */
export abstract class EventStages {
  /** All that wait or waited for the event, in the order of plans and rows, confirmed ones left out. */
  abstract ofEvent(eventId: string): Promise<EventStage[]>;
  /** The next stages that have not been told of the event's last record or withdrawal, by assignment. */
  abstract behind(eventId: string, limit: number): Promise<EventStageRef[]>;
  /**
   * Locks the assignment, then keeps the stage's events as they are until the transaction ends. Null where the stage
   * exists no more.
   */
  abstract lock(stage: EventStageRef): Promise<EventStage | null>;
  /** Appends the event, writes the dates under a higher due version, makes the assignment due now. */
  abstract tell(stage: EventStageRef, told: EventTold): Promise<void>;
  /** Only marks the stage as told: it is closed, its dates stay. */
  abstract skip(stage: EventStageRef, eventId: string): Promise<void>;
}
