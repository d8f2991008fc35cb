import { Injectable } from '@nestjs/common';
import { SystemClock } from '../time/index.js';

const day = 86_400_000;

/** Technical rows that have had their day: nothing here is a fact about a plan. */
export abstract class ExpiredRows {
  /** Deletes sessions that ended and idempotency keys made before the instants given; answers how many rows went. */
  abstract remove(before: { sessionsEndedAt: Date; idempotencyKeysMadeAt: Date }): Promise<number>;
}

/** Daily housekeeping, on real time. */
@Injectable()
export class CleanUp {
  constructor(
    private readonly systemClock: SystemClock,
    private readonly rows: ExpiredRows,
  ) {}

  async run(): Promise<number> {
    const now = this.systemClock.now();
    return this.rows.remove({ sessionsEndedAt: now, idempotencyKeysMadeAt: new Date(now.getTime() - day) });
  }
}
