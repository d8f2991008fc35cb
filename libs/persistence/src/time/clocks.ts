import { Injectable } from '@nestjs/common';
import { type Clock, SystemClock } from '#application';
import { Database } from '../database/transaction.js';

@Injectable()
export class RealSystemClock implements SystemClock {
  now(): Date {
    return new Date();
  }
}

/** Real time plus the offset in the database; stands still while a move of the training clock is under way. */
@Injectable()
export class DatabaseClock implements Clock {
  constructor(
    private readonly database: Database,
    private readonly systemClock: SystemClock,
  ) {}

  async now(): Promise<Date> {
    const [row] = await this.database.query<{ offset_ms: string; frozen_at: Date | null }>(
      'SELECT offset_ms, frozen_at FROM clock WHERE id = 1',
    );
    return row?.frozen_at ?? new Date(this.systemClock.now().getTime() + Number(row?.offset_ms ?? 0));
  }
}
