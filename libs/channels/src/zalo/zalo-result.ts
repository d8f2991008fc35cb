import type { ZaloHost, ZaloVerdict } from './error-actions.js';

/**
 * What became of one call. `refused`: Zalo said no, with what to do about it; `not-taken`: it certainly did nothing, try
 * again; `unknown`: the answer was lost after the request had left, so it may have been carried out; never repeat a
 * send after it.
 */
export type ZaloResult<T> =
  | { outcome: 'done'; value: T }
  | ({ outcome: 'refused'; host: ZaloHost; code: number; message: string } & ZaloVerdict)
  | { outcome: 'not-taken'; detail: string; retryAt: Date | null }
  | { outcome: 'unknown'; detail: string };

/** What is left of a quota, as the answer to a message says it; null where the answer says nothing. */
export interface ZaloQuota {
  kind: string;
  remaining: number | null;
  total: number | null;
}

export interface SentMessage {
  messageId: string;
  /** UTC instant at which Zalo took it. */
  sentAt: Date | null;
  quota: ZaloQuota | null;
}

/** The same result with another value; every other outcome stays as it is. */
export function mapResult<A, B>(result: ZaloResult<A>, change: (value: A) => B): ZaloResult<B> {
  return result.outcome === 'done' ? { outcome: 'done', value: change(result.value) } : result;
}
