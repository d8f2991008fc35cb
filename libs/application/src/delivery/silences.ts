import type { LocalDate, Silence } from '#domain';

/** A silence as the office keeps it. */
export interface SilenceRecord extends Silence {
  id: string;
  planNumber: string | null;
  agencyName: string | null;
  /** Business instants. */
  createdAt: Date;
  /** When and by whom it was ended before its last day; null where it was not. */
  endedAt: Date | null;
  endedBy: string | null;
}

export type NewSilence = Silence & { createdAt: Date };

/** Silences by filter. */
export abstract class Silences {
  /** Those not ended by hand whose last day is not before a Vietnam calendar date. */
  abstract open(from: LocalDate): Promise<SilenceRecord[]>;
  /** All, newest first. */
  abstract all(): Promise<SilenceRecord[]>;
  /** Null where plan or agency are unknown. */
  abstract add(silence: NewSilence): Promise<string | null>;
  /** Locks it; null where there is none. */
  abstract lock(id: string): Promise<SilenceRecord | null>;
  abstract end(id: string, by: { actor: string; at: Date }): Promise<void>;
}
