import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** What a command beside a running copy needs to reach the same database, server and mail. */
const names = [
  'DATABASE_URL',
  'TEMPORAL_ADDRESS',
  'TEMPORAL_NAMESPACE',
  'SMTP_URL',
  'DKIM_DOMAIN',
  'DKIM_SELECTOR',
  'DKIM_KEY_FILE',
  'MAILBOX_SMTP_URL',
  'MAILBOX_URL',
  'ZALO_EMULATOR_URL',
  'ZALO_APP_ID',
  'ZALO_APP_SECRET',
  'ZALO_OA_ID',
  'ZALO_OA_SECRET_KEY',
  'DONDOC_MODE',
  'DONDOC_SECRET',
  'PORT',
  'PUBLIC_URL',
];
const kept = z.record(z.string(), z.string());

const fileIn = (folder: string): string => join(folder, 'environment.json');

/** Keeps the addresses of this copy in its data folder, readable by its owner alone. */
export async function keepEnvironment(folder: string, env: NodeJS.ProcessEnv): Promise<void> {
  const given = names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]]));
  const file = fileIn(folder);
  await writeFile(`${file}.new`, `${JSON.stringify(Object.fromEntries(given), null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
}

/** What `keepEnvironment` kept; null where no copy ever ran in this folder. */
export async function readEnvironment(folder: string): Promise<Record<string, string> | null> {
  const file = fileIn(folder);
  return existsSync(file) ? kept.parse(JSON.parse(await readFile(file, 'utf8'))) : null;
}
