import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AcknowledgeAssignments, LinkSigner, ListTasks, PromiseDate } from '#application';
import { apiKey, type Duty, Province } from './commands-province.js';

const now = '2025-01-20T09:00:00+07:00';
let province: Province;

beforeAll(async () => {
  province = await Province.found(now);
  await province.post('justice', 'head', 'Giám đốc Sở Tư pháp');
});

afterAll(() => province.close());

const server = () => request(province.app.getHttpServer());
const record = ({ assignmentId }: Duty, onBehalf: object) =>
  server()
    .post(`/api/assignments/${assignmentId}/acknowledgements`)
    .set('Authorization', `Bearer ${apiKey}`)
    .send({ onBehalf });
const phoned = { means: 'phone', spokenWith: 'Giám đốc Sở Tư pháp', note: 'Gọi lúc 08:50' };
const byAgency = () => ({ actor: province.actor('agency', 'justice'), channel: 'web' }) as const;
const list = async () => {
  const filter = { kinds: [], agencyId: null, planId: null, assignmentId: null, year: null, dueFrom: null };
  const { items } = await province.app.get(ListTasks).run(province.actor('office', 'office'), {
    ...filter,
    ...{ states: [], dueTo: null, text: null, acknowledged: null, contact: null, page: { limit: 50 } },
  });
  return items;
};
/** The link of the notice that told the head. */
const linkTo = async ({ assignmentId }: Duty) => {
  const notices = await province.query<{ id: string; code: string; addressed_as: string; role: string }>(
    `SELECT n.id, rungs.code, n.addressed_as, n.role FROM notices AS n JOIN rungs ON rungs.id = n.rung_id
      WHERE rungs.assignment_id = $1`,
    [assignmentId],
  );
  const token = province.app.get(LinkSigner).sign({ kind: 'notice', id: notices[0]?.id ?? '' });
  return { notices, token };
};

describe('an acknowledgement that the office records for somebody', () => {
  it('stands with means and name, and the head is told of it at once', async () => {
    const duty = await province.give('justice', [{}]);
    const answer = await record(duty, phoned);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      outcome: 'acknowledged',
      acknowledgedBy: expect.stringMatching(
        /^Giám đốc Sở Tư pháp, qua điện thoại \(.+ ghi nhận\)$/,
      ) as unknown,
    });
    const [event] = await province.query<{ on_behalf_of: string; data: object }>(
      "SELECT on_behalf_of, data FROM events WHERE assignment_id = $1 AND kind = 'acknowledged'",
      [duty.assignmentId],
    );
    expect(event).toMatchObject({ on_behalf_of: 'Sở Tư pháp', data: phoned });
    const { notices } = await linkTo(duty);
    expect(notices).toMatchObject([
      { code: 'recorded-1', addressed_as: 'Đồng chí Giám đốc Sở Tư pháp', role: 'head' },
    ]);
    expect(await province.query("SELECT 1 FROM wake_ups WHERE kind = 'delivery'")).toHaveLength(1);
  });

  it('is recorded by the office only', async () => {
    const duty = await province.give('justice', [{}]);
    const command = { assignmentIds: [duty.assignmentId], officer: null, officers: {}, promisedOn: null };
    const onBehalf = { means: 'paper', role: 'head', spokenWith: 'Giám đốc', note: null } as const;
    await expect(
      province.app.get(AcknowledgeAssignments).run(byAgency(), { ...command, onBehalf }),
    ).rejects.toMatchObject({ status: 403 });
  });

  it('is taken back by whoever it was recorded for, and asks the office again', async () => {
    const duty = await province.give('justice', [{ nominal: '2025-12-15' }]);
    await record(duty, phoned);
    const { token } = await linkTo(duty);
    const page = await server().get(`/a/${token}`).set('Accept', 'text/html');
    expect(page.text.replaceAll(/\s+/g, ' ')).toContain(
      'Văn phòng đã ghi nhận việc tiếp nhận thay đồng chí lúc 09:00, Thứ Hai 20/01/2025',
    );
    const contest = () =>
      server()
        .post(`/a/${token}/chua-tiep-nhan`)
        .type('form')
        .set('Accept', 'text/html')
        .send({ token, who: 'addressee', targetIds: duty.assignmentId, reason: 'Chưa ai gọi cho tôi' });
    const contested = await contest();
    expect(contested.text).toContain('Đã ghi nhận phản ánh chưa tiếp nhận');
    expect(contested.text).toContain('Tiếp nhận và phân công');
    expect((await contest()).text).toContain('Trước đó đã có phản ánh chưa tiếp nhận');
    const kinds = await province.query<{ kind: string; actor: string; data: object }>(
      'SELECT kind, actor, data FROM events WHERE assignment_id = $1 ORDER BY id',
      [duty.assignmentId],
    );
    expect(kinds).toMatchObject([
      { kind: 'acknowledged' },
      {
        kind: 'acknowledgement-contested',
        actor: 'Đồng chí Giám đốc Sở Tư pháp',
        data: { reason: 'Chưa ai gọi cho tôi' },
      },
    ]);
    const [first] = await list();
    expect(first).toMatchObject({
      assignmentId: duty.assignmentId,
      acknowledged: null,
      contestedAt: new Date(now),
    });
    await server().post(`/a/${token}`).type('form').send({ token, who: 'addressee' });
    expect((await list()).find(({ assignmentId }) => assignmentId === duty.assignmentId)).toMatchObject({
      contestedAt: null,
      acknowledged: { by: 'Đồng chí Giám đốc Sở Tư pháp' },
    });
  });
});

describe('a promised date', () => {
  it('stands first in the list once it is broken, until another one is given through the link', async () => {
    const [sooner, later] = [
      await province.give('justice', [{ nominal: '2025-02-03' }]),
      await province.give('justice', [{ nominal: '2025-06-30' }, { kind: 'review', nominal: '2025-12-15' }]),
    ];
    const assignmentIds = [sooner.assignmentId, later.assignmentId];
    const promises = { [later.assignmentId]: '2025-01-22' };
    const command = { assignmentIds, officer: null, officers: {}, promisedOn: null, promises };
    await province.app.get(AcknowledgeAssignments).run(byAgency(), command);
    const places = async () =>
      (await list())
        .filter(({ assignmentId }) => assignmentIds.includes(assignmentId))
        .map(({ stageId, isPromiseBroken }) => [stageId, isPromiseBroken]);
    const inOrder = [
      [sooner.stageIds[0], false],
      [later.stageIds[0], false],
      [later.stageIds[1], false],
    ];
    expect(await places()).toEqual(inOrder);
    await province.setClock('2025-01-23T09:00:00+07:00');
    expect(await places()).toEqual([[later.stageIds[0], true], inOrder[0], inOrder[2]]);
    const screen = await server()
      .get('/qua-han?state=asks-first')
      .set('Authorization', `Bearer ${apiKey}`)
      .set('Accept', 'text/html');
    expect(screen.text).toContain('đã qua ngày hẹn');
    expect(screen.text).not.toContain(sooner.assignmentId);
    const token = province.app
      .get(LinkSigner)
      .sign({ kind: 'message', id: (await province.told([later])).messageId });
    const page = await server().get(`/a/${token}`).set('Accept', 'text/html');
    expect(page.text).toContain('Đã qua ngày hẹn Thứ Tư, 22/01/2025, đề nghị hẹn ngày mới.');
    const form = { token, who: 'addressee', targetIds: later.assignmentId, promisedOn: '2025-01-24' };
    const said = await server()
      .post(`/a/${token}/hen-ngay`)
      .type('form')
      .set('Accept', 'text/html')
      .send(form);
    expect(said.text).toContain('Đã ghi nhận ngày hẹn hoàn thành');
    expect(said.text).toContain('Hẹn hoàn thành Thứ Sáu, 24/01/2025');
    const again = await server()
      .post(`/a/${token}/hen-ngay`)
      .type('form')
      .set('Accept', 'text/html')
      .send(form);
    expect(again.text).toContain('Trước đó đã có ngày hẹn hoàn thành');
    expect(await places()).toEqual(inOrder);
    await province.setClock(now);
  });

  it('is given after the acknowledgement, and not before today', async () => {
    const duty = await province.give('justice', [{}]);
    const { assignmentId } = duty;
    const promise = (promisedOn: string) =>
      province.app.get(PromiseDate).run(byAgency(), { assignmentId, promisedOn });
    await expect(promise('2025-01-25')).rejects.toMatchObject({ status: 409, code: 'not-acknowledged' });
    await record(duty, phoned);
    await expect(promise('2025-01-19')).rejects.toMatchObject({ status: 422 });
    await promise('2025-01-20');
    const [row] = await province.query('SELECT promised_on::text FROM assignments WHERE id = $1', [
      assignmentId,
    ]);
    expect(row).toEqual({ promised_on: '2025-01-20' });
  });
});
