import { Injectable } from '@nestjs/common';
import { addDays, type LedgerDay, localDateOf } from '#domain';
import { SystemClock } from '../time/index.js';
import { LedgerDays } from './ledger-days.js';

/** The daily row of the ledger, on real time: what stood in the chains then can't be taken away without a trace. */
@Injectable()
export class SealDay {
  constructor(
    private readonly systemClock: SystemClock,
    private readonly days: LedgerDays,
  ) {}

  /** Seals the day that has ended last (Vietnam calendar); null where it is sealed already. */
  async run(): Promise<LedgerDay | null> {
    const now = this.systemClock.now();
    return this.days.seal(addDays(localDateOf(now), -1), now);
  }
}
