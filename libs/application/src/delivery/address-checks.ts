import type { MessageState } from './message.js';

/** A letter that asks its reader to press a button. */
export interface NewCheck {
  drillId: string | null;
  /** The agency whose head is asked; null outside drills. */
  agencyId: string | null;
  /** Null where nobody has a working address: the list says so. */
  recipientId: string | null;
  addressedAs: string;
  askedBy: string;
  /** Business instant. */
  askedAt: Date;
}

/** A check whose letter is not written yet. */
export interface WaitingCheck {
  id: string;
  addressedAs: string;
  isDrill: boolean;
}

/** A check as the page behind its link shows it; business instants. */
export interface PressableCheck extends WaitingCheck {
  address: string | null;
  askedAt: Date;
  pressedAt: Date | null;
}

/** One head in a drill. */
export interface DrilledHead {
  agency: { id: string; name: string };
  addressedAs: string;
  /** Null where nobody has a working address, or nothing was sent yet. */
  address: string | null;
  state: MessageState | 'unreachable' | 'waiting';
  pressedAt: Date | null;
}

export interface DrillSummary {
  id: string;
  /** Null where it was started by hand. */
  year: number | null;
  startedBy: string;
  startedAt: Date;
  asked: number;
  pressed: number;
}

/** Letters that verify addresses, one by one or for all heads. */
export abstract class AddressChecks {
  /** Arms the recipients; answers those that need a wake-up. */
  abstract add(checks: readonly NewCheck[]): Promise<string[]>;
  /** Checks of recipients whose letter is not written, or has to be written anew. */
  abstract waiting(recipientIds: readonly string[]): Promise<WaitingCheck[]>;
  /** Keeps the letter of a check. */
  abstract written(checkId: string, messageId: string): Promise<void>;
  /** Nobody has a working address any more. */
  abstract giveUp(checkIds: readonly string[]): Promise<void>;
  /** Locks it; null where there is none. */
  abstract lock(id: string): Promise<PressableCheck | null>;
  /** Keeps who pressed, and that the address works wherever it is in use. */
  abstract press(id: string, at: Date): Promise<void>;
  /** Null where the year had its drill. */
  abstract beginDrill(year: number | null, by: { actor: string; at: Date }): Promise<string | null>;
  /** Newest first. */
  abstract drills(): Promise<DrillSummary[]>;
  /** Those who did not press first; null where there is no such drill. */
  abstract drill(id: string): Promise<(DrillSummary & { heads: DrilledHead[] }) | null>;
}
