import type { HandOver, LocalDate, Share } from '#domain';
import type { FormerAgency } from './succession.js';

/** An assignment under lock with the successor's own for the same item and year, if there is one. */
export interface LockedHandOver {
  share: Share;
  own: Share | null;
  from: { id: string; name: string };
  to: { id: string; name: string };
  /** The decision behind the succession of the agency that leads it; nulls where none is recorded. */
  document: { number: string | null; on: LocalDate | null };
}

/** What one hand-over writes. */
export interface HandOverRecord {
  locked: LockedHandOver;
  decision: HandOver;
  former: FormerAgency;
  headsFrom: LocalDate;
  actor: string;
  channel: 'api' | 'system';
  at: Date;
}

/** Moves what an agency led to its successor. */
export abstract class HandOverStore {
  /** Locks both by id; null where the assignment is closed or doesn't exist, or the agency doesn't. */
  abstract lock(assignmentId: string, toAgencyId: string): Promise<LockedHandOver | null>;
  /** Changes the facts, appends the events, takes back what waits for the former head, and makes both due. */
  abstract record(record: HandOverRecord): Promise<void>;
}
