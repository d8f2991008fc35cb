import type { OnApplicationShutdown } from '@nestjs/common';
import type { Mail, MailSender, SendResult } from '#application';
import type { SmtpAttempt } from './nodemailer-mail-sender.js';
import type { WatchedServer } from './watched-server.js';

/**
 * Sends by the first server while it is well, else by the second. A mail goes to the other server only where it is certain
 * that this one did not take it.
 */
export class TwoServerMailSender implements MailSender, OnApplicationShutdown {
  private turn = 0;

  /** `second` null: there is only one. */
  constructor(
    private readonly first: WatchedServer,
    private readonly second: WatchedServer | null,
  ) {}

  async send(mail: Mail): Promise<SendResult> {
    const { second } = this;
    if (second === null) return (await this.first.attempt(mail)).result;
    this.turn += 1;
    const isFirst = this.first.isChosen(this.turn);
    const [one, other] = isFirst ? [this.first, second] : [second, this.first];
    const attempt = await one.attempt(mail);
    if (!isForTheOther(attempt)) return attempt.result;
    const again = (await other.attempt(mail)).result;
    return { ...again, detail: `${again.detail} (máy chủ kia: ${attempt.result.detail})` };
  }

  onApplicationShutdown(): void {
    this.first.close();
    this.second?.close();
  }
}

function isForTheOther({ result, server }: SmtpAttempt): boolean {
  return result.outcome === 'deferred' && server !== 'well';
}
