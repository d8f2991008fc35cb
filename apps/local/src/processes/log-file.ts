import { existsSync, openSync, renameSync, statSync } from 'node:fs';

const LIMIT_BYTES = 20_000_000;

/** Opens a log for appending and answers its descriptor; a log over 20 MB becomes `<file>.1` first. */
export function openLogFile(file: string): number {
  if (existsSync(file) && statSync(file).size > LIMIT_BYTES) {
    renameSync(file, `${file}.1`);
  }
  return openSync(file, 'a', 0o600);
}
