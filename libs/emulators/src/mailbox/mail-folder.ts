import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readMail, type Arrival, type ReceivedMail } from './received-mail.js';

const MAIL_FILE = /^(\d+)-(.+)\.eml$/;

/** The envelope is no part of a mail, so it stands in a header line of our own, above the bytes received. */
const ENVELOPE_HEADER = 'X-Mailbox-Arrival: ';

/** A folder that keeps each mail as `<sequence>-<id>.eml`, which any mail program can open. */
export class MailFolder {
  private sequence = 0;

  constructor(private readonly path: string) {}

  /** Makes the folder if need be and returns its mails in order of arrival; clears what a killed run left half written. */
  async open(): Promise<ReceivedMail[]> {
    await mkdir(this.path, { recursive: true });
    const names = await readdir(this.path);
    const torn = names.filter((name) => name.endsWith('.tmp'));
    await Promise.all(torn.map((name) => rm(join(this.path, name), { force: true })));
    const files = names.flatMap(parseName).sort((one, other) => one.sequence - other.sequence);
    this.sequence = files.at(-1)?.sequence ?? 0;
    const mails: ReceivedMail[] = [];
    for (const file of files) mails.push(await this.read(file));
    return mails;
  }

  /** Writes a mail whole or not at all. */
  async keep(mail: ReceivedMail): Promise<void> {
    this.sequence += 1;
    const file = join(this.path, `${String(this.sequence).padStart(6, '0')}-${mail.id}.eml`);
    const { receivedAt, envelopeFrom, envelopeTo } = mail;
    const line = `${ENVELOPE_HEADER}${JSON.stringify({ receivedAt, envelopeFrom, envelopeTo })}\r\n`;
    await writeFile(`${file}.tmp`, Buffer.concat([Buffer.from(line), mail.raw]));
    await rename(`${file}.tmp`, file);
  }

  private async read(file: MailFile): Promise<ReceivedMail> {
    const path = join(this.path, file.name);
    const bytes = await readFile(path);
    const lineEnd = bytes.indexOf('\n');
    const line = bytes.toString('utf8', 0, Math.max(lineEnd, 0)).trimEnd();
    if (line.startsWith(ENVELOPE_HEADER)) {
      const arrival = parseArrival(line.slice(ENVELOPE_HEADER.length));
      return readMail(bytes.subarray(lineEnd + 1), { ...arrival, id: file.id });
    }
    // A mail that somebody put here by hand, or what a power cut left: shown as it is, its envelope unknown.
    const receivedAt = (await stat(path)).mtime;
    return readMail(bytes, { id: file.id, receivedAt, envelopeFrom: '', envelopeTo: [] });
  }
}

interface MailFile {
  readonly name: string;
  readonly id: string;
  readonly sequence: number;
}

function parseName(name: string): MailFile[] {
  const [, sequence, id] = MAIL_FILE.exec(name) ?? [];
  return id === undefined ? [] : [{ name, id, sequence: Number(sequence) }];
}

function parseArrival(json: string): Omit<Arrival, 'id'> {
  const kept = JSON.parse(json) as { receivedAt: string; envelopeFrom: string; envelopeTo: string[] };
  return { ...kept, receivedAt: new Date(kept.receivedAt) };
}
