import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seedFolder } from '../seed-folder.js';

/** A document as a person would upload it. */
export interface SeedDocument {
  name: string;
  bytes: Uint8Array;
}

/** Plans without a table and news about plans, by name: they are there to read, nothing of them is given out. */
export async function readDocuments(): Promise<SeedDocument[]> {
  const folder = seedFolder('documents');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).toSorted();
  return Promise.all(
    names.map(async (name) => ({ name, bytes: new Uint8Array(await readFile(join(folder, name))) })),
  );
}
