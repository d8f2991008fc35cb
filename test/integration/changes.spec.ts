import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  AskExtension,
  AskTransfer,
  CommitToDate,
  GrantExtension,
  InterruptStages,
  LinkedDutiesStore,
  ListChangeRequests,
  ReadAssignment,
  RefuseRequest,
  ReportCompletion,
  ReviewCompletion,
  SetChangeSettings,
  SetWorkingDate,
  TransferAssignment,
} from '#application';
import { type Desk, openDesk } from './changes-desk.js';
import { apiKey, type Duty } from './commands-province.js';

let desk: Desk;
let duty: Duty;

beforeAll(async () => {
  desk = await openDesk('2024-12-02 07:00');
});

afterAll(() => desk.province.close());

/** Row 13 on the morning of 17/01/2025: `assigned` was told, `soon` and `unacknowledged` wait to be sent. */
beforeEach(async () => {
  await desk.decide('2024-12-02 07:00');
  duty = await desk.province.give('justice', [{}]);
  await desk.decide('2024-12-02 07:00', duty);
  await desk.decide('2025-01-17 07:00', duty);
  await desk.province.setClock('2025-01-17T07:10:00+07:00');
});

const use = <UseCase>(type: new (...parts: never[]) => UseCase): UseCase => desk.province.app.get(type);
const waiting = async (of = duty) => (await desk.notices(of)).filter(({ state }) => state === 'waiting');
const kinds = async (of = duty) => (await desk.events(of)).map(({ kind }) => kind);

const asking = () => ({
  assignmentId: duty.assignmentId,
  stageId: null,
  newOn: '2025-03-30',
  reason: 'Chờ hướng dẫn của Bộ Tư pháp',
  documentNumber: '45/STP-VP',
  documentOn: '2025-01-16',
});
const decision = { decisionNumber: '88/UBND-NC', decidedOn: '2025-01-17', newOn: null };

describe('an extension', () => {
  it('changes nothing while it is asked for, and everything when it is granted', async () => {
    const { requestId } = await use(AskExtension).run(desk.justice, asking());
    expect(await desk.stage(duty)).toMatchObject({ nominal: '2025-01-30', due_version: 1 });
    expect((await waiting()).map(({ code }) => code)).toContain('soon');
    const answer = await use(GrantExtension).run(desk.office, { requestId, ...decision });
    expect(answer.stages).toMatchObject([{ state: 'not-due' }]);
    expect(await desk.stage(duty)).toMatchObject({
      nominal: '2025-03-30',
      effective: '2025-03-31',
      working: '2025-03-28',
      soon_on: '2025-03-21',
      first_nominal: '2025-01-30',
      due_version: 2,
      extensions: 1,
    });
    const soon = (await desk.notices(duty)).find(({ code }) => code === 'soon');
    expect(soon).toMatchObject({ state: 'cancelled', reason: 'Thời hạn được điều chỉnh' });
  });

  it('moves the ladder: silent on the old date, told again for the new one, start never twice', async () => {
    const { requestId } = await use(AskExtension).run(desk.justice, asking());
    await use(GrantExtension).run(desk.office, { requestId, ...decision });
    for (const day of ['2025-01-17', '2025-01-24', '2025-02-04', '2025-02-10', '2025-03-21', '2025-04-01']) {
      await desk.decide(`${day} 07:00`, duty);
    }
    const told = await desk.told(duty);
    expect(told).toEqual(expect.arrayContaining(['soon/1', 'soon/2', 'overdue-1/2']));
    expect(told).not.toContain('due/1');
    expect(told).not.toContain('overdue-1/1');
    expect(told.filter((one) => one.startsWith('start'))).toHaveLength(0);
  });

  it('is the agency’s to ask and the office’s to record; the office may ask on its behalf', async () => {
    for (const actor of [desk.finance, desk.viewer]) {
      await expect(use(AskExtension).run(actor, asking())).rejects.toMatchObject({ status: 403 });
    }
    const { requestId } = await use(AskExtension).run(desk.office, asking());
    for (const actor of [desk.justice, desk.viewer]) {
      const granting = use(GrantExtension).run(actor, { requestId, ...decision });
      await expect(granting).rejects.toMatchObject({ status: 403 });
      const refusing = use(RefuseRequest).run(actor, { requestId, reason: 'không' });
      await expect(refusing).rejects.toMatchObject({ status: 403 });
    }
    expect(await desk.events(duty)).toMatchObject([
      { kind: 'extension-asked', on_behalf_of: 'Sở Tư pháp', data: { from: '2025-01-30' } },
    ]);
  });

  it('is decided once, by whoever comes first, and asked once while it is open', async () => {
    const { requestId } = await use(AskExtension).run(desk.justice, asking());
    await expect(use(AskExtension).run(desk.justice, asking())).rejects.toMatchObject({
      code: 'already-asked',
    });
    const grant = () => use(GrantExtension).run(desk.office, { requestId, ...decision });
    const outcomes = await Promise.allSettled([grant(), grant()]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await desk.stage(duty)).toMatchObject({ due_version: 2, extensions: 1 });
  });

  it('leaves the date when it is refused, with the reason in the list that the agency sees', async () => {
    const { requestId } = await use(AskExtension).run(desk.justice, asking());
    await use(RefuseRequest).run(desk.office, { requestId, reason: 'Nhiệm vụ cấp bách' });
    expect(await desk.stage(duty)).toMatchObject({ nominal: '2025-01-30', due_version: 1 });
    const about = { isOpen: false, assignmentId: duty.assignmentId };
    const own = await use(ListChangeRequests).run(desk.justice.actor, about, { limit: 10 });
    expect(own.items).toMatchObject([{ outcome: 'refused', decision: { reason: 'Nhiệm vụ cấp bách' } }]);
    const others = await use(ListChangeRequests).run(desk.finance.actor, about, { limit: 10 });
    expect(others.items).toEqual([]);
    expect(await kinds()).toEqual(['extension-asked', 'extension-refused']);
  });

  it('is limited by a setting', async () => {
    const settings = use(SetChangeSettings);
    await expect(settings.set(desk.justice.actor, { extensionsAtMost: 9 })).rejects.toMatchObject({
      status: 403,
    });
    await settings.set(desk.office.actor, { extensionsAtMost: 0 });
    await expect(use(AskExtension).run(desk.justice, asking())).rejects.toMatchObject({
      code: 'too-many-extensions',
    });
    await settings.set(desk.office.actor, { extensionsAtMost: 2 });
    expect(await use(AskExtension).run(desk.justice, asking())).toHaveProperty('requestId');
  });

  it('comes too late after the due date; a year without calendar is said', async () => {
    const far = { ...asking(), newOn: '2099-03-30' };
    const { requestId } = await use(AskExtension).run(desk.justice, far);
    await expect(use(GrantExtension).run(desk.office, { requestId, ...decision })).rejects.toMatchObject({
      code: 'calendar-missing',
      status: 422,
    });
    await use(RefuseRequest).run(desk.office, { requestId, reason: 'Quá xa' });
    await desk.decide('2025-02-04 08:00');
    await expect(use(AskExtension).run(desk.justice, asking())).rejects.toMatchObject({
      code: 'already-due',
      status: 409,
    });
  });
});

describe('the working date', () => {
  it('is the office’s alone, and leaves the date that decides', async () => {
    const command = { assignmentId: duty.assignmentId, stageId: null, workingOn: '2025-02-03', note: null };
    await expect(use(SetWorkingDate).run(desk.justice, command)).rejects.toMatchObject({ status: 403 });
    await use(SetWorkingDate).run(desk.office, command);
    expect(await desk.stage(duty)).toMatchObject({
      nominal: '2025-01-30',
      effective: '2025-02-03',
      working: '2025-02-03',
      due_version: 2,
    });
    const later = { ...command, workingOn: '2025-02-10' };
    await expect(use(SetWorkingDate).run(desk.office, later)).rejects.toMatchObject({ status: 422 });
  });
});

describe('a commitment', () => {
  const command = () => ({
    assignmentId: duty.assignmentId,
    stageId: null,
    newOn: '2025-02-20',
    reason: 'Thiếu số liệu của cấp xã',
    documentNumber: '50/STP-VP',
    documentOn: '2025-02-05',
  });

  it('pauses the weekly line until its date; lateness and the report to the office go on', async () => {
    await desk.decide('2025-02-04 07:00', duty);
    await desk.decide('2025-02-05 09:00');
    const answer = await use(CommitToDate).run(desk.justice, command());
    expect(answer.stages).toMatchObject([{ state: 'overdue' }]);
    for (const day of ['2025-02-10', '2025-02-12', '2025-02-17', '2025-02-24']) {
      await desk.decide(`${day} 07:00`, duty);
    }
    const told = await desk.told(duty);
    expect(told).not.toContain('weekly-1/1');
    expect(told).not.toContain('weekly-2/1');
    expect(told).toEqual(expect.arrayContaining(['overdue-1/1', 'office-7/1', 'weekly-3/1']));
  });

  it('cancels a weekly line that waits, and leaves the report to the office', async () => {
    await desk.decide('2025-02-04 07:00', duty);
    await desk.decide('2025-02-12 07:00', duty);
    await desk.decide('2025-02-17 07:00', duty);
    await desk.province.setClock('2025-02-17T07:10:00+07:00');
    await use(CommitToDate).run(desk.justice, command());
    const states = (await desk.notices(duty)).map(({ code, state }) => `${code} ${state}`);
    expect(states).toContain('weekly-2 cancelled');
    expect(states).toContain('office-7 waiting');
    expect(states).not.toContain('weekly-2 waiting');
  });

  it('is refused before the due date', async () => {
    const early = { ...command(), documentOn: '2025-01-16' };
    await expect(use(CommitToDate).run(desk.justice, early)).rejects.toMatchObject({ code: 'not-overdue' });
  });
});

describe('an interruption', () => {
  const by = () => ({
    assignmentId: duty.assignmentId,
    stageIds: null,
    reason: 'Chờ sắp xếp tổ chức bộ máy',
    decisionNumber: '90/QĐ-UBND',
    decidedOn: '2025-01-17',
  });

  it('says nothing while it lasts and then only what lies ahead', async () => {
    await use(InterruptStages).pause(desk.office, by());
    expect(await waiting()).toEqual([expect.objectContaining({ code: 'assigned' })]);
    for (const day of ['2025-01-24', '2025-02-04', '2025-02-10']) await desk.decide(`${day} 07:00`, duty);
    const silent = await desk.told(duty);
    expect(silent).not.toContain('due/1');
    await desk.decide('2025-02-11 09:00');
    const resumed = await use(InterruptStages).resume(desk.office, by());
    expect(resumed.stages).toMatchObject([{ state: 'overdue' }]);
    await desk.decide('2025-02-11 09:00', duty);
    expect(await desk.told(duty)).toEqual(silent);
    await desk.decide('2025-02-12 07:00', duty);
    await desk.decide('2025-02-17 07:00', duty);
    expect((await desk.told(duty)).slice(silent.length)).toEqual(['office-7/2', 'weekly-2/2']);
  });

  it('is the office’s, and cannot be by a decision of tomorrow', async () => {
    const interrupt = use(InterruptStages);
    for (const what of ['pause', 'resume', 'cancel', 'reopen'] as const) {
      await expect(interrupt[what](desk.justice, by())).rejects.toMatchObject({ status: 403 });
    }
    const tomorrow = { ...by(), decidedOn: '2025-01-18' };
    await expect(interrupt.pause(desk.office, tomorrow)).rejects.toMatchObject({ status: 422 });
  });

  it('cancels for good, and reopens where the stage stood', async () => {
    const interrupt = use(InterruptStages);
    const cancelled = await interrupt.cancel(desk.office, by());
    expect(cancelled.stages).toMatchObject([{ state: 'cancelled' }]);
    await desk.decide('2025-01-24 07:00', duty);
    const closed = await desk.province.query('SELECT closed_at, next_at FROM assignments WHERE id = $1', [
      duty.assignmentId,
    ]);
    expect(closed).toMatchObject([{ next_at: null, closed_at: expect.any(Date) as Date }]);
    await desk.decide('2025-01-24 09:00');
    await interrupt.reopen(desk.office, { ...by(), stageIds: duty.stageIds });
    await desk.decide('2025-02-04 07:00', duty);
    expect(await desk.told(duty)).toEqual(['assigned/1', 'soon/1', 'overdue-1/2']);
    expect(await kinds()).toEqual(['cancelled', 'reopened']);
  });

  it('reopens a confirmed result as returned, and the officer hears why at once', async () => {
    const { assignmentId } = duty;
    const document = {
      documentNumber: '12/KH-STP',
      documentOn: '2025-01-17',
      documentTitle: null,
      note: null,
    };
    await use(ReportCompletion).run(desk.justice, { assignmentId, stageIds: null, document });
    await use(ReviewCompletion).confirm(desk.office, { assignmentId, stageIds: null });
    await desk.decide('2025-01-17 07:20', duty);
    const command = { ...by(), stageIds: duty.stageIds, reason: 'Sai thẩm quyền ký' };
    await use(InterruptStages).reopen(desk.office, command);
    await desk.decide('2025-01-17 07:30', duty);
    expect(await desk.stage(duty)).toMatchObject({ confirmed_at: null, completed_at: null, returns: 1 });
    expect(await desk.told(duty)).toContain('returned/1');
  });
});

describe('another lead', () => {
  const finance = () => desk.province.agencies.finance;

  it('is told of the assignment; what is queued for the old one is cancelled, the history stays', async () => {
    const ask = {
      ...{ assignmentId: duty.assignmentId, reason: 'Thuộc lĩnh vực tài chính', agencyId: finance() },
      ...{ documentNumber: null, documentOn: null },
    };
    const { requestId } = await use(AskTransfer).run(desk.justice, ask);
    expect((await waiting()).length).toBeGreaterThan(0);
    const accept = { requestId, agencyId: null, reason: null };
    await expect(use(TransferAssignment).accept(desk.finance, accept)).rejects.toMatchObject({ status: 403 });
    const { agency } = await use(TransferAssignment).accept(desk.office, accept);
    expect(agency.name).toBe('Sở Tài chính');
    expect(
      await desk.province.query('SELECT former_agencies AS former FROM assignments WHERE id = $1', [
        duty.assignmentId,
      ]),
    ).toMatchObject([{ former: [{ name: 'Sở Tư pháp', until: '2025-01-17' }] }]);
    const notices = await desk.notices(duty);
    const [old, answers] = [false, true].map((is) => notices.filter(({ role }) => (role === 'asker') === is));
    expect(new Set(old?.map(({ state }) => state))).toEqual(new Set(['cancelled']));
    expect(answers?.map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    await desk.decide('2025-01-17 07:10', duty);
    const fresh = (await waiting()).filter(({ role }) => role !== 'asker');
    expect(fresh).toMatchObject([
      { code: 'assigned', due_version: 2, role: 'head', address: 'head.finance@tinh.example' },
    ]);
    await desk.decide('2025-01-24 07:00', duty);
    expect((await waiting()).at(-1)).toMatchObject({ code: 'due', address: 'officer.finance@tinh.example' });
    expect(await desk.events(duty)).toMatchObject([
      { kind: 'transfer-asked', data: { toAgency: 'Sở Tài chính' } },
      { kind: 'transferred', data: { fromAgency: 'Sở Tư pháp', toAgency: 'Sở Tài chính' } },
    ]);
  });

  it('leaves behind what a succession had given the old lead: quiet days, and a hand-over', async () => {
    const { assignmentId } = duty;
    await desk.province.query(
      "UPDATE assignments SET inherited_at = $2, heads_from = '2025-12-31' WHERE id = $1",
      [assignmentId, '2025-01-16T00:00:00Z'],
    );
    const give = { assignmentId, agencyId: finance(), reason: 'Phân công lại' };
    await use(TransferAssignment).run(desk.office, give);
    const [row] = await desk.province.query(
      'SELECT inherited_at, heads_from FROM assignments WHERE id = $1',
      [assignmentId],
    );
    expect(row).toEqual({ inherited_at: null, heads_from: null });
  });

  it('is not opened by a link that the old lead holds', async () => {
    const { messageId } = await desk.province.told([duty], { code: 'nudge-1' });
    const links = desk.province.app.get(LinkedDutiesStore);
    const open = () => links.find({ kind: 'message', id: messageId }, '2024-12-10');
    expect((await open())?.assignments).toHaveLength(1);
    const { assignmentId } = duty;
    const give = { assignmentId, agencyId: finance(), reason: 'Phân công lại' };
    await use(TransferAssignment).run(desk.office, give);
    expect(await open()).toBeNull();
  });

  it('stays the old one where the office refuses', async () => {
    const none = { agencyId: null, documentNumber: null, documentOn: null };
    const ask = { assignmentId: duty.assignmentId, reason: 'Không thuộc thẩm quyền', ...none };
    const { requestId } = await use(AskTransfer).run(desk.justice, ask);
    await use(RefuseRequest).run(desk.office, { requestId, reason: 'Đúng chức năng của Sở' });
    const [row] = await desk.province.query('SELECT agency_id FROM assignments WHERE id = $1', [
      duty.assignmentId,
    ]);
    expect(row).toEqual({ agency_id: desk.province.agencies.justice });
    expect(await kinds()).toEqual(['transfer-asked', 'transfer-refused']);
  });

  it('cannot be the same one, an unknown one, or one that has the item already', async () => {
    const { assignmentId } = duty;
    const transfer = (agencyId: string) =>
      use(TransferAssignment).run(desk.office, { assignmentId, agencyId, reason: 'Phân công lại' });
    await expect(transfer(desk.province.agencies.justice)).rejects.toMatchObject({ status: 422 });
    await expect(transfer(crypto.randomUUID())).rejects.toMatchObject({ status: 422 });
    const elsewhere = { id: crypto.randomUUID(), code: 'snv-lai-chau', name: 'Sở Nội vụ', short_name: 'SNV' };
    await desk.province.insert('agencies', { ...elsewhere, province: 'Lai Châu', kind: 'so' });
    await expect(transfer(elsewhere.id)).rejects.toMatchObject({ status: 422 });
    await desk.province.insert('assignments', {
      id: crypto.randomUUID(),
      item_id: duty.itemId,
      year: 2025,
      agency_id: finance(),
      assigned_at: '2024-12-02T00:00:00Z',
    });
    await expect(transfer(finance())).rejects.toMatchObject({ code: 'agency-has-it', status: 409 });
  });
});

describe('changes over HTTP', () => {
  const post = (path: string, body: object, key = crypto.randomUUID()) =>
    request(desk.province.app.getHttpServer())
      .post(`/api/${path}`)
      .set('Authorization', `Bearer ${apiKey}`)
      .set('Idempotency-Key', key)
      .send(body);

  it('is asked once though it is sent twice, and refusals are problems in Vietnamese', async () => {
    const { assignmentId, ...body } = asking();
    const path = `assignments/${assignmentId}/extension-requests`;
    const key = crypto.randomUUID();
    const first = await post(path, body, key);
    expect(first.status).toBe(201);
    expect((await post(path, body, key)).body).toEqual(first.body);
    const again = await post(path, body);
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({ type: '/problems/already-asked', state: 'asked' });
    const wrong = await post(path, { ...body, newOn: '30/3' });
    expect(wrong.body).toMatchObject({ status: 422, errors: [{ pointer: '/newOn' }] });
    const early = await post(`assignments/${assignmentId}/resumptions`, {
      ...{ reason: 'x', decisionNumber: '1', decidedOn: '2025-01-17' },
    });
    expect(early.body).toMatchObject({ status: 409, detail: 'Mốc này không ở trạng thái tạm dừng.' });
    expect(await kinds()).toEqual(['extension-asked']);
  });

  it('stands in the timeline with who, when and on whose behalf', async () => {
    const { requestId } = await use(AskExtension).run(desk.justice, asking());
    await use(GrantExtension).run(desk.office, { requestId, ...decision });
    const { entries } = await use(ReadAssignment).timeline(desk.office.actor, duty.assignmentId);
    const granted = entries.find((entry) => entry.type === 'event' && entry.kind === 'extension-granted');
    expect(granted).toMatchObject({
      actor: 'Tài khoản office office',
      data: { from: '2025-01-30', nominal: '2025-03-30', decisionNumber: '88/UBND-NC' },
    });
    const view = await use(ReadAssignment).run(desk.office.actor, duty.assignmentId);
    expect(view.stages).toMatchObject([{ extensions: 1, firstNominal: '2025-01-30', nominal: '2025-03-30' }]);
  });
});
