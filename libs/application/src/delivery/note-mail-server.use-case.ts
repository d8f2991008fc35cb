import { Injectable } from '@nestjs/common';
import { Questions } from '../plans/questions.js';
import { Clock, Transaction } from '../time/index.js';
import { MailServers, type MailServerStatus } from './mail-servers.js';

/** Keeps how a mail server stands. */
@Injectable()
export class NoteMailServer {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly servers: MailServers,
    private readonly questions: Questions,
  ) {}

  /** `tell` asks the office, once for each time that the server began to fail; a server that works answers what was asked. */
  async run(status: MailServerStatus, tell: boolean): Promise<void> {
    await this.transaction.run(async () => {
      await this.servers.write(status);
      if (tell) await this.ask(status);
      else if (status.state === 'working') await this.answer(status);
    });
  }

  private async ask({ name, since, problem }: MailServerStatus): Promise<void> {
    const code = `mail-server:${name}:${since.toISOString()}`;
    const data = { server: name, since: since.toISOString(), problem };
    const question = { code, kind: 'mail-server' as const, planId: null, itemId: null, data };
    await this.questions.raise([question], await this.clock.now());
  }

  private async answer({ name, since }: MailServerStatus): Promise<void> {
    const open = await this.questions.list({ kind: 'mail-server', isOpen: true }, { limit: 100 });
    for (const { id, data } of open.items) {
      if (data['server'] !== name) continue;
      await this.questions.recordAnswer(id, { workingSince: since.toISOString() }, await this.clock.now());
    }
  }
}
