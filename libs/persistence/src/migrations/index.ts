import { CreateTables1733097600000 } from './1733097600000-create-tables.js';
import { CreateAwaitedEvents1733356800000 } from './1733356800000-create-awaited-events.js';
import { KeepChangesOfPlans1733500000000 } from './1733500000000-keep-changes-of-plans.js';

/** In order; never edited after release. */
export const migrations = [
  CreateTables1733097600000,
  CreateAwaitedEvents1733356800000,
  KeepChangesOfPlans1733500000000,
];
