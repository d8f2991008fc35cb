import type { ClassProvider, FactoryProvider, ValueProvider } from '@nestjs/common';
import { MailReportReader, MailSender, NoteMailServer, SystemClock } from '#application';
import type { MailConfig } from '#platform';
import { MailSigner } from './mail-signer.js';
import { NodemailerMailSender } from './nodemailer-mail-sender.js';
import { PostedMailReports } from './posted-mail-reports.js';
import { TwoServerMailSender } from './two-server-mail-sender.js';
import { WatchedServer } from './watched-server.js';

type MailProvider = ClassProvider | FactoryProvider<MailSender> | ValueProvider;

/** Mail servers, signature and returned mails behind their ports. Throws ConfigProblem where the key cannot be used. */
export function mailProviders(smtpUrl: string, mail: MailConfig): MailProvider[] {
  const { bounceAddress, fallbackUrl, dkim, hookSecret } = mail;
  const signer = dkim === null ? null : new MailSigner(dkim);
  const open = (url: string): NodemailerMailSender =>
    new NodemailerMailSender(url, { bounceAddress, signer });
  const sender: FactoryProvider<MailSender> = {
    provide: MailSender,
    inject: [NoteMailServer, SystemClock],
    useFactory: (notes: NoteMailServer, clock: SystemClock) => {
      const first = new WatchedServer({ name: 'first', server: open(smtpUrl) }, notes, clock);
      if (fallbackUrl === null) return new TwoServerMailSender(first, null);
      const second = new WatchedServer({ name: 'second', server: open(fallbackUrl) }, notes, clock);
      return new TwoServerMailSender(first, second);
    },
  };
  return [
    { provide: MailReportReader, useValue: new PostedMailReports(hookSecret) },
    { provide: NoteMailServer, useClass: NoteMailServer },
    sender,
  ];
}
