import type { MessageState } from './message-state.js';
import { nextMessageState } from './message-state.js';

/** What a mail server says became of a mail that it had taken (RFC 3464, Action). */
export const reportActions = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const;

export type ReportAction = (typeof reportActions)[number];

/**
 * The state of a message after a server's report. Only what nobody knows better about becomes 'failed'; delays and
 * hand-overs to yet another server change nothing.
 */
export function stateAfterReport(current: MessageState, action: ReportAction): MessageState {
  if (action === 'delivered') return nextMessageState(current, 'delivered');
  if (action !== 'failed') return current;
  return ['sending', 'handed-over', 'unknown'].includes(current) ? 'failed' : current;
}

/** Words of servers that refuse for other reasons than the mailbox. */
const aboutPolicy = /relay|spam|polic|block|denied|denylist|blacklist|reputation|authenticat|quota|full/i;

/**
 * Whether a refusal for good says that the mailbox does not exist or is closed. A refusal of the sender, the text or a
 * policy would be the same for every address, and must not cost all of them.
 * @param status as in RFC 3463 (5.1.x and 5.2.1 are about the mailbox); null where the server gave none
 */
export function isAddressAtFault(status: string | null, words: string): boolean {
  if (status !== null && !/^5\.(1\.([0-6]|10)|2\.[01]|0\.0)$/.test(status)) return false;
  return !aboutPolicy.test(words);
}
