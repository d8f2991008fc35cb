import type { Policy, WorkCalendar } from '#domain';

export type OperatingMode = 'training' | 'production';

/** What a database is given when the product first starts on it. */
export abstract class FirstStartStore {
  /** Two processes that start at once take turns; held until the transaction ends. */
  abstract claim(): Promise<void>;
  /** The mode written at first start; null on a fresh database. */
  abstract mode(): Promise<OperatingMode | null>;
  abstract writeMode(mode: OperatingMode): Promise<void>;
  /** Adds the clock, the office's row, and the shipped policy and calendar where their version is not there. */
  abstract addMissing(rules: { policy: Policy; calendar: WorkCalendar }, at: Date): Promise<void>;
  abstract isSeeded(): Promise<boolean>;
  abstract recordSeeded(seed: string, at: Date): Promise<void>;
  /** Stands the business clock still at an instant (training only). */
  abstract freezeClock(at: Date): Promise<void>;
}
