import type { SendResult } from '#application';

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

/** Words of servers that refuse for other reasons than the mailbox. */
const aboutPolicy = /relay|spam|polic|block|denied|denylist|blacklist|reputation|authenticat|quota|full/i;

/** `leftUs`: every byte of the mail had been passed on when the attempt failed. */
export function resultOf(failure: SmtpFailure, leftUs: boolean): SendResult {
  const detail = failure.response ?? failure.message;
  const { responseCode, command } = failure;
  if (responseCode === null) return { outcome: leftUs ? 'unknown' : 'deferred', detail };
  const isPermanent = responseCode >= 500 && aboutTheMail.test(command ?? '');
  if (!isPermanent) return { outcome: 'deferred', detail };
  return { outcome: 'refused', detail, isAddress: isAboutAddress(detail, command) };
}

/**
 * Whether a refusal says that the mailbox does not exist or is closed (RFC 3463: 5.1.x, 5.2.1). A refusal of the sender,
 * the text or a policy would be the same for every address, and must not cost all of them.
 */
function isAboutAddress(detail: string, command: string | null): boolean {
  if (command?.startsWith('RCPT TO') !== true) return false;
  const [, status] = /^5\d\d[ -](5\.\d{1,3}\.\d{1,3})\b/.exec(detail) ?? [];
  if (status !== undefined && !/^5\.(1\.([0-6]|10)|2\.[01]|0\.0)$/.test(status)) return false;
  return !aboutPolicy.test(detail);
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
