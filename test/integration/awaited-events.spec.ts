import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Actor,
  AddSingleTask,
  AnswerQuestion,
  AssignableItems,
  type AwaitedEvent,
  BroadcastEvent,
  ClockMoveStore,
  ConfirmReading,
  type EventRecord,
  ExpectedLives,
  ListAgencies,
  ListAwaitedEvents,
  ListQuestions,
  PreviewEvent,
  ReadPlans,
  RecordEvent,
  TendOffice,
  WithdrawEvent,
} from '#application';
import { describeEvent, instantAt, vietnamCalendar } from '#domain';
import { draftAssignments } from '../../libs/application/src/plans/draft-assignments.js';
import { databaseOptions } from '#persistence';
import { DataSource } from 'typeorm';
import { CreateAwaitedEvents1733356800000 } from '../../libs/persistence/src/migrations/1733356800000-create-awaited-events.js';
import { prepare } from '../../apps/api/src/prepare/prepare.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { office, type PlanApplication, startPlanApplication } from '../support/plan-application.js';
import { type HttpApplication, startHttp } from './http-application.js';

interface StageRow {
  id: string;
  assignmentId: string;
  nominal: string | null;
  effective: string | null;
  working: string | null;
  first: string | null;
  soonOn: string | null;
  basis: string;
  version: number;
  waitsFor: string[];
}

const standing: Actor = { id: null, name: 'Sở Nội vụ', role: 'standing', agencyId: null };
const viewer: Actor = { ...standing, name: 'Người xem', role: 'viewer' };
const agency: Actor = { ...standing, name: 'Sở Tư pháp', role: 'agency' };
const published = (happenedOn: string, rest: Partial<EventRecord> = {}): EventRecord => ({
  happenedOn,
  documentNumber: null,
  documentOn: null,
  link: null,
  dueOn: null,
  ...rest,
});

let database: TestDatabase;
let plans: PlanApplication;
let planId: string;

beforeAll(async () => {
  database = await createDatabase();
  plans = await startPlanApplication(database.url);
  await prepare(plans.app, 'training');
  planId = (await plans.app.get(ReadPlans).list(office, { limit: 1 })).items[0]?.id ?? '';
  await plans.giveOut(planId, 2025);
});

afterAll(async () => {
  await plans.close();
  await database.drop();
});

async function events(): Promise<AwaitedEvent[]> {
  return (await plans.app.get(ListAwaitedEvents).run(office, {}, { limit: 100 })).items;
}

async function event(title: string): Promise<AwaitedEvent> {
  const found = (await events()).find((one) => describeEvent(one) === title);
  if (found === undefined) throw new Error(`nothing waits for ${title}`);
  return found;
}

/** The waiting stages of a row of plan 1782. */
async function row(ordinal: number): Promise<StageRow> {
  const [stage] = await plans.database.query<StageRow>(
    `SELECT s.id, s.assignment_id AS "assignmentId", s.nominal::text, s.effective::text, s.working::text,
            s.first_nominal::text AS first, s.soon_on::text AS "soonOn", s.basis, s.due_version AS version,
            s.waits_for AS "waitsFor"
       FROM stages s JOIN assignments a ON a.id = s.assignment_id JOIN plan_items i ON i.id = a.item_id
      WHERE i.plan_id = $1 AND i.ordinal = $2::text ORDER BY s.position`,
    [planId, ordinal],
  );
  if (stage === undefined) throw new Error(`no stage of row ${ordinal}`);
  return stage;
}

async function broadcast(eventId: string): Promise<void> {
  let finished = false;
  while (!finished) ({ finished } = await plans.app.get(BroadcastEvent).page(eventId));
}

async function record(title: string, given: EventRecord): Promise<number> {
  const { id } = await event(title);
  const { stages } = await plans.app.get(RecordEvent).run(office, id, given);
  await broadcast(id);
  return stages;
}

async function withdraw(title: string): Promise<void> {
  const { id } = await event(title);
  await plans.app.get(WithdrawEvent).run(office, id);
  await broadcast(id);
}

const history = (assignmentId: string) =>
  plans.database.query<{ kind: string; data: Record<string, unknown>; actor: string }>(
    "SELECT kind, data, actor FROM events WHERE assignment_id = $1 AND kind LIKE 'event-%' ORDER BY at, id",
    [assignmentId],
  );

const wakeUps = (kind: string) =>
  plans.database.query<{ target: string }>(
    'SELECT DISTINCT target_id AS target FROM wake_ups WHERE kind = $1 ORDER BY 1',
    [kind],
  );

describe('what the rows of plan 1782 wait for in 2025', () => {
  it('is one event for all rows that wait for it, with its year and how many rows wait', async () => {
    const found = (await events()).map((one) => [describeEvent(one), one.waitingItems]);
    expect(new Map(found as [string, number][])).toEqual(
      new Map([
        ['Kế hoạch hằng năm của Bộ Nội vụ năm 2025', 2],
        ['PCI năm 2024', 1],
        ['PAR INDEX năm 2024', 1],
        ['PAPI năm 2024', 1],
        ['SIPAS năm 2024', 1],
        ['Lộ trình của Đề án năm 2025', 1],
        ['Hướng dẫn của Trung ương (giai đoạn 2021-2025)', 1],
      ]),
    );
  });

  it('is found again where the stages were given out before there were events', async () => {
    const links = () =>
      plans.database.query(
        `SELECT l.stage_id, e.name, e.from_year, e.to_year, l.record_version, e.record_version AS version
           FROM stage_events l JOIN awaited_events e ON e.id = l.event_id ORDER BY 1, 2`,
      );
    const before = await links();
    const source = await new DataSource(databaseOptions(database.url)).initialize();
    const runner = source.createQueryRunner();
    await new CreateAwaitedEvents1733356800000().down(runner);
    await new CreateAwaitedEvents1733356800000().up(runner);
    await runner.release();
    await source.destroy();
    expect(before).toHaveLength(8);
    expect(await links()).toEqual(before);
  });

  it('wakes the office, which is asked in the usual window, at most monthly', async () => {
    expect(await wakeUps('office')).toEqual([{ target: 'office' }]);
    const asked = async () =>
      (await plans.app.get(ListQuestions).run(office, { kind: 'event', isOpen: true }, { limit: 50 })).items;
    await plans.setClock('2025-04-01', '07:00');
    await plans.app.get(TendOffice).run();
    expect((await asked()).map(({ data }) => String(data['event'])).toSorted()).toEqual([
      'PAPI năm 2024',
      'PAR INDEX năm 2024',
      'SIPAS năm 2024',
    ]);
    await plans.setClock('2025-04-15', '07:00');
    await plans.app.get(TendOffice).run();
    await plans.app.get(TendOffice).run();
    expect(await asked()).toHaveLength(4);
    const [first] = await asked();
    await plans.app.get(AnswerQuestion).run(office, first?.id ?? '', { note: 'Chưa công bố' });
    await plans.app.get(TendOffice).run();
    expect(await asked()).toHaveLength(3);
    await plans.setClock('2025-05-05', '07:00');
    await plans.app.get(TendOffice).run();
    expect((await asked()).map(({ code }) => code.slice(-7)).toSorted()).toEqual([
      ...['2025-04', '2025-04', '2025-04'],
      '2025-05',
    ]);
  });

  it('is nothing for agencies and viewers to record', async () => {
    const { id } = await event('PCI năm 2024');
    for (const actor of [agency, viewer]) {
      const refused = { status: 403 };
      await expect(plans.app.get(ListAwaitedEvents).run(actor, {}, { limit: 1 })).rejects.toMatchObject(
        refused,
      );
      await expect(plans.app.get(PreviewEvent).run(actor, id, published('2025-05-02'))).rejects.toMatchObject(
        refused,
      );
      await expect(plans.app.get(RecordEvent).run(actor, id, published('2025-05-02'))).rejects.toMatchObject(
        refused,
      );
      await expect(plans.app.get(WithdrawEvent).run(actor, id)).rejects.toMatchObject(refused);
    }
    expect((await plans.app.get(ListAwaitedEvents).run(standing, {}, { limit: 1 })).items).toHaveLength(1);
  });
});

describe('recording that an event has happened', () => {
  it('is shown beforehand and changes nothing then', async () => {
    await plans.setClock('2025-05-07', '09:00');
    const { id } = await event('PCI năm 2024');
    const { stages } = await plans.app.get(PreviewEvent).run(office, id, published('2025-05-06'));
    expect(stages).toMatchObject([
      {
        stage: { ordinal: '6', agencyName: 'Sở Tài chính', kind: 'issue' },
        dating: { kind: 'dated', nominal: '2025-05-20', setBy: 'office' },
      },
    ]);
    expect(await row(6)).toMatchObject({ nominal: null, version: 1, waitsFor: ['PCI'] });
  });

  it('answers at once; the broadcast dates the stage, writes its history and wakes its assignment', async () => {
    const { id } = await event('PCI năm 2024');
    const given = published('2025-05-06', {
      documentNumber: '123/BC-VCCI',
      documentOn: '2025-05-06',
      link: 'https://pci.example/2024',
    });
    const { stages } = await plans.app.get(RecordEvent).run(standing, id, given);
    expect(stages).toBe(1);
    expect(await row(6)).toMatchObject({ nominal: null, version: 1 });
    expect(await wakeUps('event')).toEqual([{ target: id }]);
    expect(await plans.app.get(ExpectedLives).read()).toContainEqual({ kind: 'event', targetId: id });
    await plans.database.query("DELETE FROM wake_ups WHERE kind = 'plan-item'");
    await Promise.all([broadcast(id), broadcast(id)]);
    const stage = await row(6);
    expect(stage).toMatchObject({
      nominal: '2025-05-20',
      effective: '2025-05-20',
      working: '2025-05-20',
      first: '2025-05-20',
      soonOn: '2025-05-13',
      basis: 'office',
      version: 2,
      waitsFor: [],
    });
    expect(await history(stage.assignmentId)).toEqual([
      {
        kind: 'event-recorded',
        actor: 'Sở Nội vụ',
        data: {
          eventId: id,
          event: 'PCI năm 2024',
          happenedOn: '2025-05-06',
          documentNumber: '123/BC-VCCI',
          nominal: '2025-05-20',
          setBy: 'do Văn phòng ấn định',
        },
      },
    ]);
    expect(await wakeUps('plan-item')).toEqual([{ target: stage.assignmentId }]);
    const [due] = await plans.database.query(
      'SELECT next_at, due_set_at FROM assignments a JOIN stages s ON s.assignment_id = a.id WHERE s.id = $1',
      [stage.id],
    );
    const now = instantAt('2025-05-07', '09:00');
    expect(due).toEqual({ next_at: now, due_set_at: now });
    expect(await plans.app.get(ExpectedLives).read()).not.toContainEqual({ kind: 'event', targetId: id });
  });

  it('closes what the office was asked about it', async () => {
    const { id } = await event('PCI năm 2024');
    const { items } = await plans.app.get(ListQuestions).run(office, { kind: 'event' }, { limit: 50 });
    const about = items.filter(({ data }) => data['eventId'] === id);
    expect(about.map(({ answeredAt }) => answeredAt !== null)).toEqual([true, true]);
    expect(about.at(-1)?.answer).toEqual({ note: 'Đã ghi nhận: ngày 06/5/2025.' });
  });

  it('twice changes nothing; with another date it is refused', async () => {
    const before = await row(6);
    const given = published('2025-05-06', {
      documentNumber: '123/BC-VCCI',
      documentOn: '2025-05-06',
      link: 'https://pci.example/2024',
    });
    await record('PCI năm 2024', given);
    expect(await row(6)).toEqual(before);
    expect(await history(before.assignmentId)).toHaveLength(1);
    await expect(record('PCI năm 2024', { ...given, happenedOn: '2025-05-05' })).rejects.toMatchObject({
      code: 'already-recorded',
      details: { state: 'recorded' },
    });
  });

  it('gives a date to a task that is given out later, too', async () => {
    const agencies = await plans.app.get(ListAgencies).run(office, { limit: 1 });
    const { assignments } = (
      await plans.app.get(AddSingleTask).run(office, {
        givingDocument: {
          number: '55/UBND-NC',
          issuedOn: '2025-05-07',
          title: 'Giao nhiệm vụ',
          signer: 'Chủ tịch',
        },
        task: 'Xây dựng kế hoạch nâng cao chỉ số PCI',
        product: 'Kế hoạch',
        leadAgencyId: agencies.items[0]?.id ?? '',
        coordinatingAgencyIds: [],
        duePhrase: 'Chậm nhất 15 ngày sau khi Chỉ số PCI được công bố',
        dueOn: null,
        note: '',
      })
    ).item;
    const { id, behind } = await event('PCI năm 2024');
    expect(behind).toBe(1);
    await broadcast(id);
    const stages = await plans.database.query(
      'SELECT nominal::text, basis, due_version AS version FROM stages WHERE assignment_id = $1',
      [assignments[0]?.id],
    );
    expect(stages).toEqual([{ nominal: '2025-05-21', basis: 'row', version: 2 }]);
  });

  it('holds for another reading of a row that waits for the same event', async () => {
    const { items } = await plans.app.get(ReadPlans).items(office, planId, { limit: 100 });
    const id = items.find(({ ordinal }) => ordinal === '6')?.id ?? '';
    const phrase = 'Chậm nhất 20 ngày làm việc sau khi Chỉ số PCI được công bố';
    await plans.app.get(ConfirmReading).run(office, id, { phrase });
    expect(await row(6)).toMatchObject({ nominal: null, waitsFor: ['PCI'] });
    await broadcast((await event('PCI năm 2024')).id);
    expect(await row(6)).toMatchObject({ nominal: '2025-06-03', basis: 'row', first: '2025-05-20' });
  });

  it('that was wrong can be withdrawn: its stages wait again, what happened stays in their history', async () => {
    const before = await row(6);
    const committed = async () =>
      (
        await plans.database.query<{ on: string | null }>(
          'SELECT committed_on::text AS on FROM stages WHERE id = $1',
          [before.id],
        )
      )[0]?.on;
    await plans.database.query("UPDATE stages SET committed_on = '2025-06-30' WHERE id = $1", [before.id]);
    expect(await committed()).toBe('2025-06-30');
    await withdraw('PCI năm 2024');
    expect(await committed()).toBeNull();
    expect(await row(6)).toMatchObject({
      nominal: null,
      effective: null,
      working: null,
      first: null,
      soonOn: null,
      waitsFor: ['PCI'],
      version: before.version + 1,
    });
    const kinds = (await history(before.assignmentId)).map(({ kind }) => kind);
    expect(kinds).toEqual(['event-recorded', 'event-recorded', 'event-withdrawn']);
    const after = await event('PCI năm 2024');
    expect(after).toMatchObject({ record: null, withdrawn: { by: office.name }, waitingItems: 2 });
    await expect(plans.app.get(WithdrawEvent).run(office, after.id)).rejects.toMatchObject({
      code: 'not-recorded',
    });
    await record('PCI năm 2024', published('2025-05-07'));
    expect(await row(6)).toMatchObject({ nominal: '2025-06-04', first: '2025-06-04' });
  });

  it('leaves what was taken back as it is, and counts it no more', async () => {
    const { id, assignmentId } = await row(6);
    await withdraw('PCI năm 2024');
    const { waitingStages } = await event('PCI năm 2024');
    const take = (at: string | null) =>
      plans.database.query('UPDATE assignments SET withdrawn_at = $2 WHERE id = $1', [assignmentId, at]);
    await take('2025-05-01T00:00:00Z');
    expect((await event('PCI năm 2024')).waitingStages).toBe(waitingStages - 1);
    const before = await history(assignmentId);
    await record('PCI năm 2024', published('2025-05-07'));
    expect(await row(6)).toMatchObject({ id, nominal: null });
    expect(await history(assignmentId)).toEqual(before);
    expect((await event('PCI năm 2024')).behind).toBe(0);
    await take(null);
    await withdraw('PCI năm 2024');
    await record('PCI năm 2024', published('2025-05-07'));
    expect(await row(6)).toMatchObject({ nominal: '2025-06-04' });
  });

  it('leaves a confirmed stage as it is', async () => {
    const { id } = await row(6);
    await plans.database.query('UPDATE stages SET completed_at = now(), confirmed_at = now() WHERE id = $1', [
      id,
    ]);
    const before = await row(6);
    await withdraw('PCI năm 2024');
    expect(await row(6)).toEqual(before);
    expect((await event('PCI năm 2024')).behind).toBe(0);
  });
});

describe('a row that waits for all of several', () => {
  it('waits until the last of three, and counts from the latest', async () => {
    await plans.setClock('2025-06-02', '09:00');
    await record('PAPI năm 2024', published('2025-04-15'));
    expect(await row(7)).toMatchObject({ nominal: null, waitsFor: ['PAR INDEX', 'SIPAS'] });
    await record('SIPAS năm 2024', published('2025-04-06'));
    expect(await row(7)).toMatchObject({ nominal: null, waitsFor: ['PAR INDEX'] });
    await record('PAR INDEX năm 2024', published('2025-04-06'));
    const stage = await row(7);
    expect(stage).toMatchObject({ nominal: '2025-04-28', waitsFor: [], basis: 'office' });
    expect(await history(stage.assignmentId)).toHaveLength(3);
    await withdraw('SIPAS năm 2024');
    expect(await row(7)).toMatchObject({ nominal: null, waitsFor: ['SIPAS'] });
  });
});

describe('other events', () => {
  it('an outside plan dates both rows that follow it, by the date that the office enters', async () => {
    const title = 'Kế hoạch hằng năm của Bộ Nội vụ năm 2025';
    await expect(record(title, published('2025-02-10'))).rejects.toMatchObject({
      code: 'date-needed',
      details: { errors: [{ pointer: '/dueOn' }] },
    });
    expect(await record(title, published('2025-02-10', { dueOn: '2025-11-15' }))).toBe(2);
    for (const ordinal of [4, 5]) {
      expect(await row(ordinal)).toMatchObject({ nominal: '2025-11-15', effective: '2025-11-17' });
    }
  });

  it('a guideline comes once in the whole period', async () => {
    const { fromYear, toYear } = await event('Hướng dẫn của Trung ương (giai đoạn 2021-2025)');
    expect([fromYear, toYear]).toEqual([2021, 2025]);
    const given = published('2025-03-03', { dueOn: '2025-07-01' });
    await record('Hướng dẫn của Trung ương (giai đoạn 2021-2025)', given);
    expect(await row(23)).toMatchObject({ nominal: '2025-07-01', basis: 'office' });
  });

  it('refuses a day to come, and a due date before the event', async () => {
    const title = 'Lộ trình của Đề án năm 2025';
    await expect(record(title, published('2025-06-03'))).rejects.toMatchObject({ code: 'event-in-future' });
    await expect(record(title, published('2025-06-02', { dueOn: '2025-06-01' }))).rejects.toMatchObject({
      code: 'due-before-event',
    });
    const late = published('2025-06-02', { documentOn: '2025-06-03' });
    await expect(record(title, late)).rejects.toMatchObject({ code: 'document-in-future' });
    const far = published('2025-06-02', { dueOn: '2051-06-02' });
    await expect(record(title, far)).rejects.toMatchObject({ code: 'calendar-missing' });
  });

  it('under way keeps the training clock from moving on', async () => {
    const settle = async () => {
      await plans.database.query('DELETE FROM wake_ups');
      await plans.database.query('UPDATE assignments SET next_at = NULL');
      await plans.database.query('UPDATE office SET next_at = NULL');
    };
    const isSettled = () => plans.app.get(ClockMoveStore).isSettled(instantAt('2025-06-02', '09:00'));
    const { id } = await event('SIPAS năm 2024');
    await plans.app.get(RecordEvent).run(office, id, published('2025-05-05'));
    await settle();
    expect(await isSettled()).toBe(false);
    await broadcast(id);
    await settle();
    expect(await isSettled()).toBe(true);
  });
});

describe('over HTTP', () => {
  let api: HttpApplication;

  beforeAll(async () => {
    api = await startHttp(database.url);
  });

  afterAll(async () => {
    await api.close();
  });

  it('events are listed, previewed, recorded and withdrawn', async () => {
    const { body: list } = await api.call('GET', '/api/awaited-events?open=true&limit=2');
    expect(list).toMatchObject({ total: 2, nextCursor: null });
    const { id } = await event('PCI năm 2024');
    const at = `/api/awaited-events/${id}`;
    expect((await api.call('GET', at)).body).toMatchObject({
      title: 'PCI năm 2024',
      usualWindow: { from: '2025-04-15', text: 'thường công bố từ 15/4/2025 đến 15/5/2025' },
    });
    const preview = await api.call('GET', `${at}/preview?happenedOn=2025-05-06`);
    expect(preview).toMatchObject({
      status: 200,
      body: { stages: [{ nominal: '2025-05-21', setBy: 'words' }] },
    });
    const body = { happenedOn: '2025-05-06', documentNumber: '123/BC-VCCI', link: 'https://pci.example' };
    const recorded = await api.call('POST', `${at}/records`, { body });
    expect(recorded).toMatchObject({ status: 202, body: { stages: 1, event: { behind: 1 } } });
    const withdrawn = await api.call('DELETE', `${at}/records`);
    expect(withdrawn).toMatchObject({ status: 202, body: { event: { record: null } } });
  });

  it('what is not allowed or not sensible is refused', async () => {
    const { id } = await event('PCI năm 2024');
    const at = `/api/awaited-events/${id}/records`;
    const link = { happenedOn: '2025-05-06', link: 'javascript:alert(1)' };
    expect(await api.call('POST', at, { body: link })).toMatchObject({ status: 422 });
    expect(await api.call('POST', at, { body: {} })).toMatchObject({ status: 422 });
    await api.account('nguoi-xem@thu.example', 'viewer');
    const cookie = await api.signIn('nguoi-xem@thu.example');
    const body = { happenedOn: '2025-05-06' };
    const headers = { origin: api.url };
    expect(await api.call('POST', at, { body, cookie, headers })).toMatchObject({ status: 403 });
    expect(await api.call('GET', '/api/awaited-events', { cookie })).toMatchObject({ status: 403 });
    const missing = '/api/awaited-events/00000000-0000-7000-8000-000000000000';
    expect(await api.call('GET', missing)).toMatchObject({ status: 404 });
  });
});

describe('a row that waits for something that comes once', () => {
  it('has its one stage for the whole plan, and another only where that was taken back', async () => {
    const [only] = await plans.database.query<{ id: string }>(
      `SELECT a.item_id AS id FROM assignments a JOIN plan_items i ON i.id = a.item_id
        WHERE i.plan_id = $1 AND i.ordinal = '23' AND a.year = 2025`,
      [planId],
    );
    const itemId = only?.id ?? '';
    const stagesIn = async (year: number) => {
      const [item] = await plans.app.get(AssignableItems).byIds([itemId], year);
      const plan = await plans.app.get(AssignableItems).plan(planId);
      if (item === undefined || plan === null) throw new Error('no row 23');
      const at = { plan, year, calendar: vietnamCalendar, today: '2025-06-02' };
      return draftAssignments(item, at).assignments.flatMap(({ stages }) => stages);
    };
    expect(await stagesIn(2024)).toEqual([]);
    const takenBack = 'UPDATE assignments SET withdrawn_at = $2 WHERE item_id = $1';
    await plans.database.query(takenBack, [itemId, '2025-06-02T00:00:00Z']);
    expect(await stagesIn(2024)).toMatchObject([{ events: [{ fromYear: 2021, toYear: 2025 }] }]);
  });
});
