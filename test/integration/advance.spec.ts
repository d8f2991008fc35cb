import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AdvanceAssignment } from '#application';
import type { Database } from '#persistence';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { type DeliveryApplication, startDeliveryApplication } from '../support/delivery-application.js';

/** Plan 1782 given out: 60 assignments that share heads, văn thư and coordinating agencies. */
describe('deciding at once', () => {
  let database: TestDatabase;
  let product: DeliveryApplication;
  let db: Database;
  let ids: string[];

  beforeAll(async () => {
    database = await createDatabase();
    product = await startDeliveryApplication(database.url, 'smtp://127.0.0.1:9');
    db = product.database;
    ids = (await db.query<{ id: string }>('SELECT id FROM assignments ORDER BY id')).map((row) => row.id);
  });

  afterAll(async () => {
    await product.close();
    await database.drop();
  });

  beforeEach(async () => {
    await product.setClock('2024-12-02', '07:00');
    await db.query('DELETE FROM notices');
    await db.query('DELETE FROM rungs');
    await db.query('DELETE FROM recipients');
    await db.query('DELETE FROM wake_ups');
    await db.query('UPDATE assignments SET next_at = assigned_at, closed_at = NULL');
  });

  const advance = (id: string) => product.app.get(AdvanceAssignment).run(id);
  const counts = async () => {
    const [row] = await db.query<Record<string, number>>(
      `SELECT (SELECT count(*)::int FROM rungs) AS rungs,
              (SELECT count(DISTINCT (subject_id, code, repeat, due_version))::int FROM rungs) AS "distinctRungs",
              (SELECT count(*)::int FROM notices) AS notices,
              (SELECT count(DISTINCT (rung_id, recipient_id))::int FROM notices) AS "distinctNotices",
              (SELECT count(*)::int FROM recipients WHERE armed) AS armed,
              (SELECT count(DISTINCT recipient_id)::int FROM notices WHERE state = 'waiting') AS waiting,
              (SELECT count(*)::int FROM wake_ups WHERE kind = 'delivery') AS "wakeUps"`,
    );
    return row ?? {};
  };

  it('of one assignment eight times makes each rung, each notice and each wake-up once', async () => {
    await product.setClock('2025-02-12', '07:00');
    const [id = ''] = ids;
    const answers = await Promise.all(Array.from({ length: 8 }, () => advance(id)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const found = await counts();
    expect(found['rungs']).toBeGreaterThan(1);
    expect(found['distinctRungs']).toBe(found['rungs']);
    expect(found['distinctNotices']).toBe(found['notices']);
    expect(found['wakeUps']).toBe(found['waiting']);
    expect(found['armed']).toBe(found['waiting']);
  });

  it.each([1, 2, 3])(
    'of all assignments makes recipients, notices and wake-ups once, and no deadlock is seen (round %i)',
    async () => {
      await product.setClock('2025-02-12', '07:00');
      const shuffled = ids.toSorted(() => Math.random() - 0.5);
      await Promise.all([...shuffled, ...ids].map((id) => advance(id)));
      const found = await counts();
      expect(found['distinctRungs']).toBe(found['rungs']);
      expect(found['distinctNotices']).toBe(found['notices']);
      expect(found['wakeUps']).toBe(found['waiting']);
      expect(found['armed']).toBe(found['waiting']);
      const people = await db.query<{ same: number }>(
        'SELECT count(*)::int AS same FROM recipients GROUP BY person_id, agency_id HAVING count(*) > 1',
      );
      expect(people).toEqual([]);
    },
  );

  it('answers an assignment that is not there as closed', async () => {
    expect(await advance(crypto.randomUUID())).toMatchObject({ closed: true, waitMs: null });
  });
});
