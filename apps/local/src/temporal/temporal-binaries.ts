import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { buildTemporal } from './temporal-build.js';
import { findGo } from './go-toolchain.js';
import type { Progress } from '../progress.js';
import { StartProblem } from '../start-problem.js';

export const TEMPORAL_VERSION = '1.32.1';

/** Paths of the Temporal server and of its tool for SQL schemas. */
export interface TemporalBinaries {
  readonly server: string;
  readonly sqlTool: string;
}

/**
 * Finds the Temporal server: on PATH, in the cache of an earlier run, or built once with Go.
 * @throws StartProblem that names the ways when none works
 */
export async function obtainTemporal(progress: Progress): Promise<TemporalBinaries> {
  const cache = temporalCacheFolder();
  const found = findOnPath() ?? findInCache(cache);
  if (found) {
    return found;
  }
  const go = await findGo();
  if (!go) {
    throw new StartProblem(noWayMessage());
  }
  await buildTemporal({ go, cache, version: TEMPORAL_VERSION, progress });
  const built = findInCache(cache);
  if (!built) {
    throw new StartProblem(`Không thấy máy chủ Temporal trong ${cache} sau khi dựng.`);
  }
  return built;
}

function temporalCacheFolder(): string {
  const base = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  return join(base, 'dondoc', `temporal-${TEMPORAL_VERSION}`);
}

function findOnPath(): TemporalBinaries | undefined {
  const server = programOnPath('temporal-server');
  const sqlTool = programOnPath('temporal-sql-tool');
  return server && sqlTool ? { server, sqlTool } : undefined;
}

function findInCache(cache: string): TemporalBinaries | undefined {
  const found = { server: join(cache, 'server'), sqlTool: join(cache, 'sql') };
  return isExecutable(found.server) && isExecutable(found.sqlTool) ? found : undefined;
}

/** Full path of a program on PATH, or undefined. */
function programOnPath(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function noWayMessage(): string {
  return [
    'Chưa có máy chủ Temporal. Chọn một trong bốn cách:',
    '  1. đặt TEMPORAL_ADDRESS=máy:cổng của một máy chủ Temporal đang chạy;',
    '  2. đặt temporal-server và temporal-sql-tool vào PATH;',
    '  3. cài Go 1.26 trở lên (https://go.dev/dl) rồi chạy lại: chương trình tự dựng máy chủ một lần;',
    '  4. chạy "temporal server start-dev" của Temporal CLI và đặt TEMPORAL_ADDRESS=127.0.0.1:7233.',
  ].join('\n');
}
