import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  ApplyBulkChange,
  AskExtension,
  type BulkCommand,
  CommitToDate,
  NewAssignments,
  PreviewBulkChange,
  ReportCompletion,
  UndoBulkChange,
} from '#application';
import { type Desk, openDesk } from './changes-desk.js';
import { apiKey, type Duty } from './commands-province.js';

let desk: Desk;
let ofJustice: Duty;
let ofFinance: Duty;

beforeAll(async () => {
  desk = await openDesk('2024-12-02 07:00');
});

afterAll(() => desk.province.close());

/** Two departments on the morning of 17/01/2025; `soon` waits to be sent to both officers. */
beforeEach(async () => {
  await desk.province.query(
    'TRUNCATE change_batches, events, notices, rungs, stages, assignments, wake_ups CASCADE',
  );
  await desk.province.query('UPDATE recipients SET armed = false, next_at = NULL');
  await desk.province.setClock('2024-12-02T07:00:00+07:00');
  ofJustice = await desk.province.give('justice', [{}]);
  ofFinance = await desk.province.give('finance', [{}]);
  await desk.decide('2024-12-02 07:00', ofJustice, ofFinance);
  await desk.decide('2025-01-17 07:00', ofJustice, ofFinance);
  await desk.province.setClock('2025-01-17T07:10:00+07:00');
});

const use = <UseCase>(type: new (...parts: never[]) => UseCase): UseCase => desk.province.app.get(type);
const command = (rest: Partial<BulkCommand> = {}): BulkCommand => ({
  kind: 'shift',
  filter: { planId: desk.province.planId, agencyId: null, kinds: [], dueFrom: null, dueTo: null },
  shiftDays: 30,
  reason: 'Điều chỉnh theo chỉ đạo của Trung ương',
  decisionNumber: '120/QĐ-UBND',
  decidedOn: '2025-01-17',
  ...rest,
});
const preview = (rest: Partial<BulkCommand> = {}) => use(PreviewBulkChange).run(desk.office, command(rest));
const apply = (id: string) => use(ApplyBulkChange).run(desk.office, id);
const undo = (id: string) => use(UndoBulkChange).run(desk.office, id);
const soonOf = async (duty: Duty) =>
  (await desk.notices(duty)).filter(({ code }) => code === 'soon').map(({ state }) => state);

describe('a change of many stages', () => {
  it("passes over what an amendment took back and what went into another agency's assignment", async () => {
    await desk.province.query(
      "UPDATE assignments SET withdrawn_at = now(), withdrawn_because = 'x' WHERE id = $1",
      [ofFinance.assignmentId],
    );
    const { id, rows } = await preview();
    expect(rows.map(({ agencyName }) => agencyName)).toEqual(['Sở Tư pháp']);
    await apply(id);
    await desk.province.query(
      'UPDATE assignments SET withdrawn_at = NULL, withdrawn_because = NULL, merged_into_id = $2 WHERE id = $1',
      [ofFinance.assignmentId, ofJustice.assignmentId],
    );
    expect((await preview()).rows.map(({ agencyName }) => agencyName)).toEqual(['Sở Tư pháp']);
  });

  it('is shown stage by stage with the reminders it cancels, and changes nothing yet', async () => {
    const { rows } = await preview();
    expect(rows).toMatchObject([
      {
        agencyName: 'Sở Tư pháp',
        before: { nominal: '2025-01-30', effective: '2025-02-03' },
        after: { nominal: '2025-03-01', effective: '2025-03-03', working: '2025-02-28' },
        cancels: [{ rung: 'soon', to: expect.stringContaining('Chuyên viên') as string }],
      },
      { agencyName: 'Sở Tài chính', after: { nominal: '2025-03-01' } },
    ]);
    expect(await desk.stage(ofJustice)).toMatchObject({ nominal: '2025-01-30', due_version: 1 });
    expect(await soonOf(ofJustice)).toEqual(['waiting']);
  });

  it('is applied by one call that names the preview, to the stages of its filter only', async () => {
    const filter = { ...command().filter, agencyId: desk.province.agencies.justice };
    const { id } = await preview({ filter });
    await apply(id);
    expect(await desk.stage(ofJustice)).toMatchObject({ nominal: '2025-03-01', due_version: 2 });
    expect(await desk.stage(ofFinance)).toMatchObject({ nominal: '2025-01-30', due_version: 1 });
    expect(await soonOf(ofJustice)).toEqual(['cancelled']);
    expect(await desk.events(ofJustice)).toMatchObject([
      {
        kind: 'rescheduled',
        data: { from: '2025-01-30', nominal: '2025-03-01', decisionNumber: '120/QĐ-UBND' },
      },
    ]);
    await expect(apply(id)).rejects.toMatchObject({ code: 'already-applied' });
  });

  it('that cancels turns down what the agency still asks, and tells it', async () => {
    await use(AskExtension).run(desk.justice, {
      ...{
        assignmentId: ofJustice.assignmentId,
        stageId: null,
        newOn: '2025-03-30',
        reason: 'Chờ hướng dẫn',
      },
      ...{ documentNumber: '45/STP-VP', documentOn: '2025-01-16' },
    });
    const { id } = await preview({ kind: 'cancel', shiftDays: null });
    await apply(id);
    const kinds = (await desk.events(ofJustice)).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['cancelled', 'extension-refused']));
    const letters = (await desk.notices(ofJustice)).filter(({ code }) => code === 'decided-1');
    expect(letters.map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    expect((await desk.notices(ofFinance)).filter(({ code }) => code === 'decided-1')).toEqual([]);
    await undo(id);
    const open = await desk.province.query<{ kind: string }>(
      'SELECT kind FROM change_requests WHERE assignment_id = $1 AND outcome IS NULL',
      [ofJustice.assignmentId],
    );
    expect(open).toEqual([{ kind: 'extension' }]);
    const taken = (await desk.notices(ofJustice)).filter(({ code }) => code === 'decided-1');
    expect(taken.map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
  });

  it('happens once where two apply it at the same time', async () => {
    const { id } = await preview();
    const outcomes = await Promise.allSettled([apply(id), apply(id)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await desk.stage(ofJustice)).toMatchObject({ nominal: '2025-03-01', due_version: 2 });
  });

  it('is not applied at all where a stage has changed since the preview, and says which', async () => {
    const { id } = await preview();
    const document = { documentNumber: '1', documentOn: '2025-01-17', documentTitle: null, note: null };
    const { assignmentId } = ofFinance;
    await use(ReportCompletion).run(desk.finance, { assignmentId, stageIds: null, document });
    await expect(apply(id)).rejects.toMatchObject({
      code: 'changed-meanwhile',
      status: 409,
      details: { changed: [{ stageId: ofFinance.stageIds[0], agencyName: 'Sở Tài chính' }] },
    });
    expect(await desk.stage(ofJustice)).toMatchObject({ nominal: '2025-01-30', due_version: 1 });
  });

  it('pauses and resumes an agency, and cancels a plan', async () => {
    const filter = { ...command().filter, planId: null, agencyId: desk.province.agencies.justice };
    await apply((await preview({ kind: 'pause', filter, shiftDays: null })).id);
    await desk.decide('2025-01-24 07:00', ofJustice, ofFinance);
    expect(await desk.told(ofJustice)).not.toContain('due/1');
    expect(await desk.told(ofFinance)).toContain('due/1');
    await apply((await preview({ kind: 'resume', filter, shiftDays: null })).id);
    expect(await desk.stage(ofJustice)).toMatchObject({ paused_at: null, due_version: 2 });
    await apply((await preview({ kind: 'cancel', shiftDays: null })).id);
    await desk.decide('2025-02-04 07:00', ofJustice, ofFinance);
    expect(await desk.told(ofFinance)).not.toContain('overdue-1/1');
  });

  it('names the stages that it leaves out, and why', async () => {
    const { rows } = await preview({ shiftDays: -20 });
    expect(rows.map(({ after, problem }) => ({ after, problem }))).toEqual([
      { after: null, problem: 'Hạn mới 10/01/2025 ở trước hôm nay.' },
      { after: null, problem: 'Hạn mới 10/01/2025 ở trước hôm nay.' },
    ]);
  });

  it('is the office’s, and refuses what it cannot mean', async () => {
    await expect(use(PreviewBulkChange).run(desk.justice, command())).rejects.toMatchObject({ status: 403 });
    const { id } = await preview();
    await expect(use(ApplyBulkChange).run(desk.justice, id)).rejects.toMatchObject({ status: 403 });
    await expect(use(UndoBulkChange).run(desk.viewer, id)).rejects.toMatchObject({ status: 403 });
    await expect(preview({ shiftDays: 0 })).rejects.toMatchObject({ status: 422 });
    const nothing = { ...command().filter, dueFrom: '2031-01-01' };
    await expect(preview({ filter: nothing })).rejects.toMatchObject({ status: 422 });
    await expect(apply(crypto.randomUUID())).rejects.toMatchObject({ status: 404 });
  });
});

describe('undoing', () => {
  it('gives dates and queued reminders back within ten minutes, and nothing is told twice or lost', async () => {
    const before = await desk.stage(ofJustice);
    const { id } = await preview();
    await apply(id);
    await desk.decide('2025-01-17 07:12', ofJustice, ofFinance);
    await desk.province.setClock('2025-01-17T07:20:00+07:00');
    await undo(id);
    expect(await desk.stage(ofJustice)).toEqual({ ...before, due_version: 3 });
    expect(await soonOf(ofJustice)).toEqual(['waiting']);
    const wakes = await desk.province.query("SELECT 1 FROM wake_ups WHERE kind = 'delivery'");
    expect(wakes.length).toBeGreaterThan(0);
    await desk.decide('2025-01-17 07:20', ofJustice);
    await desk.decide('2025-01-24 07:00', ofJustice);
    await desk.decide('2025-02-04 07:00', ofJustice);
    const told = await desk.told(ofJustice);
    expect(told.filter((one) => one.startsWith('soon'))).toEqual(['soon/3']);
    expect(told).toEqual(expect.arrayContaining(['due/3', 'overdue-1/3']));
    expect((await desk.events(ofJustice)).map(({ kind }) => kind)).toEqual(['rescheduled', 'change-undone']);
  });

  it('tells what fell between the change and its undoing', async () => {
    await desk.province.setClock('2025-01-24T06:56:00+07:00');
    const { id } = await preview();
    await apply(id);
    await desk.decide('2025-01-24 07:01', ofJustice);
    expect(await desk.told(ofJustice)).not.toContain('due/1');
    await undo(id);
    await desk.decide('2025-01-24 07:02', ofJustice);
    expect(await desk.told(ofJustice)).toContain('due/3');
  });

  it('ends a pause or a cancellation as if it had not been', async () => {
    for (const kind of ['pause', 'cancel'] as const) {
      const before = await desk.stage(ofJustice);
      const { id } = await preview({ kind, shiftDays: null });
      await apply(id);
      expect(await soonOf(ofJustice)).toEqual(['cancelled']);
      await undo(id);
      expect(await desk.stage(ofJustice)).toEqual(before);
      expect(await soonOf(ofJustice)).toEqual(['waiting']);
      await expect(undo(id)).rejects.toMatchObject({ code: 'already-undone' });
    }
  });

  it('is refused after ten minutes and before the change was applied', async () => {
    const { id } = await preview();
    await expect(undo(id)).rejects.toMatchObject({ code: 'not-applied' });
    await apply(id);
    await desk.province.setClock('2025-01-17T07:20:01+07:00');
    await expect(undo(id)).rejects.toMatchObject({ code: 'undo-expired', status: 409 });
    expect(await desk.stage(ofJustice)).toMatchObject({ nominal: '2025-03-01' });
  });

  it('is refused where a stage has changed meanwhile, says which, and restores none', async () => {
    const { id } = await preview({ shiftDays: -13 });
    await apply(id);
    await desk.province.setClock('2025-01-17T07:15:00+07:00');
    const document = { documentNumber: '1', documentOn: '2025-01-17', documentTitle: null, note: null };
    const { assignmentId } = ofJustice;
    await use(ReportCompletion).run(desk.justice, { assignmentId, stageIds: null, document });
    await expect(undo(id)).rejects.toMatchObject({
      code: 'changed-meanwhile',
      details: { changed: [{ agencyName: 'Sở Tư pháp' }] },
    });
    expect(await desk.stage(ofFinance)).toMatchObject({ nominal: '2025-01-17' });
  });

  it('brings a commitment back that the moved date had ended', async () => {
    await desk.province.setClock('2025-02-05T09:00:00+07:00');
    const { assignmentId } = ofJustice;
    await use(CommitToDate).run(desk.justice, {
      ...{ assignmentId, stageId: null, newOn: '2025-02-20', reason: 'Thiếu số liệu' },
      ...{ documentNumber: '50/STP-VP', documentOn: '2025-02-05' },
    });
    const { id } = await preview();
    await apply(id);
    expect(await desk.stage(ofJustice)).toMatchObject({ committed_on: null });
    await undo(id);
    expect(await desk.stage(ofJustice)).toMatchObject({ committed_on: '2025-02-20' });
  });
});

describe('a change of many stages over HTTP', () => {
  const post = (path: string, body: object = {}) =>
    request(desk.province.app.getHttpServer())
      .post(`/api/bulk-changes${path}`)
      .set('Authorization', `Bearer ${apiKey}`)
      .send(body);

  it('is previewed, applied and undone', async () => {
    const previewed = await post('', command());
    expect(previewed.status).toBe(201);
    expect(previewed.body).toMatchObject({ state: 'previewed', changes: 2, reminders: 2, undoUntil: null });
    const { id } = previewed.body as { id: string };
    const applied = await post(`/${id}/applications`);
    expect(applied.body).toMatchObject({ state: 'applied', undoUntil: '2025-01-17T00:20:00.000Z' });
    expect((await post(`/${id}/undos`)).body).toMatchObject({ state: 'undone', undoUntil: null });
  });

  it('asks for at least one condition', async () => {
    const { status, body } = await post('', { ...command(), filter: {} });
    expect(status).toBe(422);
    expect(body).toMatchObject({ errors: [{ pointer: '/filter' }] });
  });
});

describe('a pause of a plan', () => {
  /** Another department is given the item of the first one, as an amendment would. */
  const giveOut = async () => {
    const [added] = await (desk.province.app.get(NewAssignments) as NewAssignments).add(
      [
        {
          itemId: ofJustice.itemId,
          year: 2025,
          agencyId: desk.province.agencies.standing,
          stages: [
            {
              ...{ kind: 'issue', basis: 'row', nominal: '2025-03-31', effective: '2025-03-31' },
              ...{ working: '2025-03-31', soonOn: '2025-03-24', held: false, continuous: false },
              ...{ waitsFor: [], events: [], words: null },
            },
          ],
        },
      ],
      { assignedAt: new Date('2025-01-20T00:00:00Z'), actor: 'Hệ thống' },
    );
    const duty = {
      itemId: ofJustice.itemId,
      assignmentId: added?.id ?? '',
      stageIds: [added?.stages[0]?.id ?? ''],
    };
    return { stage: await desk.stage(duty), events: await desk.events(duty) };
  };
  const change = async (kind: 'pause' | 'resume') => apply((await preview({ kind, shiftDays: null })).id);

  it('holds for what is given out while it stands, which says by which decision', async () => {
    await change('pause');
    const { stage, events } = await giveOut();
    expect(stage['paused_at']).not.toBeNull();
    expect(events).toContainEqual(
      expect.objectContaining({
        kind: 'paused',
        data: expect.objectContaining({ decisionNumber: '120/QĐ-UBND' }) as object,
      }),
    );
  });

  it('holds no longer once it is resumed', async () => {
    await change('pause');
    await change('resume');
    expect((await giveOut()).stage['paused_at']).toBeNull();
  });

  it('is none of another plan’s or agency’s', async () => {
    const filter = { ...command().filter, agencyId: desk.province.agencies.justice };
    await apply((await preview({ kind: 'pause', shiftDays: null, filter })).id);
    expect((await giveOut()).stage['paused_at']).toBeNull();
  });
});
