import { Injectable } from '@nestjs/common';
import { SystemClock, type WakeUp, type WakeUps } from '#application';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../database/transaction.js';
import { WakeUpEntity } from './wake-up.entity.js';

@Injectable()
export class TypeormWakeUps implements WakeUps {
  constructor(
    private readonly database: Database,
    private readonly systemClock: SystemClock,
  ) {}

  async append(wakeUps: readonly WakeUp[]): Promise<void> {
    if (wakeUps.length === 0) return;
    const createdAt = this.systemClock.now();
    await this.database.manager.insert(
      WakeUpEntity,
      wakeUps.map((wakeUp) => ({ id: uuidv7(), ...wakeUp, createdAt })),
    );
    await this.database.query("SELECT pg_notify('wake_ups', '')");
  }
}
