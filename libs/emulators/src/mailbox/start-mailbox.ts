import { BehaviourRules, type MailboxBehaviour } from './behaviour.js';
import { MailStore, type MailListener } from './mail-store.js';
import type { ReceivedMail } from './received-mail.js';
import { ReturnDesk, type ReturnHook } from './return-desk.js';
import { SmtpListener } from './smtp-listener.js';
import { WebListener } from './web/web-listener.js';

export interface MailboxOptions {
  /** 0 = any free port. */
  readonly smtpPort: number;
  /** 0 = any free port. */
  readonly httpPort: number;
  /** Where mails outlive the process; null keeps them in memory. */
  readonly folder: string | null;
  /** Where mails are reported about that the rules return; null or absent: nobody hears of them. */
  readonly returnTo?: ReturnHook | null;
  /** Address to listen on; 127.0.0.1 unless given. */
  readonly host?: string;
}

export interface Mailbox {
  /** smtp://127.0.0.1:port */
  readonly smtpUrl: string;
  /** http://127.0.0.1:port, the pages and the JSON list. */
  readonly httpUrl: string;
  /** In order of arrival. */
  messages(): ReceivedMail[];
  /** Replaces all rules, `{}` heals; throws a SyntaxError if a pattern is not a regular expression. */
  behave(rules: MailboxBehaviour): void;
  /** Calls for every mail from now on, once it is kept; returns how to stop that. */
  onMessage(listener: MailListener): () => void;
  close(): Promise<void>;
}

/**
 * Starts an SMTP server without sign-in or TLS that keeps whatever it is given (up to 5 MB a mail), and the pages that
 * show it. Throws if a port is taken or the folder cannot be written.
 */
export async function startMailbox(options: MailboxOptions): Promise<Mailbox> {
  const host = options.host ?? '127.0.0.1';
  const store = await MailStore.open(options.folder);
  const rules = new BehaviourRules();
  const desk = options.returnTo ? new ReturnDesk(rules, options.returnTo) : null;
  if (desk !== null) store.onArrival((mail) => desk.consider(mail));
  const smtp = new SmtpListener(store, rules, { host, port: options.smtpPort });
  const behave = (wanted: MailboxBehaviour): Promise<void> => {
    rules.replace(wanted);
    return smtp.applyAvailability();
  };
  const web = new WebListener({ store, describe: () => rules.describe(), behave });
  await smtp.applyAvailability();
  try {
    await web.listen(options.httpPort, host);
  } catch (error) {
    await smtp.close();
    throw error;
  }
  const shown = host === '0.0.0.0' ? '127.0.0.1' : host;
  return {
    smtpUrl: `smtp://${shown}:${smtp.port}`,
    httpUrl: `http://${shown}:${web.port}`,
    messages: () => [...store.all()],
    behave: (wanted) => void behave(wanted),
    onMessage: (listener) => store.onArrival(listener),
    close: async () => {
      await smtp.close();
      await web.close();
      await desk?.close();
    },
  };
}
