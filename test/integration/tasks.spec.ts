import fc from 'fast-check';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  AcknowledgeAssignments,
  type Actor,
  Forecast,
  ListTasks,
  ReadAssignment,
  ReportCompletion,
  Silences,
  type Task,
  TaskList,
} from '#application';
import { stageState } from '#contracts';
import { addDays, daysLate, instantAt, localDateOf, stageStates, stateOf } from '#domain';
import { apiKey, type Duty, Province, type StageRow } from './commands-province.js';

const now = '2025-02-13T08:00:00+07:00';

let province: Province;
let late: Duty;
let review: Duty;
let waiting: Duty;
let ofOffice: Duty;

beforeAll(async () => {
  province = await Province.found(now);
  await province.post('justice', 'head', 'Giám đốc Sở Tư pháp');
  await province.post('justice', 'officer', 'Chuyên viên phụ trách Sở Tư pháp');
  late = await province.give('justice', [{}], {
    task: 'Xây dựng Kế hoạch công tác thi hành pháp luật',
    coordinating: ['finance'],
  });
  review = await province.give('finance', [{ kind: 'review', nominal: '2025-12-15' }]);
  waiting = await province.give('justice', [{ nominal: null, waitsFor: ['PCI được công bố'] }]);
  ofOffice = await province.give('office', [{ kind: 'report', nominal: '2025-03-31' }], { planned: false });
  await province.told([late], {
    role: 'officer',
    stageIndex: 0,
    code: 'overdue-1',
    at: '2025-02-04T00:31:00Z',
  });
});

afterAll(() => province.close());

const nothing = {
  states: [],
  agencyId: null,
  planId: null,
  assignmentId: null,
  year: null,
  kinds: [],
  dueFrom: null,
  dueTo: null,
  text: null,
  acknowledged: null,
  contact: null,
};
const list = (filter: object, actor: Actor = province.actor('office', 'office'), limit = 50) =>
  province.app.get(ListTasks).run(actor, { ...nothing, ...filter, page: { limit } });
const idsOf = (tasks: { items: Task[] }) => tasks.items.map((task) => task.assignmentId);

describe('the list of stages', () => {
  it('shows what is overdue, since when, whom we told last and what comes next', async () => {
    const { items, total } = await list({ states: ['overdue'] });
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({
      assignmentId: late.assignmentId,
      state: 'overdue',
      daysLate: 10,
      nominal: '2025-01-30',
      effective: '2025-02-03',
      working: '2025-01-24',
      agency: { name: 'Sở Tư pháp' },
      head: { title: 'Giám đốc Sở Tư pháp' },
      officer: { name: 'Chuyên viên phụ trách Sở Tư pháp' },
      acknowledged: null,
      contact: { verdict: 'ignored', delivered: 1, failed: 0 },
      lastTold: { rung: 'overdue-1', messageState: 'handed-over', who: 'Đồng chí Giám đốc Sở Tư pháp' },
    });
    expect(items[0]?.next?.to.length).toBeGreaterThan(0);
  });

  it('orders by effective date, undated last, and pages without losing or repeating a row', async () => {
    const all = await list({});
    expect(idsOf(all)).toEqual([late, ofOffice, review, waiting].map((duty) => duty.assignmentId));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await province.app
        .get(ListTasks)
        .run(province.actor('viewer'), { ...nothing, page: { limit: 1, cursor } });
      expect(page.total).toBe(4);
      seen.push(...idsOf(page));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual(idsOf(all));
  });

  it.each([
    [{ text: 'thi hanh phap luat' }, () => [late]],
    [{ text: 'THI HÀNH sở TƯ PHÁP' }, () => [late]],
    [{ text: 'xay dung'.normalize('NFD') }, () => [late]],
    [{ text: 'khong co' }, () => []],
    [{ text: '100%' }, () => []],
    [{ kinds: ['review'] as const }, () => [review]],
    [{ states: ['waiting-event', 'overdue'] as const }, () => [late, waiting]],
    [{ dueFrom: '2025-03-01', dueTo: '2025-03-31' }, () => [ofOffice]],
    [{ dueTo: '2025-02-03' }, () => [late]],
    [{ year: 2024 }, () => []],
    [{ acknowledged: true }, () => []],
  ])('filters by %j', async (filter, expected: () => Duty[]) => {
    expect(idsOf(await list(filter))).toEqual(expected().map((duty) => duty.assignmentId));
  });

  it('shows an agency its own rows and those it coordinates, the standing body its plan, a viewer all', async () => {
    const as = async (actor: Actor) => new Set(idsOf(await list({}, actor)));
    const ids = (...duties: Duty[]) => new Set(duties.map((duty) => duty.assignmentId));
    expect(await as(province.actor('agency', 'finance'))).toEqual(ids(late, review));
    expect(await as(province.actor('agency', 'justice'))).toEqual(ids(late, waiting));
    expect(await as(province.actor('standing', 'standing'))).toEqual(ids(late, review, waiting));
    expect(await as(province.actor('viewer'))).toEqual(ids(late, review, waiting, ofOffice));
  });

  it('knows the same states as the domain', () => {
    expect(stageState.options).toEqual([...stageStates]);
  });
});

describe('the state predicate in SQL', () => {
  const day = fc.integer({ min: -20, max: 20 }).map((days) => addDays('2025-02-03', days));
  const instant = day.chain((date) =>
    fc
      .constantFrom('00:00', '06:59', '07:00', '16:59', '17:00', '23:59')
      .map((time) => instantAt(date, time)),
  );
  const stage: fc.Arbitrary<StageRow> = fc.record({
    effective: fc.option(day),
    soonOn: fc.option(day),
    waitsFor: fc.constantFrom([], ['PCI được công bố']),
    continuous: fc.boolean(),
    presentedAt: fc.option(instant),
    completedAt: fc.option(instant),
    documentOn: fc.option(day),
    confirmedAt: fc.option(instant),
    returnedAt: fc.option(instant),
    pausedAt: fc.option(instant, { freq: 2 }),
    cancelledAt: fc.option(instant, { freq: 2 }),
  });

  it('decides as the domain does', async () => {
    const rows = fc.sample(stage, 300);
    const duty = await province.give('standing', rows, { task: 'Mốc ngẫu nhiên' });
    const today = localDateOf(new Date(now));
    for (const on of [today, '2025-02-03', '2025-01-25']) {
      const { items } = await province.app
        .get(TaskList)
        .page({ ...nothing, assignmentId: duty.assignmentId }, { all: true }, { limit: 300, today: on });
      const found = new Map(items.map((task) => [task.stageId, task]));
      for (const [index, row] of rows.entries()) {
        const task = found.get(duty.stageIds[index] ?? '');
        const { state, late: expectedDays } = byDomain(row, on);
        expect({ row, on, state: task?.state, days: task?.daysLate }).toEqual({
          row,
          on,
          state,
          days: expectedDays,
        });
      }
    }
    await province.query('DELETE FROM stages WHERE assignment_id = $1', [duty.assignmentId]);
  });

  function byDomain(row: StageRow, today: string) {
    const { effective = null, completedAt = null, documentOn = null, confirmedAt = null } = row;
    const completion = completedAt && { reportedAt: completedAt, documentOn, confirmedAt };
    const view = {
      effective,
      completion,
      presentedAt: row.presentedAt ?? null,
      returnedAt: row.returnedAt ?? null,
      pausedAt: row.pausedAt ?? null,
      cancelledAt: row.cancelledAt ?? null,
      soonOn: row.soonOn ?? null,
      waitsForEvent: (row.waitsFor ?? []).length > 0,
      continuous: row.continuous ?? false,
    };
    const judged = completedAt === null ? today : (documentOn ?? localDateOf(completedAt));
    const late = view.cancelledAt === null ? daysLate(effective, judged) : 0;
    return { state: stateOf(view, today), late };
  }
});

describe('one assignment', () => {
  it('shows the row as printed, who answers, and why a date is that date', async () => {
    const view = await province.app.get(ReadAssignment).run(province.actor('viewer'), late.assignmentId);
    expect(view).toMatchObject({
      item: { task: 'Xây dựng Kế hoạch công tác thi hành pháp luật', deadline: 'Trước 30/01 hằng năm' },
      plan: { number: '1782/KH-UBND', issuedOn: '2021-05-05' },
      coordinating: [{ name: 'Sở Tài chính' }],
      head: { title: 'Giám đốc Sở Tư pháp' },
      stages: [{ state: 'overdue', returns: 0 }],
    });
    expect(view.stages[0]?.explain.join('\n')).toContain('03/02/2025');
  });

  it('is not there for an agency that has nothing to do with it', async () => {
    const read = province.app.get(ReadAssignment);
    const justice = province.actor('agency', 'justice');
    await expect(read.run(justice, review.assignmentId)).rejects.toMatchObject({ status: 404 });
    await expect(read.timeline(justice, review.assignmentId)).rejects.toMatchObject({ status: 404 });
  });

  it('tells what happened in the order of time, and what comes next', async () => {
    const duty = await province.give('justice', [{}]);
    await province.told([duty], { at: '2024-12-02T00:30:00Z' });
    const by = { actor: province.actor('agency', 'justice'), channel: 'web' } as const;
    const command = { assignmentIds: [duty.assignmentId], officer: null, officers: {}, promisedOn: null };
    await province.app.get(AcknowledgeAssignments).run(by, command);
    const timeline = await province.app
      .get(ReadAssignment)
      .timeline(province.actor('office', 'office'), duty.assignmentId);
    expect(timeline.entries.map((entry) => entry.type)).toEqual(['rung', 'message', 'event']);
    expect(timeline.next[0]?.stageId).toBe(duty.stageIds[0]);
    await province.query('UPDATE stages SET completed_at = $2, confirmed_at = $2 WHERE assignment_id = $1', [
      duty.assignmentId,
      now,
    ]);
  });
});

describe('the forecast', () => {
  it('tells who will be told, when and by which rung, and nothing once a result is reported', async () => {
    const forecast = province.app.get(Forecast);
    const viewer = province.actor('viewer');
    const range = { from: new Date(now), to: instantAt('2025-12-31', '00:00'), planId: null };
    const agencyId = province.agencies.finance;
    const steps = await forecast.run(viewer, { ...range, agencyId });
    const ofStage = steps.filter((step) => step.stageId !== null);
    expect(ofStage.map((step) => [step.rung, localDateOf(step.at)])).toEqual([
      ['start', '2025-11-17'],
      ['soon', '2025-12-08'],
      ['unacknowledged', '2025-12-08'],
      ['due', '2025-12-15'],
      ['overdue-1', '2025-12-16'],
      ['weekly-1', '2025-12-22'],
      ['office-7', '2025-12-24'],
      ['weekly-2', '2025-12-29'],
    ]);
    const document = { documentNumber: '1', documentOn: '2025-02-13', documentTitle: null, note: null };
    const by = { actor: province.actor('agency', 'finance'), channel: 'web' } as const;
    await province.app
      .get(ReportCompletion)
      .run(by, { assignmentId: review.assignmentId, stageIds: null, document });
    const after = await forecast.run(viewer, { ...range, agencyId });
    expect(after.filter((step) => step.stageId !== null).map((step) => step.rung)).toEqual(['confirm-2']);
  });
});

describe('the forecast of a long time', () => {
  it('names whoever holds the post on the day of each step', async () => {
    const titles = { before: 'Giám đốc Sở Tài chính', after: 'Phó Giám đốc phụ trách Sở Tài chính' };
    const before = await province.post('finance', 'head', titles.before);
    await province.query("UPDATE tenures SET to_on = '2025-06-30' WHERE person_id = $1", [before]);
    const after = await province.post('finance', 'acting-head', titles.after);
    await province.query("UPDATE tenures SET from_on = '2025-07-01' WHERE person_id = $1", [after]);
    const duty = await province.give('finance', [
      { kind: 'report', nominal: '2025-03-31' },
      { kind: 'report', nominal: '2025-09-30' },
    ]);
    const range = { from: new Date(now), to: instantAt('2025-10-31', '00:00'), planId: null };
    const steps = await province.app
      .get(Forecast)
      .run(province.actor('viewer'), { ...range, agencyId: province.agencies.finance });
    const heads = steps
      .filter((step) => step.assignmentId === duty.assignmentId && step.rung === 'unacknowledged')
      .map((step) => step.to[0]?.name);
    expect(heads).toHaveLength(2);
    expect(heads[0]).toContain('Giám đốc Sở Tài chính');
    expect(heads[1]).toContain('phụ trách');
    await province.query('DELETE FROM stages WHERE assignment_id = $1', [duty.assignmentId]);
  });
});

describe('a silence', () => {
  it('stands with the next step that it keeps back, in the list and in the timeline', async () => {
    const silences = province.app.get(Silences);
    const covered = { toOn: '2025-12-31', reason: 'Đang xử lý khiếu nại', author: 'Văn phòng' };
    const id = await silences.add({
      ...{ ...covered, planId: null, agencyId: province.agencies.justice },
      ...{ fromOn: '2025-02-13', createdAt: new Date(now) },
    });
    const { items } = await list({});
    const silenceOf = ({ assignmentId }: Duty) =>
      items.find((task) => task.assignmentId === assignmentId)?.next?.silence;
    expect(silenceOf(late)).toEqual(covered);
    expect(silenceOf(ofOffice)).toBeNull();
    const { next } = await province.app
      .get(ReadAssignment)
      .timeline(province.actor('office', 'office'), late.assignmentId);
    expect(next[0]?.silence).toEqual(covered);
    await silences.end(id ?? '', { actor: 'Văn phòng', at: new Date(now) });
    expect((await list({ states: ['overdue'] })).items[0]?.next?.silence).toBeNull();
  });
});

describe('reading over HTTP', () => {
  const get = (path: string) =>
    request(province.app.getHttpServer()).get(`/api/${path}`).set('Authorization', `Bearer ${apiKey}`);

  it('answers lists, one assignment, its timeline and the forecast', async () => {
    const tasks = await get('tasks?state=overdue&state=due-soon&q=phap%20luat');
    expect(tasks.status).toBe(200);
    expect(tasks.body).toMatchObject({ total: 1, items: [{ lastTold: { arrived: true } }] });
    for (const path of [
      `assignments/${late.assignmentId}`,
      `assignments/${late.assignmentId}/timeline`,
      'forecast?to=2025-03-01',
    ]) {
      expect([path, (await get(path)).status]).toEqual([path, 200]);
    }
    expect((await get('tasks?state=nonsense')).status).toBe(422);
    expect((await get('tasks?cursor=nonsense')).status).toBe(400);
    expect((await get(`assignments/${crypto.randomUUID()}`)).status).toBe(404);
  });
});

describe('an item with several assignments', () => {
  it('says how many of the agencies that share an item have done it, without those it was taken back from', async () => {
    const shared = await province.give('justice', [{ kind: 'issue', nominal: '2025-06-30' }]);
    const share = async (agency: 'finance' | 'office', assignment: object, stage: object) => {
      const assignmentId = crypto.randomUUID();
      await province.insert('assignments', {
        ...{ id: assignmentId, item_id: shared.itemId, year: 2025, agency_id: province.agencies[agency] },
        ...{ assigned_at: '2024-12-02T00:00:00Z', ...assignment },
      });
      await province.addStage(assignmentId, 1, { kind: 'issue', nominal: '2025-06-30' });
      if (Object.keys(stage).length === 0) return;
      await province.query('UPDATE stages SET completed_at = $2 WHERE assignment_id = $1', [
        assignmentId,
        now,
      ]);
    };
    expect((await list({ assignmentId: shared.assignmentId })).items[0]?.shares).toBeNull();
    await share('finance', {}, { done: true });
    await share('office', { withdrawn_at: now, withdrawn_because: 'thử', closed_at: now }, {});
    expect((await list({ assignmentId: shared.assignmentId })).items[0]?.shares).toEqual({
      done: 1,
      total: 2,
    });
    const { body } = await request(province.app.getHttpServer())
      .get('/api/tasks?limit=200')
      .set('Authorization', `Bearer ${apiKey}`);
    const told = (body as { items: { assignmentId: string; shares: object | null }[] }).items.find(
      ({ assignmentId }) => assignmentId === shared.assignmentId,
    );
    expect(told?.shares).toEqual({ done: 1, total: 2, text: '1/2 cơ quan đã ban hành' });
  });
});
