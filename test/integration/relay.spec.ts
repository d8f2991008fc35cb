import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type OutgoingWakeUp, WakeUpOutbox, WakeUps, WorkflowSignals } from '#application';
import { Database, PersistenceModule } from '#persistence';
import { Relay } from '#temporal';
import { createDatabase, type TestDatabase } from '../support/database.js';

/** What a Temporal server would be told; refuses or fails as a test wishes. */
class RecordedSignals implements WorkflowSignals {
  readonly sent: string[] = [];
  refuses: (one: OutgoingWakeUp) => boolean = () => false;
  failure: Error | null = null;

  async wake(wakeUps: readonly OutgoingWakeUp[]): Promise<readonly OutgoingWakeUp[]> {
    if (this.failure !== null) throw this.failure;
    const taken = wakeUps.filter((one) => !this.refuses(one));
    await sleep(5);
    this.sent.push(...taken.map((one) => one.targetId));
    return taken;
  }
}

describe('the relay of wake-ups', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  let db: Database;
  const started: Relay[] = [];

  beforeAll(async () => {
    database = await createDatabase();
    class RelayTestModule {}
    Module({ imports: [PersistenceModule.forRoot(database.url)] })(RelayTestModule);
    app = await NestFactory.createApplicationContext(RelayTestModule, { logger: false });
    db = app.get(Database);
  });

  afterEach(async () => {
    for (const relay of started.splice(0)) await relay.onModuleDestroy();
    await db.query('DELETE FROM wake_ups');
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  async function start(signals: RecordedSignals): Promise<RecordedSignals> {
    const relay = new Relay(app.get(WakeUpOutbox), signals);
    started.push(relay);
    await relay.onApplicationBootstrap();
    return signals;
  }
  const append = async (count: number): Promise<string[]> => {
    const ids = Array.from({ length: count }, () => randomUUID());
    await db.run(() =>
      app.get(WakeUps).append(ids.map((targetId) => ({ kind: 'delivery' as const, targetId }))),
    );
    return ids;
  };
  const left = async () =>
    (await db.query<{ target_id: string }>('SELECT target_id FROM wake_ups ORDER BY id')).map(
      (row) => row.target_id,
    );
  const waitFor = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 8_000, interval: 25 });

  it('sends each wake-up once where two relays read one outbox', async () => {
    const one = await start(new RecordedSignals());
    const two = await start(new RecordedSignals());
    const ids = [...(await append(450)), ...(await append(1))];
    await waitFor(async () => expect(await left()).toEqual([]));
    expect([...one.sent, ...two.sent].toSorted()).toEqual(ids.toSorted());
  });

  it('sends again what was sent when the process died before it could delete', async () => {
    const ids = await append(2);
    const dying = new RecordedSignals();
    await expect(
      app.get(WakeUpOutbox).drain(10, async (wakeUps) => {
        await dying.wake(wakeUps);
        throw new Error('killed');
      }),
    ).rejects.toThrow('killed');
    expect(dying.sent).toEqual(ids);
    const next = await start(new RecordedSignals());
    await waitFor(async () => expect(await left()).toEqual([]));
    expect(next.sent).toEqual(ids);
  });

  it('lets nothing poisonous hold up the others: strange targets go, unknown kinds wait, refused ones stay', async () => {
    const insert = (kind: string, target: string) =>
      db.query('INSERT INTO wake_ups (id, kind, target_id, created_at) VALUES ($1, $2, $3, now())', [
        randomUUID().replace(/^./, '0'),
        kind,
        target,
      ]);
    await insert('plan-item', 'not-a-uuid');
    await insert('of-a-later-version', 'anything');
    const refused = randomUUID();
    await insert('delivery', refused);
    const signals = new RecordedSignals();
    signals.refuses = ({ targetId }) => targetId === refused;
    await start(signals);
    const ids = await append(3);
    await waitFor(async () => expect(signals.sent).toEqual(ids));
    await waitFor(async () => expect((await left()).toSorted()).toEqual(['anything', refused].toSorted()));
  });

  it('keeps the wake-ups while Temporal is down and sends them when it is back', async () => {
    const signals = new RecordedSignals();
    signals.failure = new Error('unavailable');
    await start(signals);
    const ids = await append(3);
    await sleep(1_500);
    expect(await left()).toEqual(ids);
    signals.failure = null;
    await waitFor(async () => expect(signals.sent).toEqual(ids));
  });

  it('listens again after its connection was killed, on one connection', async () => {
    let heard = 0;
    const stop = await app.get(WakeUpOutbox).listen(() => {
      heard += 1;
    });
    const listeners = async () => {
      const [row] = await db.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM pg_stat_activity
          WHERE datname = current_database() AND query LIKE 'LISTEN%'`,
      );
      return row?.count;
    };
    expect(await listeners()).toBe(1);
    for (let round = 0; round < 2; round += 1) {
      await db.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND query LIKE 'LISTEN%'`,
      );
      await waitFor(async () => expect(await listeners()).toBe(0));
      await waitFor(async () => expect(await listeners()).toBe(1));
      const before = heard;
      await append(1);
      await waitFor(async () => expect(heard).toBeGreaterThan(before));
    }
    await sleep(2_200);
    expect(await listeners()).toBe(1);
    await stop();
    await waitFor(async () => expect(await listeners()).toBe(0));
  });

  it('writes more wake-ups at once than a statement has parameters', async () => {
    await append(30_000);
    expect(await left()).toHaveLength(30_000);
  });
});

describe('a transaction that a deadlock has undone', () => {
  it('is done again', async () => {
    const database = await createDatabase();
    class DeadlockTestModule {}
    Module({ imports: [PersistenceModule.forRoot(database.url)] })(DeadlockTestModule);
    const app = await NestFactory.createApplicationContext(DeadlockTestModule, { logger: false });
    const db = app.get(Database);
    await db.query(`INSERT INTO settings (key, value) VALUES ('one', '0'), ('two', '0')`);
    let waiting = 0;
    const take = async (first: string, second: string) => {
      const add = (key: string) =>
        db.query(`UPDATE settings SET value = to_jsonb((value)::int + 1) WHERE key = $1`, [key]);
      await db.run(async () => {
        await add(first);
        waiting += 1;
        while (waiting < 2) await sleep(5);
        await add(second);
      });
    };
    await Promise.all([take('one', 'two'), take('two', 'one')]);
    expect(await db.query('SELECT value FROM settings ORDER BY key')).toEqual([{ value: 2 }, { value: 2 }]);
    await app.close();
    await database.drop();
  });
});
