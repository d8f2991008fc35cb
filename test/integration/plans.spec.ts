import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  AddSingleTask,
  AnswerQuestion,
  ConfirmReading,
  FirstStartStore,
  GetItem,
  ImportDirectory,
  ListAgencies,
  ListQuestions,
  PrepareSystem,
  ReadPlans,
  systemActor,
} from '#application';
import { registerOfSeed } from '../../apps/api/src/prepare/register-of-seed.js';
import { prepare } from '../../apps/api/src/prepare/prepare.js';
import { readPhuTho1782 } from '../../seeds/phu-tho-1782/load.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { office, type PlanApplication, startPlanApplication } from '../support/plan-application.js';

let database: TestDatabase;
let plans: PlanApplication;
let planId: string;

beforeAll(async () => {
  database = await createDatabase();
  plans = await startPlanApplication(database.url);
  await prepare(plans.app, 'training');
  const { items } = await plans.app.get(ReadPlans).list(office, { limit: 10 });
  planId = items[0]?.id ?? '';
});

afterAll(async () => {
  await plans.close();
  await database.drop();
});

async function item(ordinal: string): Promise<{ id: string }> {
  const { items } = await plans.app.get(ReadPlans).items(office, planId, { limit: 100 });
  const found = items.find((one) => one.ordinal === ordinal);
  if (found === undefined) throw new Error(`no row ${ordinal}`);
  return found;
}

describe('an empty training system', () => {
  it('holds plan 1782 with 39 rows as printed, every agency known, the open lists answered', async () => {
    const plan = await plans.app.get(ReadPlans).one(office, planId);
    expect(plan).toMatchObject({
      number: '1782/KH-UBND',
      issuedOn: '2021-05-05',
      items: 39,
      openQuestions: 0,
    });
    expect(plan.standingAgency?.name).toBe('Sở Nội vụ');
    const { items } = await plans.app.get(ReadPlans).items(office, planId, { limit: 100 });
    expect(items.flatMap(({ agencies }) => agencies.filter(({ name }) => name === null))).toEqual([]);
    expect(items[9]?.lead).toBe(
      'Các Sở: Tài chính; Sở Nội vụ; Tài nguyên & Môi trường; Xây dựng; Kế hoạch & ĐT…',
    );
    expect(items[9]?.agencies.filter(({ role }) => role === 'lead')).toHaveLength(5);
    expect(items[30]?.agencies.filter(({ role }) => role === 'lead')).toHaveLength(9);
  });

  it('stands still at 07:00 of Monday 2 December 2024 with the request to activate 2025', async () => {
    const [row] = await plans.database.query<{ at: string; state: string; wake: string }>(
      `SELECT frozen_at::text AS at, (SELECT state FROM plan_years) AS state, (SELECT target_id FROM wake_ups WHERE kind = 'activate-plan') AS wake FROM clock`,
    );
    expect(new Date(row?.at ?? '').toISOString()).toBe('2024-12-02T00:00:00.000Z');
    expect(row).toMatchObject({ state: 'activating', wake: `${planId}/2025` });
  });

  it('is filled once: preparing again adds nothing, another mode is refused', async () => {
    expect(await prepare(plans.app, 'training')).toBe(false);
    expect((await plans.app.get(ReadPlans).list(office, { limit: 10 })).total).toBe(5);
    await expect(plans.app.get(PrepareSystem).run(systemActor, 'production')).rejects.toMatchObject({
      code: 'mode-differs',
    });
    expect(await plans.app.get(FirstStartStore).mode()).toBe('training');
  });
});

describe('the directory', () => {
  it('can come twice and adds nothing the second time', async () => {
    const seed = await readPhuTho1782();
    const counts = await plans.app.get(ImportDirectory).run(systemActor, registerOfSeed(seed));
    expect(counts).toEqual({ agencies: 0, names: 0, groups: 0, positions: 0, tenures: 0 });
  });

  it('refuses a spelling that would mean two agencies', async () => {
    const register = registerOfSeed(await readPhuTho1782());
    const [first, second] = register.agencies;
    if (first === undefined || second === undefined) throw new Error('no agencies');
    const twisted = { ...register, agencies: [first, { ...second, spellings: [first.name] }] };
    await expect(plans.app.get(ImportDirectory).run(systemActor, twisted)).rejects.toMatchObject({
      code: 'ambiguous-name',
    });
  });

  it('tells page by page who holds which post and who can be reached', async () => {
    const first = await plans.app.get(ListAgencies).run(office, { limit: 5 });
    const second = await plans.app
      .get(ListAgencies)
      .run(office, { limit: 5, cursor: first.nextCursor ?? '' });
    expect(first.items).toHaveLength(5);
    expect(second.items.map(({ id }) => id)).not.toContain(first.items[0]?.id);
    const all = await plans.app.get(ListAgencies).run(office, { limit: 200 });
    const justice = all.items.find(({ code }) => code === 'so-tu-phap');
    expect(justice?.posts.find(({ kind }) => kind === 'head')).toEqual({
      kind: 'head',
      title: 'Giám đốc Sở Tư pháp',
      holder: 'Giám đốc Sở Tư pháp',
      reachable: true,
    });
    const kind = (of: string) =>
      plans.database.query(
        "UPDATE contact_points SET kind = $1 WHERE address = 'giam-doc.so-tu-phap@phutho.example'",
        [of],
      );
    // Letters are what everybody can be sent: an account alone is no address.
    await kind('zalo');
    const later = (await plans.app.get(ListAgencies).run(office, { limit: 200 })).items;
    const head = later.find(({ code }) => code === 'so-tu-phap')?.posts.find((post) => post.kind === 'head');
    expect(head?.reachable).toBe(false);
    await kind('email');
  });
});

describe('an item', () => {
  it('shows how its phrase is understood and how each date was reckoned', async () => {
    const detail = await plans.app.get(GetItem).run(office, (await item('13')).id, 2025);
    expect(detail.year.stages[0]).toMatchObject({
      kind: 'issue',
      nominal: '2025-01-30',
      effective: '2025-02-03',
      working: '2025-01-24',
    });
    expect(detail.year.stages[0]?.explanation.join(' ')).toContain('Tết');
  });

  it('says which year has no calendar instead of guessing', async () => {
    const detail = await plans.app.get(GetItem).run(office, (await item('13')).id, 2023);
    expect(detail.year).toMatchObject({ stages: [], missingCalendarYear: 2023 });
  });

  it('takes a confirmation, and another meaning in words, before it is given out', async () => {
    const { id } = await item('20');
    const confirmed = await plans.app.get(ConfirmReading).run(office, id, {});
    expect(confirmed.item.reading.confirmedBy).toBe(office.name);
    const changed = await plans.app.get(ConfirmReading).run(office, id, { phrase: 'Quý III hằng năm' });
    expect(changed.item.reading.rule).toMatchObject({
      kind: 'everyYear',
      on: { unit: 'quarter', number: 3 },
    });
    await expect(plans.app.get(ConfirmReading).run(office, id, { phrase: 'xyz' })).rejects.toMatchObject({
      code: 'unknown-deadline',
    });
  });
});

describe('a single task', () => {
  const task = {
    givingDocument: {
      number: '5246/UBND-TH',
      issuedOn: '2024-11-29',
      title: 'V/v rà soát thủ tục hành chính',
      signer: 'Phó Chủ tịch UBND tỉnh',
    },
    task: 'Rà soát, báo cáo kết quả giải quyết thủ tục hành chính',
    product: 'Báo cáo',
    coordinatingAgencyIds: [],
    duePhrase: null,
    note: '',
  };

  it('is given to its lead agency at once, with the stage of its date', async () => {
    const leadAgencyId = await agencyId('so-tu-phap');
    const detail = await plans.app
      .get(AddSingleTask)
      .run(office, { ...task, leadAgencyId, dueOn: '2025-01-30' });
    expect(detail.item).toMatchObject({
      plan: null,
      givingDocument: task.givingDocument,
      lead: 'Sở Tư pháp',
    });
    expect(detail.item.assignments).toHaveLength(1);
    const [stage] = await plans.database.query<Record<string, unknown>>(
      `SELECT s.kind, s.effective::text, s.soon_on::text AS soon, s.held, a.next_at = a.assigned_at AS awake,
              (SELECT count(*)::int FROM wake_ups w WHERE w.target_id = a.id::text) AS wakes
       FROM stages s JOIN assignments a ON a.id = s.assignment_id WHERE a.id = $1`,
      [detail.item.assignments[0]?.id],
    );
    expect(stage).toEqual({
      kind: 'report',
      effective: '2025-02-03',
      soon: '2025-01-17',
      held: false,
      awake: true,
      wakes: 1,
    });
  });

  it('is understood from the words of its document', async () => {
    const leadAgencyId = await agencyId('so-noi-vu');
    const phrase = { ...task, leadAgencyId, dueOn: null, duePhrase: 'Trước ngày 15/3/2025' };
    const detail = await plans.app.get(AddSingleTask).run(office, phrase);
    expect(detail.year.stages.map(({ nominal }) => nominal)).toEqual(['2025-03-15']);
  });

  it('keeps a deadline nobody understands as a stage without a date', async () => {
    const leadAgencyId = await agencyId('so-noi-vu');
    const detail = await plans.app
      .get(AddSingleTask)
      .run(office, { ...task, leadAgencyId, dueOn: null, duePhrase: 'xyz' });
    expect(detail.item.assignments).toHaveLength(1);
  });

  it('is refused with a date before its document or an agency that nobody knows, and leaves nothing behind', async () => {
    const before = await countItems();
    const leadAgencyId = await agencyId('so-tu-phap');
    const add = plans.app.get(AddSingleTask);
    await expect(add.run(office, { ...task, leadAgencyId, dueOn: '2024-11-01' })).rejects.toMatchObject({
      code: 'due-before-document',
    });
    await expect(
      add.run(office, { ...task, leadAgencyId: planId, dueOn: '2025-01-30' }),
    ).rejects.toMatchObject({
      code: 'unknown-agency',
    });
    await expect(add.run(office, { ...task, leadAgencyId, dueOn: '2051-01-30' })).rejects.toMatchObject({
      code: 'calendar-missing',
    });
    expect(await countItems()).toBe(before);
  });
});

describe('rights', () => {
  const agency = { ...office, role: 'agency' as const, agencyId: null };
  it('let an agency read the plan but neither decide readings, nor answer or see questions', async () => {
    const { id } = await item('1');
    expect((await plans.app.get(ReadPlans).one(agency, planId)).items).toBe(39);
    const forbidden = { code: 'forbidden' };
    await expect(plans.app.get(ConfirmReading).run(agency, id, {})).rejects.toMatchObject(forbidden);
    await expect(plans.app.get(ListQuestions).run(agency, {}, { limit: 10 })).rejects.toMatchObject(
      forbidden,
    );
    await expect(plans.app.get(AnswerQuestion).run(agency, id, { note: 'x' })).rejects.toMatchObject(
      forbidden,
    );
  });
});

async function agencyId(code: string): Promise<string> {
  const [row] = await plans.database.query<{ id: string }>('SELECT id FROM agencies WHERE code = $1', [code]);
  return row?.id ?? '';
}

async function countItems(): Promise<number> {
  const [row] = await plans.database.query<{ count: number }>('SELECT count(*)::int FROM plan_items');
  return row?.count ?? 0;
}
