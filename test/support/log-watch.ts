import { Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/** pino's number for `error`; `fatal` is above it. */
const ERROR_LEVEL = 50;

export type LogLine = Readonly<Record<string, unknown>>;

/** Reads an application's log while a test runs: an error line that nobody named fails the test. */
export interface LogWatch {
  /** Where pino, or a child process' output, writes its JSON lines. */
  readonly stream: Writable;
  /** Every JSON line so far; other output is left out. */
  lines(): LogLine[];
  /** Names an error that belongs to the test: it may come, before or after this call, and need not. */
  allow(pattern: RegExp): void;
  /** Throws if an error line came that no pattern names. */
  close(): void;
}

interface WrittenLine {
  readonly written: string;
  readonly line: LogLine;
}

/** Starts with no lines and no error allowed. */
export function createLogWatch(): LogWatch {
  const allowed: RegExp[] = [];
  const lines: WrittenLine[] = [];
  const reader = new LineReader((written) => {
    const line = parseLine(written);
    if (line) lines.push({ written, line });
  });
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      reader.push(chunk);
      done();
    },
  });
  return {
    stream,
    lines: () => lines.map(({ line }) => line),
    allow: (pattern) => void allowed.push(pattern),
    close: () => {
      reader.flush();
      const isNamed = (written: string): boolean => allowed.some((pattern) => written.search(pattern) >= 0);
      const surprises = lines.filter(({ line, written }) => isError(line) && !isNamed(written));
      if (surprises.length === 0) return;
      throw new Error(`Errors in the log:\n${surprises.map(({ written }) => `  ${written}`).join('\n')}`);
    },
  };
}

class LineReader {
  private readonly decoder = new StringDecoder('utf8');
  private rest = '';

  constructor(private readonly onLine: (line: string) => void) {}

  push(chunk: Buffer): void {
    const pieces = (this.rest + this.decoder.write(chunk)).split('\n');
    this.rest = pieces.pop() ?? '';
    for (const piece of pieces) this.onLine(piece);
  }

  flush(): void {
    this.push(Buffer.from('\n'));
  }
}

function parseLine(written: string): LogLine | null {
  try {
    const parsed: unknown = JSON.parse(written);
    return typeof parsed === 'object' && parsed !== null ? (parsed as LogLine) : null;
  } catch {
    return null;
  }
}

function isError({ level }: LogLine): boolean {
  return typeof level === 'number' ? level >= ERROR_LEVEL : level === 'error' || level === 'fatal';
}
