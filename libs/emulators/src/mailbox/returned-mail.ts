import { randomUUID } from 'node:crypto';
import type { Bounce } from './behaviour.js';
import type { ReceivedMail } from './received-mail.js';

const crlf = '\r\n';

/** The report (RFC 3464) that a server sends back about a mail which it had taken; the mail's header comes along. */
export function returnedMail(mail: ReceivedMail, recipient: string, bounce: Bounce): string {
  const boundary = `report-${randomUUID()}`;
  const part = (type: string, lines: readonly string[]): string =>
    [`--${boundary}`, `Content-Type: ${type}`, '', ...lines, ''].join(crlf);
  return [
    'From: Mail Delivery Subsystem <mailer-daemon@mailbox.localhost>',
    `To: <${mail.envelopeFrom}>`,
    `Subject: Delivery status: ${bounce.action}`,
    `Message-ID: <${randomUUID()}@mailbox.localhost>`,
    `Date: ${new Date().toUTCString()}`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=delivery-status; boundary="${boundary}"`,
    '',
    part('text/plain; charset=utf-8', [`${recipient}: ${bounce.text}`]),
    part('message/delivery-status', [
      'Reporting-MTA: dns; mailbox.localhost',
      '',
      `Final-Recipient: rfc822; ${recipient}`,
      `Action: ${bounce.action}`,
      `Status: ${bounce.status}`,
      `Diagnostic-Code: smtp; ${bounce.text}`,
    ]),
    part('text/rfc822-headers', [headerOf(mail)]),
    `--${boundary}--`,
    '',
  ].join(crlf);
}

function headerOf({ raw }: ReceivedMail): string {
  const text = raw.toString('utf8');
  const end = text.indexOf(`${crlf}${crlf}`);
  return end < 0 ? text : text.slice(0, end);
}
