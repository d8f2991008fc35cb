import { CreateTables1733097600000 } from './1733097600000-create-tables.js';

/** In order; never edited after release. */
export const migrations = [CreateTables1733097600000];
