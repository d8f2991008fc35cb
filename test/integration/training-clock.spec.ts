import { randomUUID } from 'node:crypto';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Clock, type ClockStep, MoveClock, StepClockMove, systemActor } from '#application';
import { instantAt } from '#domain';
import { Database, PersistenceModule } from '#persistence';
import { createDatabase, type TestDatabase } from '../support/database.js';

const start = instantAt('2024-12-02', '07:00');

/** The clock without workflows: the office stands for everything that waits, and a test acts for it. */
describe('the training clock', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  let db: Database;

  beforeAll(async () => {
    database = await createDatabase();
    class ClockTestModule {}
    Module({ imports: [PersistenceModule.forRoot(database.url)], providers: [MoveClock, StepClockMove] })(
      ClockTestModule,
    );
    app = await NestFactory.createApplicationContext(ClockTestModule, { logger: ['error'] });
    db = app.get(Database);
    await db.query('INSERT INTO clock (id, offset_ms) VALUES (1, 0)');
    await db.query('INSERT INTO office (id) VALUES (1)');
  });

  beforeEach(async () => {
    await db.query('DELETE FROM clock_moves');
    await db.query('DELETE FROM wake_ups');
    await db.query('DELETE FROM recipients');
    await db.query('UPDATE office SET next_at = NULL');
    await db.query('UPDATE clock SET frozen_at = NULL, offset_ms = $1 WHERE id = 1', [
      start.getTime() - Date.now(),
    ]);
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const now = () => app.get(Clock).now();
  const step = () => app.get(StepClockMove).run();
  const move = (target: Date) => app.get(MoveClock).start(systemActor, target);
  const waitsUntil = (at: Date | null) => db.query('UPDATE office SET next_at = $1', [at]);
  const finish = async (): Promise<ClockStep[]> => {
    const steps: ClockStep[] = [];
    for (;;) {
      steps.push(await step());
      await db.query('DELETE FROM wake_ups');
      if (steps.at(-1) === 'idle') return steps;
    }
  };

  it('stops at each event on the way, and at a target that lies between two', async () => {
    const [first, second] = [instantAt('2024-12-26', '07:00'), instantAt('2025-01-17', '07:00')];
    const target = instantAt('2025-01-10', '15:30');
    await waitsUntil(first);
    const { id } = await move(target);
    await step();
    await step();
    expect(await now()).toEqual(first);
    expect(await db.query('SELECT kind FROM wake_ups')).toEqual([{ kind: 'office' }]);
    expect(await step()).toBe('waiting');
    await db.query('DELETE FROM wake_ups');
    expect(await step()).toBe('waiting');
    await waitsUntil(second);
    expect(await step()).toBe('moved');
    const reached = (await now()).getTime() - target.getTime();
    expect(reached).toBeGreaterThanOrEqual(0);
    expect(reached).toBeLessThan(5_000);
    expect(await app.get(MoveClock).readMove(id)).toMatchObject({
      state: 'done',
      handedOver: 0,
      retrying: 0,
    });
    // At the target everything that waits is woken, so that real timers are set anew.
    expect(await db.query('SELECT kind FROM wake_ups')).toEqual([{ kind: 'office' }]);
  });

  it('ends although a provider refuses, and counts who waits for it', async () => {
    const [agency, recipient] = [randomUUID(), randomUUID()];
    await db.query(
      `INSERT INTO agencies (id, code, province, name, short_name, kind) VALUES ($1, 'x', 'Phú Thọ', 'Sở', 'Sở', 'so')`,
      [agency],
    );
    await db.query(
      `INSERT INTO recipients (id, agency_id, armed, failures, retry_at) VALUES ($1, $2, true, 1, now() + interval '1 hour')`,
      [recipient, agency],
    );
    const { id } = await move(instantAt('2024-12-03', '08:00'));
    await finish();
    expect(await app.get(MoveClock).readMove(id)).toMatchObject({ state: 'done', retrying: 1 });
  });

  it('never goes back for anybody who reads it meanwhile, not when it stops nor when it runs again', async () => {
    let isMoving = true;
    let goneBack = 0;
    const reading = Promise.all(
      Array.from({ length: 4 }, async () => {
        let last = 0;
        while (isMoving) {
          const read = (await now()).getTime();
          if (read < last) goneBack += 1;
          last = Math.max(last, read);
        }
      }),
    );
    for (let round = 0; round < 15; round += 1) {
      await move(new Date((await now()).getTime() + 3_000));
      await finish();
    }
    isMoving = false;
    await reading;
    expect(goneBack).toBe(0);
  });

  it('stands no earlier than what somebody read while the stop was being written', async () => {
    await move(instantAt('2025-01-10', '15:30'));
    let seen = start;
    await db.run(async () => {
      await step();
      // Another process still reads the running clock until this is committed.
      seen = new Date(Date.now() + Number((await offset())[0]?.offset_ms));
    });
    expect((await now()).getTime()).toBeGreaterThanOrEqual(seen.getTime());
    await finish();
  });
  const offset = () => db.query<{ offset_ms: string }>('SELECT offset_ms FROM clock');

  it('refuses the past with what it must be after, and a second move while one is under way', async () => {
    await expect(move(start)).rejects.toMatchObject({
      status: 422,
      code: 'clock-never-goes-back',
      details: { errors: [{ pointer: '/advanceTo' }] },
    });
    const target = instantAt('2024-12-05', '08:00');
    const both = await Promise.allSettled([move(target), move(target)]);
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(move(target)).rejects.toMatchObject({ status: 409, code: 'clock-is-moving' });
    await finish();
  });
});
