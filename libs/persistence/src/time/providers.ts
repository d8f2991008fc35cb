import type { Provider } from '@nestjs/common';
import {
  Clock,
  ClockMoveStore,
  ExpectedLives,
  ExpiredRows,
  OfficeStore,
  RulesInForce,
  SystemClock,
  WakeUpOutbox,
  WakeUps,
} from '#application';
import { DatabaseClock, RealSystemClock } from './clocks.js';
import { TypeormClockMoveStore } from './typeorm-clock-move-store.js';
import { TypeormExpectedLives } from './typeorm-expected-lives.js';
import { TypeormExpiredRows } from './typeorm-expired-rows.js';
import { TypeormOfficeStore } from './typeorm-office-store.js';
import { TypeormRulesInForce } from './typeorm-rules-in-force.js';
import { TypeormWakeUpOutbox } from './typeorm-wake-up-outbox.js';
import { TypeormWakeUps } from './typeorm-wake-ups.js';

export const timeProviders: Provider[] = [
  { provide: SystemClock, useClass: RealSystemClock },
  { provide: Clock, useClass: DatabaseClock },
  { provide: WakeUps, useClass: TypeormWakeUps },
  { provide: WakeUpOutbox, useClass: TypeormWakeUpOutbox },
  { provide: RulesInForce, useClass: TypeormRulesInForce },
  { provide: OfficeStore, useClass: TypeormOfficeStore },
  { provide: ExpectedLives, useClass: TypeormExpectedLives },
  { provide: ExpiredRows, useClass: TypeormExpiredRows },
  { provide: ClockMoveStore, useClass: TypeormClockMoveStore },
];
