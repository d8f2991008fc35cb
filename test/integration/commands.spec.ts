import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  AcknowledgeAssignments,
  type Actor,
  type By,
  NoteProgress,
  NudgeAssignment,
  PresentStage,
  RecordIssuedDocument,
  ReportCompletion,
  ReviewCompletion,
  Silences,
} from '#application';
import { apiKey, type Duty, Province } from './commands-province.js';

const now = '2025-02-04T09:00:00+07:00';
const document = {
  documentNumber: '12/KH-STP',
  documentOn: '2025-02-03',
  documentTitle: 'Kế hoạch công tác',
  note: null,
};
const by = (actor: Actor): By => ({ actor, channel: 'web' });

let province: Province;
let office: By;
let justice: By;
let standing: By;

beforeAll(async () => {
  province = await Province.found(now);
  office = by(province.actor('office', 'office'));
  justice = by(province.actor('agency', 'justice'));
  standing = by(province.actor('standing', 'standing'));
  await province.post('justice', 'head', 'Giám đốc Sở Tư pháp');
  await province.post('justice', 'officer', 'Chuyên viên phụ trách Sở Tư pháp');
});

afterAll(() => province.close());

const acknowledgeBody = { officer: null, officers: {}, promisedOn: null };
const complete = (duty: Duty) =>
  province.app
    .get(ReportCompletion)
    .run(justice, { assignmentId: duty.assignmentId, stageIds: null, document });
const eventsOf = async (duty: Duty) =>
  (
    await province.query<{ kind: string }>(
      'SELECT kind FROM events WHERE assignment_id = $1 ORDER BY at, id',
      [duty.assignmentId],
    )
  ).map((event) => event.kind);

describe('acknowledging', () => {
  it('makes one event of two presses at once, and both are told the truth', async () => {
    const duty = await province.give('justice', [{}]);
    const acknowledge = province.app.get(AcknowledgeAssignments);
    const command = { ...acknowledgeBody, assignmentIds: [duty.assignmentId] };
    const answers = await Promise.all([acknowledge.run(justice, command), acknowledge.run(justice, command)]);
    const outcomes = answers.flat().map((answer) => answer.outcome);
    expect(outcomes.toSorted()).toEqual(['acknowledged', 'already']);
    expect(new Set(answers.flat().map((answer) => answer.acknowledgedAt.getTime())).size).toBe(1);
    expect(await eventsOf(duty)).toEqual(['acknowledged']);
  });

  it('names a new officer once for many assignments, with post and address', async () => {
    const duties = [await province.give('justice', [{}]), await province.give('justice', [{}])];
    const officer = { name: 'Chuyên viên Phòng Văn bản', email: 'van-ban@so-tu-phap.example' };
    const answers = await province.app.get(AcknowledgeAssignments).run(justice, {
      ...acknowledgeBody,
      assignmentIds: duties.map((duty) => duty.assignmentId),
      officer,
    });
    expect(new Set(answers.map((answer) => answer.officer?.personId)).size).toBe(1);
    const people = await province.query(
      `SELECT positions.kind, contact_points.address FROM people
         JOIN tenures ON tenures.person_id = people.id JOIN positions ON positions.id = tenures.position_id
         JOIN contact_points ON contact_points.person_id = people.id WHERE people.name = $1`,
      [officer.name],
    );
    expect(people).toEqual([{ kind: 'officer', address: officer.email }]);
  });

  it('lets a signed-in agency name another officer later, once', async () => {
    const duty = await province.give('justice', [{}]);
    const acknowledge = province.app.get(AcknowledgeAssignments);
    const command = { ...acknowledgeBody, assignmentIds: [duty.assignmentId] };
    await acknowledge.run(justice, command);
    const officer = { name: 'Chuyên viên Phòng Pháp chế', email: null };
    const [answer] = await acknowledge.run(justice, { ...command, officer });
    await acknowledge.run(justice, { ...command, officer });
    expect(answer).toMatchObject({ outcome: 'already', officer: { name: officer.name } });
    expect(await eventsOf(duty)).toEqual(['acknowledged', 'reassigned']);
  });

  it('makes the assignment due and leaves a wake-up', async () => {
    const duty = await province.give('justice', [{}]);
    await province.app
      .get(AcknowledgeAssignments)
      .run(justice, { ...acknowledgeBody, assignmentIds: [duty.assignmentId] });
    const [row] = await province.query<{ next_at: Date; wakes: string }>(
      `SELECT next_at, (SELECT count(*) FROM wake_ups WHERE kind = 'plan-item' AND target_id = $1::text) AS wakes
         FROM assignments WHERE id = $1::uuid`,
      [duty.assignmentId],
    );
    expect(row).toEqual({ next_at: new Date(now), wakes: '1' });
  });

  it('refuses an officer of another agency and an agency that doesn’t lead', async () => {
    const duty = await province.give('justice', [{}]);
    const stranger = await province.post('finance', 'officer', 'Chuyên viên Sở Tài chính');
    const acknowledge = province.app.get(AcknowledgeAssignments);
    const command = { ...acknowledgeBody, assignmentIds: [duty.assignmentId] };
    await expect(
      acknowledge.run(justice, { ...command, officer: { personId: stranger } }),
    ).rejects.toMatchObject({ status: 422, details: { errors: [{ pointer: '/officer/personId' }] } });
    await expect(acknowledge.run(by(province.actor('agency', 'finance')), command)).rejects.toMatchObject({
      status: 403,
    });
    await expect(acknowledge.run(by(province.actor('viewer')), command)).rejects.toMatchObject({
      status: 403,
    });
    expect(await eventsOf(duty)).toEqual([]);
  });
});

describe('reporting', () => {
  it('cancels what is queued for the stage', async () => {
    const duty = await province.give('justice', [{}]);
    const stageId = duty.stageIds[0] ?? null;
    const rungId = await province.rung(duty, { stageId, code: 'overdue-1', at: now });
    await province.insert('notices', {
      id: crypto.randomUUID(),
      rung_id: rungId,
      recipient_id: await province.recipient(),
      role: 'head',
      copy: false,
      addressed_as: 'Đồng chí Giám đốc Sở Tư pháp',
      state: 'waiting',
      created_at: now,
    });
    await complete(duty);
    const notices = await province.query('SELECT state, reason FROM notices WHERE rung_id = $1', [rungId]);
    expect(notices).toEqual([{ state: 'cancelled', reason: 'Đã báo cáo hoàn thành' }]);
  });

  it('completes several stages of one agency with one document, all or none', async () => {
    const [one, two] = [await province.give('justice', [{}]), await province.give('justice', [{}, {}])];
    const other = await province.give('finance', [{}]);
    const report = province.app.get(ReportCompletion);
    const stageIds = [...one.stageIds, ...two.stageIds];
    await expect(
      report.runForStages(office, { stageIds: [...stageIds, ...other.stageIds], document }),
    ).rejects.toMatchObject({ status: 422 });
    expect(await eventsOf(one)).toEqual([]);
    const answers = await report.runForStages(justice, { stageIds, document });
    expect(answers.flatMap((answer) => answer.stages).map((stage) => stage.state)).toEqual(
      stageIds.map(() => 'awaiting-confirmation'),
    );
  });

  it('asks which stage is meant where several are open', async () => {
    const duty = await province.give('justice', [{}, { kind: 'review', nominal: '2025-12-15' }]);
    await expect(complete(duty)).rejects.toMatchObject({
      status: 422,
      details: { errors: [{ pointer: '/stageIds' }] },
    });
  });

  it('notes progress of the lead and contributions of those who coordinate, without changing a state', async () => {
    const duty = await province.give('justice', [{}], { coordinating: ['finance'] });
    const notes = province.app.get(NoteProgress);
    const progress = { assignmentId: duty.assignmentId, stageId: null, difficulties: null, proposals: null };
    await notes.run(justice, { ...progress, result: 'Đã dự thảo' });
    const finance = by(province.actor('agency', 'finance'));
    await notes.contribute(finance, { assignmentId: duty.assignmentId, note: 'Đã góp ý' });
    await expect(notes.run(finance, { ...progress, result: 'x' })).rejects.toMatchObject({ status: 403 });
    await expect(
      notes.contribute(justice, { assignmentId: duty.assignmentId, note: 'x' }),
    ).rejects.toMatchObject({ status: 403 });
    expect(await eventsOf(duty)).toEqual(['progress-noted', 'contribution-noted']);
  });
});

describe('confirming', () => {
  const confirm = (actor: By, duty: Duty) =>
    province.app.get(ReviewCompletion).confirm(actor, { assignmentId: duty.assignmentId, stageIds: null });

  it('is the office’s, never the lead’s', async () => {
    const duty = await province.give('justice', [{}]);
    await complete(duty);
    await expect(confirm(justice, duty)).rejects.toMatchObject({ status: 403 });
    await expect(confirm(standing, duty)).rejects.toMatchObject({ status: 403 });
    expect((await confirm(office, duty)).stages[0]?.state).toBe('done-on-time');
    await expect(confirm(office, duty)).rejects.toMatchObject({
      status: 409,
      code: 'already-confirmed',
      details: { state: 'done-on-time' },
    });
  });

  it('is the standing body’s for rows of the office, and marked where nobody else can', async () => {
    const planned = await province.give('office', [{}]);
    const single = await province.give('office', [{}], { planned: false });
    const report = province.app.get(ReportCompletion);
    for (const { assignmentId } of [planned, single]) {
      await report.run(office, { assignmentId, stageIds: null, document });
    }
    await expect(confirm(office, planned)).rejects.toMatchObject({ status: 403 });
    await confirm(standing, planned);
    await confirm(office, single);
    const rows = await province.query(
      'SELECT self_confirmed FROM stages WHERE assignment_id = ANY($1) ORDER BY self_confirmed',
      [[planned.assignmentId, single.assignmentId]],
    );
    expect(rows).toEqual([{ self_confirmed: false }, { self_confirmed: true }]);
  });

  it('goes back with a reason, and the lead owes it again', async () => {
    const duty = await province.give('justice', [{}]);
    await complete(duty);
    const review = province.app.get(ReviewCompletion);
    const command = { assignmentId: duty.assignmentId, stageIds: null, reason: 'Thiếu biểu mẫu' };
    expect((await review.giveBack(office, command)).stages[0]?.state).toBe('overdue');
    await expect(review.giveBack(office, command)).rejects.toMatchObject({ status: 409 });
    await complete(duty);
    expect(await eventsOf(duty)).toEqual(['completed', 'returned', 'completed']);
  });

  it('records an issued document at once, also after it was presented', async () => {
    const duty = await province.give('justice', [{}]);
    await province.app.get(PresentStage).run(justice, {
      assignmentId: duty.assignmentId,
      stageIds: null,
      presentedTo: 'Phó Chủ tịch UBND tỉnh',
      presentedOn: '2025-02-04',
    });
    const issued = await province.app.get(RecordIssuedDocument).run(office, {
      assignmentId: duty.assignmentId,
      stageIds: null,
      documentNumber: '20/KH-UBND',
      documentOn: '2025-02-04',
      documentTitle: null,
    });
    expect(issued.stages[0]?.state).toBe('done-late');
  });
});

describe('nudging', () => {
  it('tells officer and head of an overdue stage at once, as a rung of its own', async () => {
    const duty = await province.give('justice', [{}]);
    const nudge = province.app.get(NudgeAssignment);
    const command = { assignmentId: duty.assignmentId, stageIds: null, note: 'Lãnh đạo hỏi' };
    await nudge.run(office, command);
    await nudge.run(standing, command);
    await expect(nudge.run(justice, command)).rejects.toMatchObject({ status: 403 });
    const notices = await province.query(
      `SELECT rungs.code, notices.role, notices.state FROM notices JOIN rungs ON rungs.id = notices.rung_id
        WHERE rungs.assignment_id = $1 ORDER BY rungs.code, notices.role`,
      [duty.assignmentId],
    );
    const waiting = { state: 'waiting' };
    expect(notices).toEqual([
      { code: 'nudge-1', role: 'head', ...waiting },
      { code: 'nudge-1', role: 'officer', ...waiting },
      { code: 'nudge-2', role: 'head', ...waiting },
      { code: 'nudge-2', role: 'officer', ...waiting },
    ]);
    const armed = await province.query("SELECT DISTINCT target_id FROM wake_ups WHERE kind = 'delivery'");
    expect(armed).toHaveLength(2);
  });
});

describe('nudging during a silence', () => {
  it('is refused with the silence, so that whoever pressed knows that nobody would be told', async () => {
    const duty = await province.give('justice', [{}]);
    const silences = province.app.get(Silences);
    const silenceId = await silences.add({
      ...{ planId: province.planId, agencyId: null, fromOn: '2025-02-01', toOn: '2025-02-28' },
      ...{ reason: 'Đang sắp xếp bộ máy', author: 'Văn phòng', createdAt: new Date(now) },
    });
    const nudge = () =>
      province.app
        .get(NudgeAssignment)
        .run(office, { assignmentId: duty.assignmentId, stageIds: null, note: null });
    await expect(nudge()).rejects.toMatchObject({
      ...{ code: 'reminders-silenced', status: 409 },
      message:
        'Tạm ngừng nhắc đến hết ngày 28/02/2025 (Văn phòng): Đang sắp xếp bộ máy. Đề nghị kết thúc việc tạm ngừng trước khi nhắc.',
    });
    expect(await eventsOf(duty)).toEqual([]);
    await silences.end(silenceId ?? '', { actor: 'Văn phòng', at: new Date(now) });
    await nudge();
    expect(await eventsOf(duty)).toEqual(['nudged']);
  });
});

describe('commands over HTTP', () => {
  const post = (path: string, body: object) =>
    request(province.app.getHttpServer())
      .post(`/api/${path}`)
      .set('Authorization', `Bearer ${apiKey}`)
      .send(body);

  it('answers a second acknowledgement with the first', async () => {
    const duty = await province.give('justice', [{}]);
    const path = `assignments/${duty.assignmentId}/acknowledgements`;
    const first = await post(path, { officer: { name: 'Chuyên viên Phòng Tổ chức' } });
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ alreadyAcknowledgedAt: null, acknowledgedAt: new Date(now).toJSON() });
    const second = await post(path, {});
    expect(second.body).toMatchObject({ alreadyAcknowledgedAt: new Date(now).toJSON() });
  });

  it('answers a document of tomorrow with the field, and a wrong moment with the state', async () => {
    const duty = await province.give('justice', [{}]);
    const path = `assignments/${duty.assignmentId}`;
    const future = await post(`${path}/completions`, { documentNumber: '1', documentOn: '2025-02-05' });
    expect(future.status).toBe(422);
    expect(future.body).toMatchObject({ errors: [{ pointer: '/documentOn' }] });
    const early = await post(`${path}/confirmations`, {});
    expect(early.status).toBe(409);
    expect(early.body).toMatchObject({ state: 'overdue' });
    const unknown = await post(`assignments/${crypto.randomUUID()}/nudges`, {});
    expect(unknown.status).toBe(404);
  });
});
