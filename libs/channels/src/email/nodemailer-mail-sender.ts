import { PassThrough, type Readable } from 'node:stream';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Mail, MailParty, MailSender, SendResult } from '#application';
import { createTransport, type Transporter } from 'nodemailer';
import { failureOf, resultOf } from './send-result.js';

const second = 1000;

/** Hands mails to an SMTP server over a pool of connections. */
@Injectable()
export class NodemailerMailSender implements MailSender, OnApplicationShutdown {
  private readonly transport: Transporter;
  /** The outgoing bytes of each mail under way, by Message-ID. */
  private readonly outgoing = new Map<string, Readable>();

  /**
   * `smtpUrl` as smtp://user:password@host:port or smtps://…; `attemptMs` is what one attempt may take in all: a server
   * that answers drop by drop must not outlive the activity that waits for it.
   */
  constructor(
    smtpUrl: string,
    private readonly attemptMs = 25 * second,
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
    this.transport.use('stream', (mail, done) => {
      mail.message.processFunc((input) => this.watch(mail.message.messageId(), input));
      done();
    });
    // The pool reports connections that break; each mail hears of it by its own failure.
    this.transport.on('error', () => undefined);
  }

  async send(mail: Mail): Promise<SendResult> {
    const limit = { signal: AbortSignal.timeout(this.attemptMs) };
    try {
      const sent: unknown = await this.transport.sendMail({
        ...limit,
        messageId: mail.messageId,
        from: plain(mail.from),
        to: plain(mail.to),
        replyTo: mail.replyTo === null ? undefined : plain(mail.replyTo),
        date: mail.date,
        subject: oneLine(mail.subject),
        text: mail.text,
        html: mail.html,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'OOF, AutoReply' },
      });
      return { outcome: 'accepted', detail: answerOf(sent) };
    } catch (thrown) {
      return resultOf(failureOf(thrown), this.outgoing.get(mail.messageId)?.readableEnded === true);
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

/** Names go into headers: no line breaks, whatever a directory holds. */
function plain({ name, address }: MailParty): MailParty {
  return { name: oneLine(name), address: oneLine(address) };
}

function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim();
}

function answerOf(sent: unknown): string {
  if (typeof sent !== 'object' || sent === null || !('response' in sent)) return '';
  return typeof sent.response === 'string' ? sent.response : '';
}
