import type { OfficeFacts, OfficeStep } from '#domain';

/** The office's own facts and the questions it is asked. */
export abstract class OfficeStore {
  /** Locks the office's row, then reads. */
  abstract lock(): Promise<OfficeFacts>;
  abstract ask(steps: readonly OfficeStep[], at: Date): Promise<void>;
  abstract schedule(nextAt: Date | null): Promise<void>;
}
