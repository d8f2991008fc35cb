import { startMailbox } from '#emulators';

/** The mailbox as a process of its own: takes all mail of training and shows it; ends when its launcher does. */
const { DONDOC_MAILBOX_RETURN_URL: url, EMAIL_HOOK_SECRET: secret } = process.env;
const mailbox = await startMailbox({
  smtpPort: Number(process.env['DONDOC_MAILBOX_SMTP_PORT'] ?? '0'),
  httpPort: Number(process.env['DONDOC_MAILBOX_HTTP_PORT'] ?? '0'),
  folder: process.env['DONDOC_MAILBOX_FOLDER'] ?? null,
  returnTo: url === undefined || secret === undefined ? null : { url, secret },
});

async function end(): Promise<void> {
  // Connections that stay open must not keep an old mailbox alive.
  setTimeout(() => process.exit(0), 3_000).unref();
  await mailbox.close();
  process.exit(0);
}

process.once('SIGTERM', () => void end());
process.once('SIGINT', () => void end());
if (process.env['DONDOC_EXIT_WITH_STDIN'] === '1') {
  process.stdin.once('close', () => void end());
  process.stdin.resume();
}
