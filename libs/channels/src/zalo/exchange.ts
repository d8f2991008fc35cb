import { type Fields, fieldsOf } from './json-fields.js';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** One request to Zalo; `form` bodies go to the token endpoint only. */
export interface ZaloRequest {
  url: string;
  headers: Readonly<Record<string, string>>;
  body?: { json: object } | { form: Readonly<Record<string, string>> };
}

/** `answered`: a JSON object came back, whatever it says. */
export type Exchange =
  | { outcome: 'answered'; body: Fields; headers: Headers }
  | { outcome: 'not-taken'; detail: string }
  | { outcome: 'unknown'; detail: string };

/** Failures before a byte of the request has left. */
const beforeSending = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Performs a request; never throws. A 5xx counts as not taken, a text that is no JSON as a lost answer. */
export async function exchange(
  fetch: Fetch,
  { url, headers, body }: ZaloRequest,
  timeoutMs: number,
): Promise<Exchange> {
  try {
    const response = await fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { accept: 'application/json', ...headers, ...contentType(body) },
      ...(body === undefined ? {} : { body: contentOf(body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await response.text();
    if (response.status >= 500) return { outcome: 'not-taken', detail: `HTTP ${response.status}` };
    return readAnswer(text, response);
  } catch (thrown) {
    return failureOf(thrown);
  }
}

function contentType(body: ZaloRequest['body']): Record<string, string> {
  if (body === undefined) return {};
  return { 'content-type': 'json' in body ? 'application/json' : 'application/x-www-form-urlencoded' };
}

function contentOf(body: NonNullable<ZaloRequest['body']>): string {
  return 'json' in body ? JSON.stringify(body.json) : new URLSearchParams(body.form).toString();
}

function readAnswer(text: string, response: Response): Exchange {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null) {
      return { outcome: 'answered', body: fieldsOf(parsed), headers: response.headers };
    }
  } catch {
    // Told below: whoever answers with something else may still have passed the request on.
  }
  return { outcome: 'unknown', detail: `HTTP ${response.status} without JSON` };
}

function failureOf(thrown: unknown): Exchange {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const code = fieldsOf(error.cause)['code'] ?? codeOf(error.cause);
  const detail = typeof code === 'string' ? code : error.name === 'TimeoutError' ? 'timeout' : error.message;
  const outcome = typeof code === 'string' && beforeSending.has(code) ? 'not-taken' : 'unknown';
  return { outcome, detail };
}

function codeOf(cause: unknown): unknown {
  return cause instanceof Error && 'code' in cause ? cause.code : null;
}
