import type { ServerResponse } from 'node:http';
import type { Html } from './html.js';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; frame-src 'self'; img-src data:; form-action 'self'; " +
  "base-uri 'none'; frame-ancestors 'none'";

export function page(markup: Html, status = 200): Answer {
  const headers = { 'content-security-policy': PAGE_POLICY };
  return { status, type: 'text/html; charset=utf-8', body: markup.source, headers };
}

export function json(value: unknown): Answer {
  return { status: 200, type: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}

/** An error as RFC 9457 has it. */
export function problem(status: number, title: string, detail?: string): Answer {
  return {
    status,
    type: 'application/problem+json; charset=utf-8',
    body: JSON.stringify({ status, title, detail }),
  };
}

/** Sends an answer; a HEAD gets everything but the body. */
export function send(response: ServerResponse, answer: Answer, withBody: boolean): void {
  response.writeHead(answer.status, {
    'content-type': answer.type,
    'content-length': Buffer.byteLength(answer.body),
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    ...answer.headers,
  });
  response.end(withBody ? answer.body : undefined);
}
