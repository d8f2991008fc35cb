import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Call, Reply } from './call.js';
import type { Fault } from './world.js';

const longestBody = 1_000_000;

/** Answers calls below a prefix ("/oauth", "/openapi" …); null: no such address. */
export type Host = (call: Call) => Reply | null;

/** A page or another answer that is no JSON. */
export interface Page {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export interface Parts {
  hosts: Readonly<Record<string, Host>>;
  page: (call: Call) => Page | null;
  /** Takes the next fault meant for a path out of the queue. */
  nextFault: (path: string) => Fault | null;
  afterEach: () => void;
}

/** The HTTP side: reads a call, spoils it where a fault asks for it, and lets a host answer. */
export class ZaloListener {
  private readonly server: Server;

  constructor(private readonly parts: Parts) {
    this.server = createServer((request, response) => void this.respond(request, response));
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Throws if the port is taken. */
  async listen(port: number, host: string): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, host, () => resolve());
    });
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    this.server.closeAllConnections();
    await closed;
  }

  private async respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await this.answer(request, response);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      send(response, { status: 400, body: { ok: false, message } });
    } finally {
      this.parts.afterEach();
    }
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://zalo.localhost');
    const call = await callOf(request, url);
    const [, prefix = ''] = /^\/([a-z]+)\//.exec(url.pathname) ?? [];
    const host = this.parts.hosts[prefix];
    if (host === undefined) {
      sendPage(response, this.parts.page(call));
      return;
    }
    const inner = { ...call, path: url.pathname.slice(prefix.length + 1) };
    if (prefix === 'control') send(response, host(inner) ?? missing);
    else await this.answerWithFault(inner, host, response);
  }

  private async answerWithFault(call: Call, host: Host, response: ServerResponse): Promise<void> {
    const fault = this.parts.nextFault(call.path);
    if (fault !== null && isBeforeWork(fault)) return spoil(response, fault);
    const reply = host(call) ?? missing;
    if (fault === null) return send(response, reply);
    if (fault.kind !== 'delay') return spoil(response, fault);
    await sleep(fault.delayMs ?? 1_000);
    send(response, reply);
  }
}

/** The others are cruel: the call is carried out, and its answer is lost. */
function isBeforeWork({ kind }: Fault): boolean {
  return kind === 'error' || kind === 'http-500' || kind === 'drop-before';
}

function spoil(response: ServerResponse, { kind, code, message }: Fault): void {
  if (kind === 'error') {
    send(response, { status: 200, body: { error: code ?? -200, message: message ?? 'Forced error' } });
  } else if (kind === 'http-500') {
    send(response, { status: 500, body: {} });
  } else if (kind === 'garble') {
    sendPage(response, { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Gateway' });
  } else {
    response.destroy();
  }
}

const missing: Reply = { status: 404, body: { error: -404, message: 'No such API' } };

async function callOf(request: IncomingMessage, url: URL): Promise<Call> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > longestBody) throw new Error('body too large');
    chunks.push(chunk);
  }
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  );
  return {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers,
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

function send(response: ServerResponse, { status, body, headers, location }: Reply): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    ...headers,
    ...(location === undefined ? {} : { location }),
  });
  response.end(JSON.stringify(body));
}

function sendPage(response: ServerResponse, page: Page | null): void {
  const { status, headers, body } = page ?? { status: 404, headers: {}, body: 'Not found' };
  response.writeHead(status, {
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  response.end(body);
}
