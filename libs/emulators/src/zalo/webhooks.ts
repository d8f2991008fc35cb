import { createHash, createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { nextId, type SentEvent } from './world.js';
import type { ZaloState } from './zalo-state.js';

/** After the first attempt: 30 s, 5 min, 15 min, 30 min, 1 h; then the webhook is switched off. */
export const retryDelaysMs: readonly number[] = [30_000, 300_000, 900_000, 1_800_000, 3_600_000];
const deadlineMs = 2_000;

/** How an event is spoiled on its way. */
export type EventFault = 'duplicate' | 'bad-mac' | 'hmac-mac' | 'missing-prefix' | 'stale' | 'never';

export interface OutgoingEvent {
  name: string;
  fields: object;
  server?: 'OA OpenAPI' | 'ZNS';
  fault?: EventFault | null;
  /** Leaves only after this, real time. */
  afterMs?: number;
}

interface Signed {
  body: string;
  headers: Record<string, string>;
}

/** Sends signed events to the app's webhook; the same bytes again until it answers 200. */
export class Webhooks {
  private readonly stop = new AbortController();
  private readonly running = new Set<Promise<void>>();
  private keyOrder = 0;

  constructor(
    private readonly state: ZaloState,
    private readonly delays: readonly number[] = retryDelaysMs,
  ) {}

  /** Signs and sends; answers the body as it leaves. */
  send(event: OutgoingEvent): string {
    const signed = this.sign(event);
    const record: SentEvent = {
      id: nextId(this.state.world, 'event-'),
      name: event.name,
      body: signed.body,
      attempts: 0,
      answer: '',
    };
    this.state.world.events.push(record);
    if (event.fault === 'never') return signed.body;
    const copies = event.fault === 'duplicate' ? 2 : 1;
    for (let copy = 0; copy < copies; copy += 1) {
      const work = this.deliver(record, signed, event.afterMs ?? 0);
      this.running.add(work);
      void work.finally(() => this.running.delete(work));
    }
    return signed.body;
  }

  /** Waits for everything that is on its way; retries in the distance are cut by `close`. */
  async settled(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running);
  }

  async close(): Promise<void> {
    this.stop.abort();
    await this.settled();
  }

  /** The keys stand in another order from event to event: a receiver that writes the JSON anew fails. */
  private sign({ name, fields, server, fault }: OutgoingEvent): Signed {
    const { app, oa } = this.state.world;
    const age = fault === 'stale' ? 3 * 3_600_000 : 0;
    const timestamp = String(this.state.clocks.system().getTime() - age);
    const entries = Object.entries({ app_id: app.appId, ...fields, event_name: name, timestamp });
    this.keyOrder += 1;
    const turn = this.keyOrder % entries.length;
    const body = JSON.stringify(Object.fromEntries([...entries.slice(turn), ...entries.slice(0, turn)]));
    const text = app.appId + body + timestamp + oa.secretKey;
    const mac = macOf(text, fault ?? null, { secret: oa.secretKey, body });
    return {
      body,
      headers: {
        'content-type': 'application/json',
        'x-zevent-signature': fault === 'missing-prefix' ? mac : `mac=${mac}`,
        'x-zevent-server': server ?? 'OA OpenAPI',
        'user-agent': 'ZaloWebhook',
      },
    };
  }

  private async deliver(record: SentEvent, signed: Signed, afterMs: number): Promise<void> {
    try {
      await sleep(afterMs, undefined, { signal: this.stop.signal });
      for (let attempt = 0; attempt <= this.delays.length; attempt += 1) {
        if (await this.attempt(record, signed, attempt)) return;
        const delay = this.delays[attempt];
        if (delay !== undefined) await sleep(delay, undefined, { signal: this.stop.signal });
      }
      this.state.world.app.isWebhookOn = false;
    } catch {
      // The emulator ends: what was not taken stays on record with its attempts.
    }
    this.state.save();
  }

  private async attempt(record: SentEvent, { body, headers }: Signed, number: number): Promise<boolean> {
    const { webhookUrl, isWebhookOn } = this.state.world.app;
    if (webhookUrl === null || !isWebhookOn) {
      record.answer = 'webhook is off';
      return true;
    }
    record.attempts += 1;
    try {
      const response = await fetch(webhookUrl, {
        method: 'POST',
        headers: { ...headers, ...(number === 0 ? {} : { num_retry: String(number) }) },
        body,
        redirect: 'error',
        signal: AbortSignal.any([AbortSignal.timeout(deadlineMs), this.stop.signal]),
      });
      await response.arrayBuffer();
      record.answer = String(response.status);
      return response.status === 200;
    } catch (error) {
      record.answer = error instanceof Error ? error.name : 'failed';
      return false;
    }
  }
}

function macOf(text: string, fault: EventFault | null, hmac: { secret: string; body: string }): string {
  if (fault === 'bad-mac') return '0'.repeat(64);
  if (fault === 'hmac-mac') return createHmac('sha256', hmac.secret).update(hmac.body).digest('hex');
  return createHash('sha256').update(text).digest('hex');
}
