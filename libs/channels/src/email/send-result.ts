import type { SendResult } from '#application';
import { isAddressAtFault } from '#domain';

/** What nodemailer tells about a failed attempt. */
export interface SmtpFailure {
  message: string;
  code: string | null;
  responseCode: number | null;
  /** The server's own words, one line. */
  response: string | null;
  command: string | null;
}

/** Commands whose 5xx speaks about this mail; a 5xx to any other is about the connection and may be put right. */
const aboutTheMail = /^(MAIL FROM|RCPT TO|DATA)/;

/** `leftUs`: every byte of the mail had been passed on when the attempt failed. */
export function resultOf(failure: SmtpFailure, leftUs: boolean): SendResult {
  const detail = failure.response ?? failure.message;
  const { responseCode, command } = failure;
  if (responseCode === null) return { outcome: leftUs ? 'unknown' : 'deferred', detail };
  const isPermanent = responseCode >= 500 && aboutTheMail.test(command ?? '');
  if (!isPermanent) return { outcome: 'deferred', detail };
  return { outcome: 'refused', detail, isAddress: isAboutAddress(detail, command) };
}

/** Only an answer to RCPT TO can speak of the address. */
function isAboutAddress(detail: string, command: string | null): boolean {
  if (command?.startsWith('RCPT TO') !== true) return false;
  const [, status = null] = /^5\d\d[ -](5\.\d{1,3}\.\d{1,3})\b/.exec(detail) ?? [];
  return isAddressAtFault(status, detail);
}

/** Reads what was thrown. */
export function failureOf(thrown: unknown): SmtpFailure {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const field = (name: string): unknown =>
    name in error ? (error as Record<string, unknown> & Error)[name] : null;
  const text = (name: string): string | null => {
    const value = field(name);
    return typeof value === 'string' && value !== '' ? value.replaceAll(/\s+/g, ' ').trim() : null;
  };
  const responseCode = field('responseCode');
  return {
    message: error.message,
    code: text('code'),
    responseCode: typeof responseCode === 'number' ? responseCode : null,
    response: text('response'),
    command: text('command'),
  };
}
