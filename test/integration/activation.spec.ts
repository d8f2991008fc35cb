import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ActivateBatch,
  ActivateYear,
  AgencyDirectory,
  AnswerQuestion,
  ApplyImport,
  ConfirmReading,
  ImportDirectory,
  ListQuestions,
  noDecisions,
  PrepareSystem,
  PreviewImport,
  type Question,
  ReadPlans,
  systemActor,
} from '#application';
import { headOfSeed } from '../../apps/api/src/prepare/plan-of-seed.js';
import { prepare } from '../../apps/api/src/prepare/prepare.js';
import { registerOfSeed } from '../../apps/api/src/prepare/register-of-seed.js';
import { type ProvinceSeed, readPhuTho1782 } from '../../seeds/phu-tho-1782/load.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { office, type PlanApplication, startPlanApplication } from '../support/plan-application.js';

interface ExpectedRow {
  ordinal: number;
  mode: string;
  stages2025: { kind: string; nominal: string; effective: string; working: string; basis: string }[];
  waitsFor: string[];
  waitingKind: string | null;
}

interface StageRow {
  ordinal: number;
  agency: string;
  kind: string;
  nominal: string | null;
  effective: string | null;
  working: string | null;
  waitsFor: string[];
  held: boolean;
}

const databases: TestDatabase[] = [];
const applications: PlanApplication[] = [];

async function start(): Promise<PlanApplication> {
  const database = await createDatabase();
  databases.push(database);
  const application = await startPlanApplication(database.url);
  applications.push(application);
  return application;
}

afterAll(async () => {
  for (const application of applications) await application.close();
  for (const database of databases) await database.drop();
});

async function stagesOf({ database }: PlanApplication): Promise<StageRow[]> {
  return database.query<StageRow>(
    `SELECT i.ordinal::int AS ordinal, g.name AS agency, s.kind, s.nominal::text, s.effective::text, s.working::text,
            s.waits_for AS "waitsFor", s.held
     FROM stages s JOIN assignments a ON a.id = s.assignment_id JOIN plan_items i ON i.id = a.item_id
     JOIN agencies g ON g.id = a.agency_id ORDER BY i.position, g.name, s.position`,
  );
}

async function counts({ database }: PlanApplication): Promise<Record<string, number>> {
  const [row] = await database.query<Record<string, number>>(
    `SELECT (SELECT count(*)::int FROM assignments) AS assignments, (SELECT count(*)::int FROM stages) AS stages,
            (SELECT count(*)::int FROM events WHERE kind = 'assigned') AS events,
            (SELECT count(*)::int FROM wake_ups WHERE kind = 'plan-item') AS "wakeUps"`,
  );
  return row ?? {};
}

async function questions({ app }: PlanApplication, filter: object = {}): Promise<Question[]> {
  const { items } = await app.get(ListQuestions).run(office, filter, { limit: 200 });
  return items;
}

async function onlyPlan({ app }: PlanApplication): Promise<string> {
  const { items } = await app.get(ReadPlans).list(office, { limit: 1 });
  return items[0]?.id ?? '';
}

describe('activating 2025 on 2 December 2024', () => {
  let plans: PlanApplication;
  let planId: string;
  let expected: ExpectedRow[];

  beforeAll(async () => {
    const fixture = new URL('../fixtures/phu-tho-1782-stages-2025.json', import.meta.url);
    expected = JSON.parse(await readFile(fixture, 'utf8')) as ExpectedRow[];
    plans = await start();
    await prepare(plans.app, 'training');
    planId = await onlyPlan(plans);
    await plans.giveOut(planId, 2025);
  });

  it('makes the stages of the 39 rows: 45 dated ones on 25 rows, 6 rows waiting, 8 without', async () => {
    const stages = await stagesOf(plans);
    const perRow = expected.map(({ ordinal }) => {
      const own = stages.filter((stage) => stage.ordinal === ordinal);
      const first = own.filter(({ agency }) => agency === own[0]?.agency);
      return {
        ordinal,
        dated: first
          .filter(({ nominal }) => nominal !== null)
          .map(({ kind, nominal, effective, working }) => ({ kind, nominal, effective, working })),
        waitingKind: first.find(({ nominal }) => nominal === null)?.kind ?? null,
      };
    });
    expect(perRow).toEqual(
      expected.map(({ ordinal, stages2025, waitingKind }) => ({
        ordinal,
        dated: stages2025.map(({ kind, nominal, effective, working }) => ({
          kind,
          nominal,
          effective,
          working,
        })),
        waitingKind,
      })),
    );
    expect(perRow.flatMap(({ dated }) => dated)).toHaveLength(45);
    expect(perRow.filter(({ dated }) => dated.length > 0)).toHaveLength(25);
    expect(perRow.filter(({ waitingKind }) => waitingKind !== null)).toHaveLength(6);
    expect(stages.filter(({ ordinal }) => ordinal === 7)[0]?.waitsFor).toHaveLength(3);
  });

  it('makes one assignment per lead where each owes its own product, else one', async () => {
    const rows = await plans.database.query<{ ordinal: number; count: number }>(
      `SELECT i.ordinal::int AS ordinal, count(*)::int FROM assignments a JOIN plan_items i ON i.id = a.item_id
       GROUP BY i.ordinal`,
    );
    const several = rows.filter(({ count }) => count > 1).toSorted((a, b) => a.ordinal - b.ordinal);
    expect(several).toEqual([
      { ordinal: 10, count: 5 },
      { ordinal: 24, count: 5 },
      { ordinal: 31, count: 9 },
      { ordinal: 32, count: 9 },
    ]);
    expect(rows).toHaveLength(31);
  });

  it('gives every assignment its instant, its first event and its wake-up', async () => {
    const { assignments, events, wakeUps } = await counts(plans);
    expect([events, wakeUps]).toEqual([assignments, assignments]);
    const odd = await plans.database.query(
      `SELECT id FROM assignments WHERE assigned_at <> '2024-12-02T00:00:00Z' OR next_at <> assigned_at`,
    );
    expect(odd).toEqual([]);
  });

  it('shows its progress and its end', async () => {
    const plan = await plans.app.get(ReadPlans).one(office, planId);
    expect(plan.years).toMatchObject([{ year: 2025, state: 'active', total: 39, done: 39 }]);
    expect(plan.years[0]?.finishedAt?.toISOString()).toBe('2024-12-02T00:00:00.000Z');
  });

  it('makes nothing twice: asking again is refused with the state, carrying out again changes nothing', async () => {
    const before = await counts(plans);
    await expect(plans.app.get(ActivateYear).start(office, planId, 2025)).rejects.toMatchObject({
      code: 'already-active',
      details: { state: 'active' },
    });
    await plans.app.get(ActivateBatch).run(planId, 2025);
    await plans.database.query("UPDATE plan_years SET state = 'activating', done = 0 WHERE year = 2025");
    await plans.giveOut(planId, 2025);
    expect(await counts(plans)).toEqual(before);
  });

  it('moves what was given out to the dates of another reading, and keeps the first date', async () => {
    const { items } = await plans.app.get(ReadPlans).items(office, planId, { limit: 100 });
    const id = items.find(({ ordinal }) => ordinal === '2')?.id ?? '';
    const stage = () =>
      plans.database.query<Record<string, unknown>>(
        `SELECT s.nominal::text, s.first_nominal::text AS first, s.due_version AS version
         FROM stages s JOIN assignments a ON a.id = s.assignment_id WHERE a.item_id = $1`,
        [id],
      );
    await plans.app.get(ConfirmReading).run(office, id, {});
    expect(await stage()).toEqual([{ nominal: '2025-06-30', first: '2025-06-30', version: 1 }]);
    await plans.app.get(ConfirmReading).run(office, id, { phrase: 'Quý III hằng năm' });
    expect(await stage()).toEqual([{ nominal: '2025-09-30', first: '2025-06-30', version: 2 }]);
    const told = await plans.database.query(
      `SELECT e.actor, e.stage_id IS NOT NULL AS "isOfStage", e.data FROM events e JOIN assignments a ON a.id = e.assignment_id
        WHERE a.item_id = $1 AND e.kind = 'deadline-reread'`,
      [id],
    );
    const words = 'Trong quý III năm kế hoạch → 30/9/2025';
    const data = { words, from: '2025-06-30', nominal: '2025-09-30' };
    expect(told).toEqual([{ actor: office.name, isOfStage: true, data }]);
    await expect(
      plans.app.get(ConfirmReading).run(office, id, { phrase: 'Trong năm 2021' }),
    ).rejects.toMatchObject({ code: 'item-given-out' });
    expect(await stage()).toEqual([{ nominal: '2025-09-30', first: '2025-06-30', version: 2 }]);
  });

  it('turns rows 1 and 10 into questions for the year after the period, and nothing else happens', async () => {
    const before = await counts(plans);
    await plans.activate(planId, 2026);
    const asked = await questions(plans, { kind: 'after-period' });
    expect(asked.map(({ ordinal }) => ordinal)).toEqual(['1', '10']);
    expect(await counts(plans)).toEqual(before);
    const answered = await plans.app
      .get(AnswerQuestion)
      .run(office, asked[0]?.id ?? '', { note: 'Theo kế hoạch mới' });
    expect(answered.answeredAt).not.toBeNull();
  });

  it('refuses years outside the plan and years whose calendar nobody has entered', async () => {
    const activate = plans.app.get(ActivateYear);
    await expect(activate.start(office, planId, 2027)).rejects.toMatchObject({ code: 'year-outside-plan' });
    await expect(activate.start(office, planId, 2022)).rejects.toMatchObject({
      code: 'calendar-missing',
      details: { years: [2021, 2022] },
    });
  });
});

describe('a plan whose open lists nobody has answered', () => {
  let plans: PlanApplication;
  let seed: ProvinceSeed;
  let planId: string;

  beforeAll(async () => {
    seed = await readPhuTho1782();
    plans = await start();
    await plans.app.get(PrepareSystem).run(systemActor, 'training');
    await plans.setClock('2025-03-03', '09:00');
    await plans.app.get(ImportDirectory).run(systemActor, registerOfSeed(seed));
    const index = await plans.app.get(AgencyDirectory).on('2025-03-03');
    const { name, bytes } = seed.itemsFile;
    const plan = headOfSeed(seed, index);
    const batch = await plans.app.get(PreviewImport).run(office, { fileName: name, bytes, plan });
    ({ planId } = await plans.app.get(ApplyImport).run(office, batch.id, noDecisions));
    await plans.activate(planId, 2025);
  });

  it('sends nothing for them: rows 10, 24, 31 and 32 have a question each and no assignment', async () => {
    const asked = await questions(plans, { kind: 'leads', isOpen: true });
    expect(asked.map(({ ordinal }) => ordinal)).toEqual(['10', '24', '31', '32']);
    const given = new Set((await stagesOf(plans)).map(({ ordinal }) => ordinal));
    expect([10, 24, 31, 32].filter((ordinal) => given.has(ordinal))).toEqual([]);
    const proposed = asked[2]?.data['proposed'];
    expect(Array.isArray(proposed) && proposed.length > 10).toBe(true);
  });

  it('gives the item to the agencies that are ticked, at once, and only once', async () => {
    const [question] = await questions(plans, { kind: 'leads', isOpen: true });
    const index = await plans.app.get(AgencyDirectory).on('2025-03-03');
    const agencyIds = ['Sở Tài chính', 'Sở Xây dựng', 'Sở Xây dựng'].map(
      (name) => index.match(name)?.id ?? '',
    );
    const answer = plans.app.get(AnswerQuestion);
    const ended = index.match('Sở Giao thông vận tải')?.id ?? '';
    await plans.database.query("UPDATE agencies SET valid_to = '2025-02-28' WHERE id = $1", [ended]);
    await expect(answer.run(office, question?.id ?? '', { agencyIds: [ended] })).rejects.toMatchObject({
      code: 'unknown-agency',
    });
    const given = await Promise.allSettled([
      answer.run(office, question?.id ?? '', { agencyIds }),
      answer.run(office, question?.id ?? '', { agencyIds }),
    ]);
    expect(given.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const agencies = (await stagesOf(plans))
      .filter(({ ordinal }) => ordinal === 10)
      .map(({ agency }) => agency);
    expect([...new Set(agencies)]).toEqual(['Sở Tài chính', 'Sở Xây dựng']);
    await expect(answer.run(office, question?.id ?? '', { agencyIds })).rejects.toMatchObject({
      code: 'already-answered',
      details: { state: 'answered' },
    });
  });

  it('holds stages that were past on the day of activation until the start-up list is answered', async () => {
    const held = (await stagesOf(plans)).filter((stage) => stage.held);
    expect(held.every(({ effective }) => effective !== null && effective < '2025-03-03')).toBe(true);
    const asked = await questions(plans, { kind: 'start-up', isOpen: true });
    expect(asked).toHaveLength(held.length);
    expect(held.filter(({ ordinal }) => ordinal === 12)).toHaveLength(1);
  });

  it('takes "done" with its document, "not done" and "drop"', async () => {
    const answer = plans.app.get(AnswerQuestion);
    const asked = await questions(plans, { kind: 'start-up', isOpen: true });
    const about = (ordinal: string): string => asked.find((one) => one.ordinal === ordinal)?.id ?? '';
    await answer.run(office, about('12'), { outcome: 'done', number: '12/KH-UBND', date: '2025-01-20' });
    await answer.run(office, about('13'), { outcome: 'not-done' });
    await answer.run(office, about('14'), { outcome: 'drop' });
    const rows = await plans.database.query<Record<string, unknown>>(
      `SELECT i.ordinal, s.held, s.document_number AS number, s.document_on::text AS "on", s.confirmed_at IS NOT NULL AS confirmed
       FROM stages s JOIN assignments a ON a.id = s.assignment_id JOIN plan_items i ON i.id = a.item_id
       WHERE i.ordinal IN ('12', '13', '14') AND s.kind = 'issue' ORDER BY i.position`,
    );
    expect(rows).toEqual([
      { ordinal: '12', held: false, number: '12/KH-UBND', on: '2025-01-20', confirmed: true },
      { ordinal: '13', held: false, number: null, on: null, confirmed: false },
    ]);
    await expect(answer.run(office, about('27'), { note: 'x' })).rejects.toMatchObject({
      code: 'wrong-answer',
    });
  });
});
