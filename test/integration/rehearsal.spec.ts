import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepare } from '../../apps/api/src/prepare/prepare.js';
import type { RehearsalBody } from '#contracts';
import { type Assumption, assumptions } from '#domain';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { type PlanApplication, startPlanApplication } from '../support/plan-application.js';
import { type Answer, type HttpApplication, startHttp } from './http-application.js';

let database: TestDatabase;
let plans: PlanApplication;
let api: HttpApplication;
let planId: string;

beforeAll(async () => {
  database = await createDatabase();
  plans = await startPlanApplication(database.url);
  await prepare(plans.app, 'training');
  await plans.setClock('2024-12-02', '07:00');
  api = await startHttp(database.url);
  const [plan] = await plans.database.query<{ id: string }>(
    "SELECT id FROM plans WHERE number LIKE '1782/%'",
  );
  planId = plan?.id ?? '';
});

afterAll(async () => {
  await api.close();
  await plans.close();
  await database.drop();
});

const ask = (body: object, year = 2025): Promise<Answer> =>
  api.call('POST', `/api/plans/${planId}/years/${year}/rehearsal`, { body });

async function rehearse(assumption: Assumption): Promise<RehearsalBody> {
  const { status, text } = await ask({ assumption });
  expect({ status, problem: status === 200 ? null : text }).toEqual({ status: 200, problem: null });
  return JSON.parse(text) as RehearsalBody;
}

/** As if the reader of a mailbox had sent a code from a phone, and the province's account may send. */
async function linkToZalo(mailbox: string, userId: string): Promise<void> {
  await plans.database.query(
    `INSERT INTO contact_points (id, person_id, kind, address)
     SELECT gen_random_uuid(), person_id, 'zalo', $2 FROM contact_points WHERE address = $1`,
    [mailbox, userId],
  );
  await plans.database.query(
    `INSERT INTO zalo_tokens (id, oa_id, obtained_at, access_expires_at)
     VALUES (gen_random_uuid(), 'oa', '2024-12-01T00:00:00Z', '2024-12-01T12:00:00Z')`,
  );
}

/** Messages without ids of rows, which differ between two give-outs. */
function told({ messages }: RehearsalBody): string[] {
  return messages.map(({ at, address, copy, lines }) => {
    const what = lines.map((line) => [line.ordinal, line.agency, line.stageKind, line.rung].join(' '));
    return [at, address, copy, ...what.toSorted()].join(' | ');
  });
}

async function rowCounts(): Promise<unknown> {
  const tables = ['assignments', 'stages', 'events', 'questions', 'wake_ups', 'notices', 'messages', 'rungs'];
  const counts = tables.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`);
  return (await plans.database.query(`SELECT ${counts.join(', ')}`))[0];
}

describe('the year 2025 of plan 1782, rehearsed before it is given out', () => {
  it.each(assumptions)('leaves nothing behind: %s', async (assumption) => {
    const before = await rowCounts();
    await rehearse(assumption);
    expect(await rowCounts()).toEqual(before);
  });

  it('writes 70 to 120 messages to heads and officers where all is on time', async () => {
    const { load } = await rehearse('all-on-time');
    expect(load.toLeads).toBeGreaterThanOrEqual(70);
    expect(load.toLeads).toBeLessThanOrEqual(120);
  });

  it('writes several hundred where nothing is ever recorded, a few less where agencies merge', async () => {
    const { load } = await rehearse('nobody-acts');
    expect(load.toLeads).toBeGreaterThanOrEqual(320);
    expect(load.toLeads).toBeLessThanOrEqual(600);
  });

  it('adds up: every message stands in the load of its day, ten days at most are the heaviest', async () => {
    const { load, messages } = await rehearse('all-5-days-late');
    expect(load.messages).toBe(messages.length);
    expect(load.perDay.reduce((sum, day) => sum + day.messages, 0)).toBe(messages.length);
    expect(load.heaviestDays).toHaveLength(10);
    expect(load.heaviestDays[0]?.messages).toBe(Math.max(...load.perDay.map((day) => day.messages)));
  });

  it('writes to nobody twice on one day, copies apart', async () => {
    const { messages } = await rehearse('nobody-acts');
    const keys = messages.map(({ at, address, copy }) => `${at.slice(0, 10)} ${address} ${copy}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('names the stages without a date, with what they wait for', async () => {
    const { undated } = await rehearse('nobody-acts');
    expect(undated.length).toBeGreaterThan(0);
    for (const { waitsFor, continuous } of undated) expect(continuous || waitsFor.length > 0).toBe(true);
  });

  it('names the posts that have no address of their own, and whether anybody is reached instead', async () => {
    const head = `SELECT c.id FROM contact_points c JOIN tenures t ON t.person_id = c.person_id
      JOIN positions p ON p.id = t.position_id AND p.kind = 'head'
      JOIN agencies g ON g.id = p.agency_id AND g.code = 'so-tu-phap'`;
    await plans.database.query(`UPDATE contact_points SET disabled_at = now() WHERE id IN (${head})`);
    const { gaps } = await rehearse('nobody-acts');
    await plans.database.query(`UPDATE contact_points SET disabled_at = NULL WHERE id IN (${head})`);
    expect(gaps).toContainEqual({
      agency: 'Sở Tư pháp',
      role: 'head',
      reach: expect.stringMatching(/nobody|by-mailbox/) as string,
      neededAt: '2024-12-02T00:00:00.000Z',
    });
  });

  it('goes by Zalo to who linked an account, and by email what Zalo does not carry', async () => {
    const mailbox = 'chuyen-vien.so-tu-phap@phutho.example';
    await linkToZalo(mailbox, 'zalo-1');
    const { messages, load } = await rehearse('nobody-acts');
    await plans.database.query("DELETE FROM contact_points WHERE kind = 'zalo'");
    const own = messages.filter(({ address }) => [mailbox, 'zalo-1'].includes(address));
    const [byZalo = [], byEmail = []] = [true, false].map((is) =>
      own.filter(({ channel }) => (channel === 'zalo') === is),
    );
    expect(byZalo.map(({ address }) => address)).toEqual(byZalo.map(() => 'zalo-1'));
    const rungs = new Set(byZalo.flatMap(({ lines }) => lines.map(({ rung }) => rung)));
    expect([...rungs]).toEqual(expect.arrayContaining(['start', 'soon', 'due', 'overdue-1']));
    expect(byEmail.length).toBeGreaterThan(0);
    expect(byEmail.every(({ copy, lines }) => copy || lines.length > 4)).toBe(true);
    expect(messages.filter(({ channel }) => channel === 'zalo')).toEqual(byZalo);
    expect(load).toEqual((await rehearse('nobody-acts')).load);
  });

  it('is refused for a year that is over or outside the plan, for others than the office, and by a wrong body', async () => {
    expect((await ask({}, 2040)).status).toBe(422);
    expect((await ask({}, 2023)).body).toMatchObject({ status: 422, type: '/problems/year-over' });
    expect((await ask({ assumption: 'all-asleep' })).status).toBe(422);
    await api.account('chi-xem@phutho.example', 'viewer');
    const cookie = await api.signIn('chi-xem@phutho.example');
    const path = `/api/plans/${planId}/years/2025/rehearsal`;
    expect((await api.call('POST', path, { cookie, body: {} })).status).toBe(403);
  });
});

describe('the same year, rehearsed once it is given out', () => {
  it('is the year that was rehearsed before', async () => {
    const before = await rehearse('nobody-acts');
    await plans.giveOut(planId, 2025);
    const after = await rehearse('nobody-acts');
    expect(told(after).toSorted()).toEqual(told(before).toSorted());
  });
});

describe('the figures of the agencies as the plan knows them', () => {
  it('are 400 to 600 messages to heads and officers where nothing is ever recorded', async () => {
    await plans.database.query('DELETE FROM succession_targets');
    await plans.database.query('DELETE FROM successions');
    await plans.database.query('UPDATE agencies SET valid_to = NULL');
    const { load } = await rehearse('nobody-acts');
    expect(load.toLeads).toBeGreaterThanOrEqual(400);
    expect(load.toLeads).toBeLessThanOrEqual(600);
  });
});
