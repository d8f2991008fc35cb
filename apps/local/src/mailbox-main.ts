import { startMailbox } from '#emulators';
import { endWithLauncher } from './end-with-launcher.js';

/** The mailbox as a process of its own: takes all mail of training and shows it; ends when its launcher does. */
const { DONDOC_MAILBOX_RETURN_URL: url, EMAIL_HOOK_SECRET: secret } = process.env;
const mailbox = await startMailbox({
  smtpPort: Number(process.env['DONDOC_MAILBOX_SMTP_PORT'] ?? '0'),
  httpPort: Number(process.env['DONDOC_MAILBOX_HTTP_PORT'] ?? '0'),
  folder: process.env['DONDOC_MAILBOX_FOLDER'] ?? null,
  returnTo: url === undefined || secret === undefined ? null : { url, secret },
});

endWithLauncher(() => mailbox.close());
