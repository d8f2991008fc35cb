import type { Provider } from '@nestjs/common';
import { FirstStartStore } from '#application';
import { TypeormFirstStartStore } from './typeorm-first-start-store.js';

export const firstStartProviders: Provider[] = [
  { provide: FirstStartStore, useClass: TypeormFirstStartStore },
];
