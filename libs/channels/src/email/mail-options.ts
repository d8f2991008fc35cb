import type { Mail, MailParty } from '#application';
import type { SendMailOptions } from 'nodemailer';
import { wireAddress } from './ascii-address.js';

/** The mail as nodemailer takes it. `bounceAddress`: where servers return it; null: to its sender. */
export function mailOptions(mail: Mail, bounceAddress: string | null): SendMailOptions {
  const to = wireAddress(oneLine(mail.to.address));
  return {
    messageId: mail.messageId,
    from: plain(mail.from),
    to: plain(mail.to),
    replyTo: mail.replyTo === null ? undefined : plain(mail.replyTo),
    envelope: { from: bounceAddress ?? wireAddress(oneLine(mail.from.address)), to: [to] },
    date: mail.date,
    subject: oneLine(mail.subject),
    text: mail.text,
    html: mail.html,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'OOF, AutoReply',
      'List-Id': `<nhac-viec.${domainOf(mail.from.address)}>`,
    },
    // Servers that know how report later what became of it (RFC 3461); success only where somebody reads the reports.
    dsn: {
      id: mail.messageId.replaceAll(/[<>]/g, ''),
      return: 'headers',
      notify: bounceAddress === null ? ['failure', 'delay'] : ['success', 'failure', 'delay'],
      recipient: `rfc822;${to}`,
    },
  };
}

/** Whether what stands before the @ can be written on the wire; few servers take more (RFC 6531). */
export function hasPlainLocalPart(address: string): boolean {
  return /^[\x21-\x7e]+$/.test(address.slice(0, Math.max(0, address.lastIndexOf('@'))));
}

function domainOf(address: string): string {
  const wire = wireAddress(oneLine(address));
  return wire.slice(wire.lastIndexOf('@') + 1) || 'localhost';
}

function plain({ name, address }: MailParty): MailParty {
  return { name: oneLine(name), address: oneLine(address) };
}

/** For headers, whatever a directory holds: no line breaks, and nothing that looks as if it were encoded already. */
function oneLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .replaceAll('=?', '= ?')
    .trim();
}
