import type { Mail, MailServerName, NoteMailServer, SystemClock } from '#application';
import {
  afterAttempt,
  isServerChosen,
  isWorthTelling,
  type ServerHealth,
  serverStateOf,
  soundServer,
  whileTried,
} from '#domain';
import type { NodemailerMailSender, SmtpAttempt } from './nodemailer-mail-sender.js';

/** What a server is watched with. */
export interface NamedServer {
  name: MailServerName;
  server: Pick<NodemailerMailSender, 'attempt' | 'onApplicationShutdown'>;
}

/** A mail server and how it did lately; what changes is noted. */
export class WatchedServer {
  private health: ServerHealth = soundServer;
  /** What was noted last; null in a new process, which may find what an earlier one wrote. */
  private noted: string | null = null;

  constructor(
    private readonly watched: NamedServer,
    private readonly notes: Pick<NoteMailServer, 'run'>,
    private readonly clock: SystemClock,
  ) {}

  /** Whether a mail should go here first; `turn` counts mails. */
  isChosen(turn: number): boolean {
    return isServerChosen(this.health, { now: this.clock.now(), turn });
  }

  /** Hands the mail over and learns from it; a note that cannot be kept holds up no mail. */
  async attempt(mail: Mail): Promise<SmtpAttempt> {
    this.health = whileTried(this.health, this.clock.now());
    const attempt = await this.watched.server.attempt(mail);
    this.health = afterAttempt(this.health, attempt.server, this.clock.now());
    await this.tell(attempt.server === 'well' ? null : attempt.result.detail).catch(() => undefined);
    return attempt;
  }

  close(): void {
    this.watched.server.onApplicationShutdown();
  }

  private async tell(problem: string | null): Promise<void> {
    const state = serverStateOf(this.health);
    const now = this.clock.now();
    const isTold = isWorthTelling(this.health, now);
    const news = `${state} ${String(isTold)}`;
    if (news === this.noted) return;
    const since = this.health.failingSince ?? now;
    await this.notes.run({ name: this.watched.name, state, since, problem }, isTold);
    this.noted = news;
  }
}
