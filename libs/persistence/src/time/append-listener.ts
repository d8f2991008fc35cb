import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const reconnectAfterMs = 1000;

/** Listens on a connection of its own, and comes back when that is lost: one loop, so never two connections. */
export class AppendListener {
  private client: pg.Client | null = null;
  private readonly stopping = new AbortController();

  constructor(
    private readonly url: string | undefined,
    private readonly onAppended: () => void,
  ) {}

  /** Answers once the first connection listens or has failed; the poll of the caller carries on meanwhile. */
  async start(): Promise<void> {
    const client = await this.connect();
    void this.keep(client);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.client?.end().catch(() => undefined);
  }

  private async keep(first: pg.Client | null): Promise<void> {
    const { signal } = this.stopping;
    let client = first;
    while (!signal.aborted) {
      if (client !== null) await ended(client);
      void client?.end().catch(() => undefined);
      await sleep(reconnectAfterMs, undefined, { signal, ref: false }).catch(() => undefined);
      client = signal.aborted ? null : await this.connect();
      // What was appended while nobody listened.
      if (client !== null) this.onAppended();
    }
  }

  private async connect(): Promise<pg.Client | null> {
    const client = new pg.Client({ connectionString: this.url, keepAlive: true });
    this.client = client;
    client.on('notification', this.onAppended);
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('LISTEN wake_ups');
      if (!this.stopping.signal.aborted) return client;
    } catch {
      // Tried again.
    }
    await client.end().catch(() => undefined);
    return null;
  }
}

/** Resolves when the connection is gone. */
function ended(client: pg.Client): Promise<void> {
  return new Promise((resolve) => {
    client.once('end', () => resolve());
    client.once('error', () => resolve());
  });
}
