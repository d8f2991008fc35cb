import { PassThrough, type Readable } from 'node:stream';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Mail, MailSender, SendResult } from '#application';
import type { ServerVerdict } from '#domain';
import { createTransport, type Transporter } from 'nodemailer';
import { hasPlainLocalPart, mailOptions } from './mail-options.js';
import type { MailSigner } from './mail-signer.js';
import { failureOf, resultOf } from './send-result.js';
import { verdictOnServer } from './smtp-trouble.js';

const second = 1000;

/** How mails leave through a server. */
export interface SmtpOptions {
  /**
   * What one attempt may take in all: a server that answers drop by drop must not outlive the activity that waits for it.
   */
  attemptMs?: number;
  /** Where servers return what they cannot deliver; the sender where there is none. */
  bounceAddress?: string | null;
  signer?: MailSigner | null;
}

/** What became of an attempt, and what that says about the server. */
export interface SmtpAttempt {
  result: SendResult;
  server: ServerVerdict;
}

/** Hands mails to one SMTP server over a pool of connections. */
@Injectable()
export class NodemailerMailSender implements MailSender, OnApplicationShutdown {
  private readonly transport: Transporter;
  /** The outgoing bytes of each mail under way, by Message-ID. */
  private readonly outgoing = new Map<string, Readable>();

  /** `smtpUrl` as smtp://user:password@host:port or smtps://… */
  constructor(
    smtpUrl: string,
    private readonly options: SmtpOptions = {},
  ) {
    this.transport = createTransport({
      url: smtpUrl,
      pool: true,
      maxConnections: 5,
      maxMessages: 100,
      // Only mails of which not a byte has left are taken up again by the pool itself.
      maxRequeues: 2,
      connectionTimeout: 10 * second,
      greetingTimeout: 10 * second,
      socketTimeout: 20 * second,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    const { signer = null } = options;
    this.transport.use('stream', (mail, done) => {
      // What is watched must be what leaves: a signature holds a mail back until it has seen all of it.
      if (signer !== null) mail.message.processFunc((input) => signer.sign(input));
      mail.message.processFunc((input) => this.watch(mail.message.messageId(), input));
      done();
    });
    // The pool reports connections that break; each mail hears of it by its own failure.
    this.transport.on('error', () => undefined);
  }

  async send(mail: Mail): Promise<SendResult> {
    return (await this.attempt(mail)).result;
  }

  /** The same, and whether another server should be tried. Never throws for what the network or the server does. */
  async attempt(mail: Mail): Promise<SmtpAttempt> {
    if (!hasPlainLocalPart(mail.to.address)) return { result: unwritable(mail.to.address), server: 'well' };
    const { attemptMs = 25 * second, bounceAddress = null } = this.options;
    const signal = AbortSignal.timeout(attemptMs);
    try {
      const sent: unknown = await this.transport.sendMail({ signal, ...mailOptions(mail, bounceAddress) });
      return { result: { outcome: 'accepted', detail: answerOf(sent) }, server: 'well' };
    } catch (thrown) {
      const failure = failureOf(thrown);
      const result = resultOf(failure, this.outgoing.get(mail.messageId)?.readableEnded === true);
      return { result, server: verdictOnServer(failure, signal.aborted) };
    } finally {
      this.outgoing.delete(mail.messageId);
    }
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }

  /** Knows afterwards whether the whole mail was taken from us: then a lost answer leaves the outcome unknown. */
  private watch(messageId: string, input: Readable): Readable {
    const output = input.pipe(new PassThrough());
    this.outgoing.set(messageId, output);
    return output;
  }
}

function unwritable(address: string): SendResult {
  const detail = `Địa chỉ “${address}” có chữ có dấu trước @, máy chủ thư không nhận được; đề nghị ghi địa chỉ không dấu`;
  return { outcome: 'refused', detail, isAddress: true };
}

function answerOf(sent: unknown): string {
  if (typeof sent !== 'object' || sent === null || !('response' in sent)) return '';
  return typeof sent.response === 'string' ? sent.response : '';
}
