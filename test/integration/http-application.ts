import { connect, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { CreateAccount, systemActor, type AccountRole } from '#application';
import { createLogger, readConfig } from '#platform';
import { createApi } from '../../apps/api/src/http/create-api.js';
import { createLogWatch, type LogWatch } from '../support/log-watch.js';

export const adminKey = 'key-of-the-http-tests';
export const password = 'mật khẩu của người thử';

/** The API as the process starts it, on a free port of this machine. */
export interface HttpApplication {
  readonly app: NestExpressApplication;
  readonly url: string;
  readonly log: LogWatch;
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
  account(email: string, role: AccountRole, agencyId?: string | null): Promise<string>;
  /** Signs in and answers with the cookie. */
  signIn(email: string): Promise<string>;
  /** Fails if an error was logged that the test didn't name. */
  close(): Promise<void>;
}

export interface CallOptions {
  key?: string | null;
  cookie?: string;
  headers?: Record<string, string>;
  body?: unknown;
  /** Sent as it is. */
  text?: string;
}

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The answer as JSON; an empty object where it is none. */
  body: Record<string, unknown>;
}

export async function startHttp(
  databaseUrl: string,
  environment: Record<string, string> = {},
): Promise<HttpApplication> {
  const log = createLogWatch();
  const config = readConfig({ DATABASE_URL: databaseUrl, DONDOC_API_KEY: adminKey, ...environment });
  const app = await createApi(config, createLogger('api', log.stream));
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const call: HttpApplication['call'] = (method, path, options = {}) => send(url + path, method, options);
  return {
    app,
    url,
    log,
    call,
    account: async (email, role, agencyId = null) => {
      const given = { email, name: `Tài khoản ${role}`, role, agencyId, password };
      return (await app.get(CreateAccount).run(systemActor, given)).id;
    },
    signIn: async (email) => {
      const { headers } = await call('POST', '/api/session', { body: { email, password }, key: null });
      return (headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    },
    close: async () => {
      await app.close();
      log.close();
    },
  };
}

async function send(url: string, method: string, options: CallOptions): Promise<Answer> {
  const { key = options.cookie === undefined ? adminKey : null, cookie, headers, body, text } = options;
  const content = text ?? (body === undefined ? undefined : JSON.stringify(body));
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(key === null ? {} : { authorization: `Bearer ${key}` }),
      ...(cookie === undefined ? {} : { cookie }),
      ...headers,
    },
    ...(content === undefined ? {} : { body: content }),
  });
  const answer = await response.text();
  return { status: response.status, headers: response.headers, text: answer, body: jsonOf(answer) };
}

function jsonOf(text: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}

/** A way to the database that a test can cut and open again. */
export interface DatabaseGate {
  readonly url: string;
  /** Ends all connections; new ones are refused. */
  cut(): Promise<void>;
  /** Takes new connections and leaves what comes through them unanswered. */
  silence(): void;
  open(): Promise<void>;
  close(): Promise<void>;
}

export async function gateTo(databaseUrl: string): Promise<DatabaseGate> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let isSilent = false;
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    if (isSilent) return;
    const through = connect(Number(target.port), target.hostname);
    sockets.add(through);
    through.on('error', () => undefined).on('close', () => sockets.delete(through));
    socket.pipe(through).pipe(socket);
    socket.on('close', () => through.destroy());
    through.on('close', () => socket.destroy());
  });
  const listen = (port: number): Promise<void> =>
    new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const stop = async (): Promise<void> => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String(port);
  return {
    url: url.toString(),
    cut: stop,
    silence: () => {
      isSilent = true;
      for (const socket of sockets) socket.destroy();
    },
    open: async () => {
      isSilent = false;
      if (!server.listening) await listen(port);
    },
    close: async () => {
      if (server.listening) await stop();
    },
  };
}
