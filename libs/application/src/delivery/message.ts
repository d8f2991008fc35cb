export type NoticeState = 'waiting' | 'in-message' | 'cancelled';

/**
 * Life of a message. 'retrying' is a definite temporary failure whose notices went back to waiting; 'unknown' is an
 * attempt whose outcome nobody told us.
 */
export type MessageState = 'sending' | 'handed-over' | 'retrying' | 'failed' | 'unknown' | 'cancelled';
