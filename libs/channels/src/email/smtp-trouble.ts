import type { ServerVerdict } from '#domain';
import type { SmtpFailure } from './send-result.js';

/** What a failed attempt says about the server; `isOver`: the attempt was given up because its time was over. */
export function verdictOnServer(failure: SmtpFailure, isOver: boolean): ServerVerdict {
  if (isOver || failure.code === 'ETIMEDOUT') return 'silent';
  return isServerAtFault(failure) ? 'failing' : 'well';
}

/**
 * Whether a failed attempt was the server's own fault, so that another one should be tried: no answer at all, an answer
 * to the connection or the sign-in, or a server that says it has trouble. What it says about a recipient, and its last word
 * about a mail, would be the same elsewhere.
 */
function isServerAtFault({ responseCode, command }: SmtpFailure): boolean {
  if (responseCode === null || responseCode === 421) return true;
  const said = command ?? '';
  if (said.startsWith('RCPT TO')) return false;
  return responseCode < 500 || !/^(MAIL FROM|DATA)/.test(said);
}
