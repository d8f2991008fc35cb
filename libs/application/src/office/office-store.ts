import type { OfficeFacts, OfficeStep, SuccessionStep } from '#domain';

/** The office's own facts and the questions it is asked. */
export abstract class OfficeStore {
  /** Locks the office's row, then reads. */
  abstract lock(): Promise<OfficeFacts>;
  abstract ask(steps: readonly OfficeStep[], at: Date): Promise<void>;
  /** Asks for each assignment that waits for a decision who takes it over. */
  abstract askSuccessors(steps: readonly SuccessionStep[], at: Date): Promise<void>;
  abstract schedule(nextAt: Date | null): Promise<void>;
}
