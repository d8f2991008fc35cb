import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { BehaviourRules } from './behaviour.js';
import type { MailStore } from './mail-store.js';

const MAX_MAIL_BYTES = 5 * 1024 * 1024;

type Reply = (error?: Error | null) => void;

/** Speaks SMTP: puts mails into the store and obeys the rules of the day. */
export class SmtpListener {
  private readonly smtp: SMTPServer;
  private readonly sockets = new Set<Socket>();
  private readonly closing = new AbortController();
  private switching: Promise<void> = Promise.resolve();
  private boundPort: number;

  constructor(
    private readonly store: MailStore,
    private readonly rules: BehaviourRules,
    private readonly address: { host: string; port: number },
  ) {
    this.boundPort = address.port;
    this.smtp = this.createServer();
    // Clients that hang up raise errors here; they concern only their own connection.
    this.smtp.on('error', () => undefined);
    this.smtp.server.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
    });
  }

  get port(): number {
    return this.boundPort;
  }

  /** Opens or closes the port as the rules say; the port stays the same. Throws if somebody else has taken it. */
  applyAvailability(): Promise<void> {
    const switched = this.switching.then(() => this.openOrShut());
    this.switching = switched.catch(() => undefined);
    return switched;
  }

  /** Stops listening, lets mails that are being kept finish, and hangs up. */
  async close(): Promise<void> {
    this.closing.abort();
    await this.switching;
    if (this.smtp.server.listening) this.smtp.server.close();
    await this.store.settled();
    this.hangUp();
  }

  private createServer(): SMTPServer {
    return new SMTPServer({
      name: 'mailbox.localhost',
      size: MAX_MAIL_BYTES,
      rejectOversized: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      // As most servers are: addresses come in ASCII, or not at all.
      hideSMTPUTF8: true,
      onMailFrom: (_sender, session, reply) => {
        const refusal = this.rules.refusalAt('mail');
        if (this.rules.takeDrop('connection')) this.cut(session);
        else reply(refusal ? smtpError(refusal.code, refusal.text) : null);
      },
      onRcptTo: (recipient, _session, reply) => {
        const refusal = this.rules.takeRefusal(recipient.address);
        reply(refusal ? smtpError(refusal.code, refusal.text) : null);
      },
      onData: (stream, session, reply) => void this.receive(stream, session, reply),
    });
  }

  private async receive(
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
    reply: Reply,
  ): Promise<void> {
    if (this.rules.takeDrop('in-data')) {
      stream.once('data', () => this.cut(session));
      return;
    }
    try {
      const raw = await collect(stream);
      if (raw === null) return reply();
      const refusal = this.rules.refusalAt('data');
      if (refusal) return reply(smtpError(refusal.code, refusal.text));
      if (this.rules.delayMs > 0) await wait(this.rules.delayMs, undefined, { signal: this.closing.signal });
      const { mailFrom, rcptTo } = session.envelope;
      const envelopeFrom = mailFrom ? mailFrom.address : '';
      await this.store.add(raw, { envelopeFrom, envelopeTo: rcptTo.map(({ address }) => address) });
      if (this.rules.takeDrop('after-data')) this.cut(session);
      else reply();
    } catch (error) {
      reply(smtpError(451, `Mail was not kept: ${error instanceof Error ? error.message : String(error)}`));
    }
  }

  private async openOrShut(): Promise<void> {
    const { server } = this.smtp;
    if (this.rules.isDown) {
      if (server.listening) server.close();
      this.hangUp();
    } else if (!server.listening && !this.closing.signal.aborted) {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(this.boundPort, this.address.host, () => {
          server.off('error', reject);
          resolve();
        });
      });
      this.boundPort = (server.address() as AddressInfo).port;
    }
  }

  private hangUp(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  private cut(session: SMTPServerSession): void {
    const { remoteAddress, remotePort } = session;
    for (const socket of this.sockets) {
      if (socket.remotePort === remotePort && socket.remoteAddress === remoteAddress) socket.destroy();
    }
  }
}

/** The whole message, or null if it is over the limit (the server then answers 552 by itself). */
async function collect(stream: SMTPServerDataStream): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    if (!stream.sizeExceeded) chunks.push(chunk);
  }
  return stream.sizeExceeded ? null : Buffer.concat(chunks);
}

function smtpError(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}
