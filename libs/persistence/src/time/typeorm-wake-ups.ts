import { Injectable } from '@nestjs/common';
import { SystemClock, type WakeUp, type WakeUps } from '#application';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../database/transaction.js';

@Injectable()
export class TypeormWakeUps implements WakeUps {
  constructor(
    private readonly database: Database,
    private readonly systemClock: SystemClock,
  ) {}

  async append(wakeUps: readonly WakeUp[]): Promise<void> {
    if (wakeUps.length === 0) return;
    // Arrays: one parameter each, however many there are.
    await this.database.query(
      `INSERT INTO wake_ups (id, kind, target_id, created_at)
       SELECT id, kind, target_id, $4 FROM unnest($1::uuid[], $2::text[], $3::text[]) AS given (id, kind, target_id)`,
      [
        wakeUps.map(() => uuidv7()),
        wakeUps.map((one) => one.kind),
        wakeUps.map((one) => one.targetId),
        this.systemClock.now(),
      ],
    );
    await this.database.query("SELECT pg_notify('wake_ups', '')");
  }
}
