import { chmod, mkdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { choosePorts, type ChosenPorts } from './chosen-ports.js';

/** The one folder that holds everything of one copy: databases, ports, passwords, mails, logs. */
export interface DataFolder {
  readonly path: string;
  readonly postgres: string;
  readonly temporal: string;
  readonly mailbox: string;
  readonly zalo: string;
  readonly logs: string;
  readonly ports: ChosenPorts;
}

/** Makes the folder where absent and answers its real path; as root lets PostgreSQL's account pass through it. */
export async function makeDataFolder(path: string): Promise<string> {
  await mkdir(path, { recursive: true });
  if (process.getuid?.() === 0) {
    await chmod(path, ((await stat(path)).mode & 0o7777) | 0o011);
  }
  return realpath(path);
}

/** Opens the parts of a data folder; only its launcher may, since the first time chooses the ports. */
export async function openDataFolder(path: string): Promise<DataFolder> {
  const folder = {
    path,
    postgres: join(path, 'postgres'),
    temporal: join(path, 'temporal'),
    mailbox: join(path, 'mailbox'),
    zalo: join(path, 'zalo'),
    logs: join(path, 'logs'),
  };
  for (const part of [folder.temporal, folder.mailbox, folder.zalo, folder.logs]) {
    await mkdir(part, { recursive: true, mode: 0o700 });
  }
  return { ...folder, ports: await choosePorts(join(path, 'ports.json')) };
}
