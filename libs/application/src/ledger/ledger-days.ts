import type { LedgerDay, LocalDate } from '#domain';

/** The rows that keep the heads of all chains, one a day. */
export abstract class LedgerDays {
  /** Keeps the heads of all chains that have grown since the last row; null where this day or a later one has its row. */
  abstract seal(day: LocalDate, at: Date): Promise<LedgerDay | null>;
  /** The newest row; null before the first. */
  abstract last(): Promise<LedgerDay | null>;
}
