import { createWriteStream, type WriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { openLogFile } from './log-file.js';

const ERROR_LEVEL = 50;
const KEPT_LINES = 20;

const logLine = z.object({
  level: z.number(),
  msg: z.string().optional(),
  err: z.object({ message: z.string() }).optional(),
});

/** Where what a child writes goes: all of it to a file, its error lines to the terminal as well. */
export class ChildOutput {
  private readonly file: WriteStream;
  private readonly recent: string[] = [];

  constructor(
    private readonly name: string,
    readonly logFile: string,
    private readonly say: (line: string) => void,
  ) {
    this.file = createWriteStream(logFile, { fd: openLogFile(logFile) });
  }

  /** Follows one stream of a child until it closes. */
  follow(stream: Readable): void {
    createInterface({ input: stream }).on('line', (line) => this.take(line));
  }

  /** The last lines, for the message that says why a child ended. */
  lastLines(): string {
    return this.recent.join('\n');
  }

  close(): void {
    this.file.end();
  }

  private take(line: string): void {
    this.file.write(`[${this.name}] ${line}\n`);
    this.recent.push(line);
    if (this.recent.length > KEPT_LINES) {
      this.recent.shift();
    }
    const error = errorIn(line);
    if (error !== undefined) {
      this.say(`! [${this.name}] ${error}`);
    }
  }
}

/** What an error line of the logger says, or undefined for every other line. */
export function errorIn(line: string): string | undefined {
  if (!line.startsWith('{')) {
    return undefined;
  }
  try {
    const { level, msg, err } = logLine.parse(JSON.parse(line));
    const text = [msg, err?.message].filter((part) => part !== undefined && part !== '');
    return level >= ERROR_LEVEL ? [...new Set(text)].join(': ') : undefined;
  } catch {
    return undefined;
  }
}
