/**
 * Life of a message. 'handed-over': its provider took it; 'delivered' and 'seen': receipts say so; 'retrying': a definite
 * temporary failure whose notices went back to waiting; 'unknown': an attempt whose outcome nobody told us.
 */
export const messageStates = [
  'sending',
  'handed-over',
  'delivered',
  'seen',
  'retrying',
  'failed',
  'unknown',
  'cancelled',
] as const;

export type MessageState = (typeof messageStates)[number];

/** What a provider reports later about a message that it took. */
export type MessageReceipt = 'delivered' | 'seen';

/** States in which a provider has the message for certain. */
export const takenStates = ['handed-over', 'delivered', 'seen'] as const satisfies readonly MessageState[];

/**
 * The state after something was said about a message, whatever the order in which it is heard: out of 'sending' comes
 * what was said; later only a stronger proof of arrival changes it; what was never sent stays cancelled.
 */
export function nextMessageState(current: MessageState, said: MessageState): MessageState {
  if (current === 'sending') return said;
  if (current === 'cancelled') return current;
  return proof(said) > proof(current) ? said : current;
}

function proof(state: MessageState): number {
  return takenStates.findIndex((one) => one === state);
}
