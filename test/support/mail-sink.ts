import { startMailbox, type Mailbox, type MailboxBehaviour, type ReceivedMail } from '#emulators';

export interface ExpectedMail {
  /** One address of the envelope, in any case. */
  readonly to: string;
  /** The whole subject, or a pattern in it. */
  readonly subject?: RegExp | string;
  /** A pattern in the text part. */
  readonly text?: RegExp;
  /** How long to wait for it; 10 seconds unless given. */
  readonly withinMs?: number;
}

/** The mail server of a test: every mail must be expected, and every expected mail must come. */
export interface MailSink {
  /** smtp://127.0.0.1:port */
  readonly url: string;
  readonly mailbox: Mailbox;
  /** Replaces the server's misbehaviour; `{}` heals it. */
  behave(rules: MailboxBehaviour): void;
  /** Waits for the first mail nobody expected yet that fits, and marks it as expected. */
  expect(expected: ExpectedMail): Promise<ReceivedMail>;
  /** Expects several, each to arrive after the one before it. */
  expectAll(expected: readonly ExpectedMail[]): Promise<ReceivedMail[]>;
  /** Throws if a mail has come that nobody expected so far. */
  none(): void;
  /** Stops the server. Throws if a mail came that nobody expected, or if an expectation was not met. */
  close(): Promise<void>;
}

const WAIT_MS = 10_000;

/** Starts a mail server on free ports that keeps its mails in memory; `returnTo` hears of those that it returns. */
export async function createMailSink(
  returnTo: { url: string; secret: string } | null = null,
): Promise<MailSink> {
  const mailbox = await startMailbox({ smtpPort: 0, httpPort: 0, folder: null, returnTo });
  return new AssertingSink(mailbox);
}

class AssertingSink implements MailSink {
  private readonly expected = new Set<ReceivedMail>();
  private readonly open = new Set<ExpectedMail>();

  constructor(readonly mailbox: Mailbox) {}

  get url(): string {
    return this.mailbox.smtpUrl;
  }

  behave(rules: MailboxBehaviour): void {
    this.mailbox.behave(rules);
  }

  expect(expected: ExpectedMail): Promise<ReceivedMail> {
    return this.claim(expected, null);
  }

  async expectAll(expected: readonly ExpectedMail[]): Promise<ReceivedMail[]> {
    const claimed: ReceivedMail[] = [];
    for (const one of expected) claimed.push(await this.claim(one, claimed.at(-1) ?? null));
    return claimed;
  }

  none(): void {
    const surplus = this.surplus();
    if (surplus.length > 0) throw new Error(`Nobody expected:\n${list(surplus)}`);
  }

  async close(): Promise<void> {
    await this.mailbox.close();
    const surplus = this.surplus();
    const missing = [...this.open].map(describeExpected);
    const complaints = [
      ...(surplus.length > 0 ? [`Nobody expected:\n${list(surplus)}`] : []),
      ...(missing.length > 0 ? [`Expected, but never came:\n${missing.join('\n')}`] : []),
    ];
    if (complaints.length > 0) throw new Error(complaints.join('\n'));
  }

  private async claim(expected: ExpectedMail, after: ReceivedMail | null): Promise<ReceivedMail> {
    this.open.add(expected);
    const mail = this.takeArrived(expected, after) ?? (await this.arrival(expected, after));
    this.open.delete(expected);
    return mail;
  }

  private takeArrived(expected: ExpectedMail, after: ReceivedMail | null): ReceivedMail | null {
    const arrived = this.mailbox.messages();
    const later = after ? arrived.slice(arrived.indexOf(after) + 1) : arrived;
    const mail = later.find((candidate) => !this.expected.has(candidate) && fits(candidate, expected));
    if (mail) this.expected.add(mail);
    return mail ?? null;
  }

  private arrival(expected: ExpectedMail, after: ReceivedMail | null): Promise<ReceivedMail> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        stop();
        this.open.delete(expected);
        const others = this.surplus();
        const seen =
          others.length > 0 ? `not yet expected are:\n${list(others)}` : 'no other mail is waiting.';
        reject(new Error(`Did not come:\n${describeExpected(expected)}\n${seen}`));
      }, expected.withinMs ?? WAIT_MS);
      const stop = this.mailbox.onMessage(() => {
        const mail = this.takeArrived(expected, after);
        if (!mail) return;
        stop();
        clearTimeout(timer);
        resolve(mail);
      });
    });
  }

  private surplus(): ReceivedMail[] {
    return this.mailbox.messages().filter((mail) => !this.expected.has(mail));
  }
}

function fits(mail: ReceivedMail, { to, subject, text }: ExpectedMail): boolean {
  const isRecipient = mail.envelopeTo.some((address) => address.toLowerCase() === to.toLowerCase());
  const hasSubject =
    subject instanceof RegExp
      ? mail.subject.search(subject) >= 0
      : subject === undefined || mail.subject === subject;
  return isRecipient && hasSubject && (text === undefined || mail.text.search(text) >= 0);
}

function list(mails: readonly ReceivedMail[]): string {
  const line = (mail: ReceivedMail): string =>
    `  ${mail.date?.toISOString() ?? '(no date)'}  to ${mail.envelopeTo.join(', ')}  "${mail.subject}"`;
  return mails.map(line).join('\n');
}

function describeExpected({ to, subject, text }: ExpectedMail): string {
  const about = subject === undefined ? '' : `  subject ${String(subject)}`;
  return `  to ${to}${about}${text ? `  text ${String(text)}` : ''}`;
}
