import { randomUUID } from 'node:crypto';
import { MailFolder } from './mail-folder.js';
import { readMail, type ReceivedMail } from './received-mail.js';

export type MailListener = (mail: ReceivedMail) => void;

/** All mails in order of arrival, on disk too if there is a folder. */
export class MailStore {
  private readonly listeners = new Set<MailListener>();
  private queue: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly folder: MailFolder | null,
    private readonly mails: ReceivedMail[],
  ) {}

  /** Reads the folder's mails back; null keeps mails in memory only. */
  static async open(path: string | null): Promise<MailStore> {
    if (path === null) return new MailStore(null, []);
    const folder = new MailFolder(path);
    return new MailStore(folder, await folder.open());
  }

  /** Keeps a mail; resolves once it would survive the end of the process. Throws if it cannot be parsed or written. */
  add(raw: Buffer, envelope: { envelopeFrom: string; envelopeTo: string[] }): Promise<ReceivedMail> {
    const added = this.queue.then(() => this.store(raw, envelope));
    this.queue = added.catch(() => undefined);
    return added;
  }

  all(): readonly ReceivedMail[] {
    return this.mails;
  }

  find(id: string): ReceivedMail | null {
    return this.mails.find((mail) => mail.id === id) ?? null;
  }

  /** Calls the listener for each mail from now on; returns how to stop that. */
  onArrival(listener: MailListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Resolves when every mail accepted so far is kept. */
  async settled(): Promise<void> {
    await this.queue;
  }

  private async store(
    raw: Buffer,
    envelope: { envelopeFrom: string; envelopeTo: string[] },
  ): Promise<ReceivedMail> {
    const mail = await readMail(raw, { id: randomUUID(), receivedAt: new Date(), ...envelope });
    await this.folder?.keep(mail);
    this.mails.push(mail);
    for (const listener of this.listeners) listener(mail);
    return mail;
  }
}
