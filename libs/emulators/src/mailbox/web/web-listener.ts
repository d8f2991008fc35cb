import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MailStore } from '../mail-store.js';
import { json, problem, send, type Answer } from './answer.js';
import { answerBehaviour, type BehaviourControl } from './behaviour-request.js';
import { answerGet } from './mail-routes.js';

/** Serves the mailbox's pages, its JSON list, and /behaviour. Nothing is ever deleted over the web. */
export class WebListener {
  private readonly server: Server;

  constructor(private readonly mailbox: BehaviourControl & { store: MailStore }) {
    this.server = createServer((request, response) => void this.respond(request, response));
  }

  /** The port it listens on. */
  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Throws if the port is taken. */
  async listen(port: number, host: string): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, host, () => {
        this.server.off('error', reject);
        resolve();
      });
    });
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    this.server.closeAllConnections();
    await closed;
  }

  private async respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const withBody = request.method !== 'HEAD';
    try {
      send(response, await this.answer(request), withBody);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      send(response, problem(500, 'Internal error', detail), withBody);
    }
  }

  private async answer(request: IncomingMessage): Promise<Answer> {
    const url = URL.parse(request.url ?? '/', 'http://mailbox.localhost');
    if (!url) return problem(400, 'Bad request', 'The address cannot be read.');
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    const isBehaviour = url.pathname === '/behaviour';
    if (isBehaviour && request.method === 'POST') return answerBehaviour(request, this.mailbox);
    if (!isReading) {
      const allow = isBehaviour ? 'GET, HEAD, POST' : 'GET, HEAD';
      return { ...problem(405, 'Method not allowed'), headers: { allow } };
    }
    return isBehaviour ? json(this.mailbox.describe()) : answerGet(this.mailbox.store, url);
  }
}
