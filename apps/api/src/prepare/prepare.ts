import type { INestApplicationContext } from '@nestjs/common';
import { PrepareSystem, systemActor } from '#application';
import type { Mode } from '#platform';
import { TrainingSeed } from './training-seed.js';

/** Makes a migrated database ready for its mode; answers whether the training seed was loaded just now. */
export async function prepare(app: INestApplicationContext, mode: Mode): Promise<boolean> {
  await app.get(PrepareSystem).run(systemActor, mode);
  return mode === 'training' && app.get(TrainingSeed).load();
}
