import type { Provider } from '@nestjs/common';
import { HandOverStore, Successions } from '#application';
import { TypeormHandOverStore } from './typeorm-hand-over-store.js';
import { TypeormSuccessions } from './typeorm-successions.js';

export const successionsProviders: Provider[] = [
  { provide: HandOverStore, useClass: TypeormHandOverStore },
  { provide: Successions, useClass: TypeormSuccessions },
];
