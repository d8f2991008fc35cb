import type { ProvinceSeed } from '../province-seed.js';
import { readSeed } from '../read-seed.js';
import { seedFolder } from '../seed-folder.js';

export { readSeed };
export type * from '../province-seed.js';

/** Plan 1782/KH-UBND of Phú Thọ and the province's agencies and posts as of December 2024. */
export function readPhuTho1782(): Promise<ProvinceSeed> {
  return readSeed(seedFolder('phu-tho-1782'));
}
