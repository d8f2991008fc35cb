import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { findFreePort } from './free-port.js';

/** The nine ports of the Temporal server, by the names of its environment variables. */
export const TEMPORAL_PORTS = [
  'FRONTEND_GRPC_PORT',
  'FRONTEND_HTTP_PORT',
  'FRONTEND_MEMBERSHIP_PORT',
  'HISTORY_GRPC_PORT',
  'HISTORY_MEMBERSHIP_PORT',
  'MATCHING_GRPC_PORT',
  'MATCHING_MEMBERSHIP_PORT',
  'WORKER_GRPC_PORT',
  'WORKER_MEMBERSHIP_PORT',
] as const;

const NAMES = [
  'POSTGRES_PORT',
  ...TEMPORAL_PORTS,
  'MAILBOX_SMTP_PORT',
  'MAILBOX_HTTP_PORT',
  'ZALO_PORT',
] as const;

export type ChosenPorts = Readonly<Record<(typeof NAMES)[number], number>>;

/**
 * Every port of the embedded parts, chosen once and kept in `file` for ever: a Temporal server that comes
 * back on other ports waits 43 s for its old self.
 */
export async function choosePorts(file: string): Promise<ChosenPorts> {
  const kept: unknown = existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : {};
  const ports = new Map<string, number>();
  for (const name of NAMES) {
    ports.set(name, keptPort(kept, name) ?? (await findFreePort(new Set(ports.values()))));
  }
  const chosen = Object.fromEntries(ports) as ChosenPorts;
  await writeFile(`${file}.new`, `${JSON.stringify(chosen, null, 2)}\n`);
  await rename(`${file}.new`, file);
  return chosen;
}

function keptPort(kept: unknown, name: string): number | undefined {
  if (typeof kept !== 'object' || kept === null) {
    return undefined;
  }
  const port: unknown = Reflect.get(kept, name);
  return typeof port === 'number' ? port : undefined;
}
