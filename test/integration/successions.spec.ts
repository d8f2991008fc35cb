import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Actor,
  AnswerQuestion,
  ListQuestions,
  ListSuccessions,
  ReachabilityView,
  ReadPlans,
  RecordSuccession,
  type SuccessionCommand,
  TendOffice,
} from '#application';
import { prepare } from '../../apps/api/src/prepare/prepare.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { office, type PlanApplication, startPlanApplication } from '../support/plan-application.js';

const agencyActor: Actor = { ...office, role: 'agency' };
const merger: SuccessionCommand = {
  kind: 'merge',
  on: '2025-03-10',
  from: 'so-cong-thuong',
  to: ['so-tai-chinh'],
  document: { number: '10/QĐ-UBND', on: '2025-03-01' },
  note: null,
};

let database: TestDatabase;
let plans: PlanApplication;

beforeAll(async () => {
  database = await createDatabase();
  plans = await startPlanApplication(database.url);
  await prepare(plans.app, 'training');
  const { items } = await plans.app.get(ReadPlans).list(office, { limit: 10 });
  await plans.setClock('2025-03-03', '08:00');
  await plans.giveOut(items[0]?.id ?? '', 2025);
});

afterAll(async () => {
  await plans.close();
  await database.drop();
});

const tend = (): Promise<{ waitMs: number | null }> => plans.app.get(TendOffice).run();

/** Open assignments by the code of who leads them, each with the ordinal of its row. */
async function led(): Promise<string[]> {
  const rows = await rowsOf<{ line: string }>(
    `SELECT g.code || ' ' || i.ordinal AS line FROM assignments a JOIN agencies g ON g.id = a.agency_id
       JOIN plan_items i ON i.id = a.item_id WHERE a.closed_at IS NULL ORDER BY 1`,
  );
  return rows.map(({ line }) => line);
}

function rowsOf<Row>(sql: string): Promise<Row[]> {
  return plans.database.query<Row>(sql);
}

describe('a year that is given out after a succession', () => {
  it('wakes the office, which passes on what went to agencies that have ended', async () => {
    expect(await led()).toContain('so-ke-hoach-va-dau-tu 6');
    expect(await rowsOf("SELECT 1 FROM wake_ups WHERE kind = 'office'")).not.toEqual([]);
    await tend();
    const now = await led();
    expect(now).toContain('so-tai-chinh 6');
    expect(now.filter((line) => line.startsWith('so-ke-hoach-va-dau-tu'))).toEqual([]);
    expect(now.filter((line) => line === 'so-nong-nghiep-va-moi-truong 31')).toHaveLength(1);
    expect(now).toContain('so-thong-tin-va-truyen-thong 36');
  });

  it('loses and doubles nothing, however often the office is woken', async () => {
    const before = await led();
    const events = await rowsOf('SELECT id FROM events');
    await Promise.all([tend(), tend(), tend()]);
    expect(await led()).toEqual(before);
    expect(await rowsOf('SELECT id FROM events')).toHaveLength(events.length);
    const shares = await rowsOf<{ total: number; merged: number }>(
      `SELECT count(*)::int AS total, count(*) FILTER (WHERE merged_into_id IS NOT NULL)::int AS merged FROM assignments`,
    );
    expect(shares[0]?.total).toBe(before.length + (shares[0]?.merged ?? 0));
  });

  it('lets what was split wait for the office, which names an agency that lives', async () => {
    const { items } = await plans.app
      .get(ListQuestions)
      .run(office, { kind: 'successor', isOpen: true }, { limit: 50 });
    const question = items.find(({ ordinal }) => ordinal === '36');
    const answer = (agencyId: string) =>
      plans.app.get(AnswerQuestion).run(office, question?.id ?? '', { agencyId });
    const [ended] = await rowsOf<{ id: string }>("SELECT id FROM agencies WHERE code = 'ban-dan-toc'");
    await expect(answer(ended?.id ?? '')).rejects.toMatchObject({ code: 'unknown-agency', status: 422 });
    const [successor] = (question?.data['successors'] ?? []) as { id: string; name: string }[];
    expect(successor?.name).toBe('Sở Khoa học và Công nghệ');
    await answer(successor?.id ?? '');
    expect(await led()).toContain('so-khoa-hoc-va-cong-nghe 36');
  });
});

describe('who can be reached', () => {
  it('is asked of the agencies that live on the day, not of those that have ended', async () => {
    const on = async (day: string) =>
      (await plans.app.get(ReachabilityView).read(day)).map(({ agency }) => agency.code);
    expect(await on('2025-02-28')).toContain('so-ke-hoach-va-dau-tu');
    const later = await on('2025-03-03');
    expect(later).toContain('so-tai-chinh');
    expect(later).not.toContain('so-ke-hoach-va-dau-tu');
  });
});

describe('recording a succession', () => {
  const record = (command: Partial<SuccessionCommand> = {}, actor = office) =>
    plans.app.get(RecordSuccession).run(actor, { ...merger, ...command });

  it('is for the office alone', async () => {
    await expect(record({}, agencyActor)).rejects.toMatchObject({ status: 403 });
  });

  it('names every field that is wrong', async () => {
    await expect(record({ from: 'so-khac', to: ['so-la'] })).rejects.toMatchObject({
      status: 422,
      details: { errors: [{ pointer: '/from' }, { pointer: '/to' }] },
    });
    await expect(record({ kind: 'split' })).rejects.toMatchObject({ code: 'invalid-succession' });
    await expect(record({ from: 'ban-dan-toc' })).rejects.toMatchObject({ code: 'invalid-succession' });
    await expect(record({ to: ['so-noi-vu-2025'] })).rejects.toMatchObject({ code: 'invalid-succession' });
  });

  it('is previewed without a change, then ends the agency the day before and waits for its day', async () => {
    const command = { ...merger, from: 'so-y-te' };
    await expect(record({ from: 'so-y-te' })).rejects.toMatchObject({ code: 'invalid-succession' });
    await plans.database.query(
      `DELETE FROM succession_targets USING successions s, agencies g
        WHERE s.id = succession_id AND g.id = s.from_agency_id AND g.code = 'so-y-te'`,
    );
    await plans.database.query(
      `DELETE FROM successions USING agencies g WHERE g.id = from_agency_id AND g.code = 'so-y-te'`,
    );
    const preview = await plans.app.get(RecordSuccession).preview(office, command);
    expect(preview.assignments.map(({ ordinal, merges }) => [ordinal, merges])).toEqual([
      ['31', false],
      ['32', false],
    ]);
    const coordinates = (code: string) =>
      rowsOf<{ ordinal: string }>(
        `SELECT DISTINCT i.ordinal, i.position FROM item_agencies n JOIN agencies g ON g.id = n.agency_id
           JOIN plan_items i ON i.id = n.item_id WHERE n.role = 'coordinating' AND g.code = '${code}' ORDER BY 2`,
      );
    await rowsOf(
      `INSERT INTO item_agencies (id, item_id, role, position, printed, agency_id)
       SELECT gen_random_uuid(), i.id, 'coordinating', 90, 'Sở Y tế', g.id FROM plan_items i, agencies g
        WHERE i.ordinal = '13' AND g.code = 'so-y-te'`,
    );
    const { id, held } = await record({ from: 'so-y-te' });
    expect(held).toBe(2);
    await tend();
    expect(await led()).toContain('so-y-te 31');
    await plans.setClock('2025-03-10', '00:00');
    await tend();
    expect(await led()).toEqual(expect.arrayContaining(['so-tai-chinh 31', 'so-tai-chinh 32']));
    expect(await coordinates('so-y-te')).toEqual([]);
    expect((await coordinates('so-tai-chinh')).map(({ ordinal }) => ordinal)).toContain('13');
    const { items } = await plans.app.get(ListSuccessions).run(office, { limit: 100 });
    expect(items.find((one) => one.id === id)).toMatchObject({ held: 0, documentNumber: '10/QĐ-UBND' });
    const rows = await rowsOf<{ to: string }>(
      "SELECT valid_to::text AS to FROM agencies WHERE code = 'so-y-te'",
    );
    expect(rows).toEqual([{ to: '2025-03-09' }]);
  });
});
