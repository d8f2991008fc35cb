import { setTimeout as wait } from 'node:timers/promises';
import type { BehaviourRules } from './behaviour.js';
import type { ReceivedMail } from './received-mail.js';
import { returnedMail } from './returned-mail.js';

/** Where returned mails are posted, and the secret that opens it. */
export interface ReturnHook {
  readonly url: string;
  readonly secret: string;
}

const tries = 5;
const pauseMs = 1000;

/** Takes mails first and reports about them later, as the rules say. */
export class ReturnDesk {
  private readonly closing = new AbortController();
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    private readonly rules: BehaviourRules,
    private readonly hook: ReturnHook,
  ) {}

  /** Looks at a mail that was just kept. */
  consider(mail: ReceivedMail): void {
    for (const recipient of mail.envelopeTo) {
      const bounce = this.rules.takeBounce(recipient);
      if (bounce === null) continue;
      const sent = this.post(returnedMail(mail, recipient, bounce), bounce.afterMs ?? 0).catch(
        () => undefined,
      );
      this.underWay.add(sent);
      void sent.finally(() => this.underWay.delete(sent));
    }
  }

  /** Gives up what was not posted yet. */
  async close(): Promise<void> {
    this.closing.abort();
    await Promise.all(this.underWay);
  }

  private async post(report: string, afterMs: number): Promise<void> {
    const { signal } = this.closing;
    await wait(afterMs, undefined, { signal });
    for (let left = tries; left > 0; left -= 1) {
      if (await this.isTaken(report)) return;
      await wait(pauseMs, undefined, { signal });
    }
  }

  private async isTaken(body: string): Promise<boolean> {
    const headers = { 'content-type': 'message/rfc822', authorization: `Bearer ${this.hook.secret}` };
    const { signal } = this.closing;
    const answer = await fetch(this.hook.url, { method: 'POST', headers, body, signal }).catch(() => null);
    return answer?.ok === true;
  }
}
