import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Actor,
  type By,
  LinkSigner,
  RecordIssuedDocument,
  ReportCompletion,
  ReviewCompletion,
} from '#application';
import { apiKey, type Duty, Province } from './commands-province.js';

const now = '2025-02-04T09:00:00+07:00';
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
});

afterAll(() => province.close());

const server = () => request(province.app.getHttpServer());
const get = (path: string) => server().get(`/api/${path}`).set('Authorization', `Bearer ${apiKey}`);
const post = (path: string, body: object) =>
  server().post(`/api/${path}`).set('Authorization', `Bearer ${apiKey}`).send(body);
const document = { documentNumber: '12/KH', documentOn: '2025-02-03', documentTitle: null };
const complete = (actor: By, duty: Duty, stageIds: string[] | null = null) =>
  province.app
    .get(ReportCompletion)
    .run(actor, { assignmentId: duty.assignmentId, stageIds, document: { ...document, note: null } });
const issued = (actor: By, duty: Duty) =>
  province.app
    .get(RecordIssuedDocument)
    .run(actor, { assignmentId: duty.assignmentId, stageIds: null, ...document });
const eventsOf = async (duty: Duty) =>
  (
    await province.query<{ kind: string }>(
      'SELECT kind FROM events WHERE assignment_id = $1 ORDER BY at, id',
      [duty.assignmentId],
    )
  ).map((event) => event.kind);

describe('commands at their edges', () => {
  it('lets the standing body record an issued document of the office, not the office itself nor an outsider', async () => {
    const duty = await province.give('office', [{}]);
    await expect(issued(office, duty)).rejects.toMatchObject({ status: 403 });
    await expect(issued(justice, duty)).rejects.toMatchObject({ status: 403 });
    expect((await issued(standing, duty)).stages[0]?.state).toBe('done-on-time');
  });

  it('lets nobody confirm for the own agency, whatever the account is called', async () => {
    const duty = await province.give('justice', [{}]);
    await complete(justice, duty);
    const disguised = by(province.actor('office', 'justice'));
    const command = { assignmentId: duty.assignmentId, stageIds: null };
    const review = province.app.get(ReviewCompletion);
    await expect(review.confirm(disguised, command)).rejects.toMatchObject({ status: 403 });
    await expect(review.giveBack(disguised, { ...command, reason: 'x' })).rejects.toMatchObject({
      status: 403,
    });
    const ofStanding = await province.give('standing', [{}]);
    await complete(standing, ofStanding);
    const own = { assignmentId: ofStanding.assignmentId, stageIds: null };
    await expect(review.confirm(standing, own)).rejects.toMatchObject({ status: 403 });
    expect((await review.confirm(office, own)).stages[0]?.state).toBe('done-on-time');
  });

  it('completes a stage once that is named twice', async () => {
    const duty = await province.give('justice', [{}]);
    const [stageId = ''] = duty.stageIds;
    await complete(justice, duty, [stageId, stageId]);
    expect(await eventsOf(duty)).toEqual(['completed']);
  });

  it('makes one event of two reports at once, and tells the other the state', async () => {
    const duty = await province.give('justice', [{}]);
    const answers = await Promise.allSettled([complete(justice, duty), complete(justice, duty)]);
    const refused = answers.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    expect(refused).toEqual([
      expect.objectContaining({
        status: 409,
        code: 'already-completed',
        details: expect.objectContaining({ state: 'awaiting-confirmation' }) as unknown,
      }),
    ]);
    expect(await eventsOf(duty)).toEqual(['completed']);
  });

  it('says of a finished assignment with several stages that it is finished, and of one without any that it has none', async () => {
    const at = new Date(now);
    const done = { completedAt: at, confirmedAt: at, documentOn: '2025-02-03' };
    const finished = await province.give('justice', [done, done]);
    await expect(complete(justice, finished)).rejects.toMatchObject({
      status: 409,
      details: { state: 'done-on-time' },
    });
    const empty = await province.give('justice', []);
    await expect(complete(justice, empty)).rejects.toMatchObject({ status: 422 });
  });

  it('judges a document’s date by the business clock, and a return clears what was judged', async () => {
    const duty = await province.give('justice', [{ effective: '2025-02-03' }]);
    await province.setClock('2025-02-03T23:59:59+07:00');
    const tomorrow = await post(`assignments/${duty.assignmentId}/completions`, { documentOn: '2025-02-04' });
    expect(tomorrow.status).toBe(422);
    const inTime = await complete(justice, duty);
    expect(inTime.stages[0]?.state).toBe('awaiting-confirmation');
    await province.setClock('2025-02-05T00:00:00+07:00');
    const review = province.app.get(ReviewCompletion);
    const command = { assignmentId: duty.assignmentId, stageIds: null };
    const back = await review.giveBack(office, { ...command, reason: 'Thiếu biểu mẫu' });
    expect(back.stages[0]?.state).toBe('overdue');
    const again = { ...document, documentOn: '2025-02-05', note: null };
    await province.app
      .get(ReportCompletion)
      .run(justice, { assignmentId: duty.assignmentId, stageIds: null, document: again });
    expect((await review.confirm(office, command)).stages[0]?.state).toBe('done-late');
    await province.setClock(now);
    expect(await eventsOf(duty)).toEqual(['completed', 'returned', 'completed', 'confirmed']);
  });

  it.each([
    ['tasks?q=%00', 422],
    ['tasks?q=a%00b', 422],
    [`tasks?q=${'a '.repeat(99)}`, 200],
    ['tasks?q=%25_%5B%28%2A%5C', 200],
    ['tasks?limit=0', 422],
    ['tasks?limit=201', 422],
    ['tasks?limit=x', 422],
    ['tasks?dueFrom=2025-02-30', 422],
    ['tasks?agencyId=x', 422],
    [`tasks?cursor=${Buffer.from(`2025-99-99 1 ${crypto.randomUUID()}`).toString('base64url')}`, 400],
    [
      `tasks?cursor=${Buffer.from('2025-01-01 1 ------------------------------------').toString('base64url')}`,
      400,
    ],
    ['forecast', 422],
    ['forecast?to=2020-01-01', 422],
    ['forecast?to=2035-01-01', 422],
    ['forecast?from=2025-02-04T00:00:00Z&to=2025-02-30', 422],
    ['assignments/x', 422],
  ])('answers GET %s with %i', async (path, status) => {
    expect((await get(path)).status).toBe(status);
  });

  it('answers a text that no database keeps with the field', async () => {
    const duty = await province.give('justice', [{}]);
    const path = `assignments/${duty.assignmentId}`;
    const answers = [
      await post(`${path}/progress`, { result: 'a\u0000b' }),
      await post(`${path}/completions`, { documentNumber: 'a\u0000b' }),
      await post(`${path}/acknowledgements`, { officer: { name: 'a\u0000b' } }),
      await post(`${path}/returns`, { reason: '\u0000' }),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([422, 422, 422, 422]);
  });
});

describe('the page behind a link at its edges', () => {
  const tokenOf = (kind: 'message' | 'notice', id: string) => province.app.get(LinkSigner).sign({ kind, id });
  const press = (token: string, form: Record<string, string>) =>
    server()
      .post(`/a/${token}`)
      .type('form')
      .send({ token, who: 'addressee', ...form });
  const everything = () =>
    province.query(
      `SELECT (SELECT count(*) FROM events) AS events, (SELECT count(*) FROM sessions) AS sessions,
              (SELECT count(*) FROM audit_log) AS audit, (SELECT count(*) FROM wake_ups) AS wake_ups,
              (SELECT count(*) FROM people) AS people, (SELECT count(*) FROM recipients) AS recipients,
              (SELECT count(*) FROM idempotency_keys) AS keys, (SELECT max(next_at) FROM assignments) AS next_at`,
    );

  it('writes nothing at all for GET and HEAD, sets no cookie, and stays small with twenty items', async () => {
    for (let one = 0; one < 8; one += 1) {
      await province.post('justice', 'officer', `Chuyên viên Phòng nghiệp vụ số ${one} <b>"&'`);
    }
    const duties: Duty[] = [];
    const task = 'Tiếp tục rà soát, sửa đổi, bổ sung các quy định về thủ tục hành chính '.repeat(6);
    const review = { kind: 'review', nominal: '2025-12-15' };
    for (let one = 0; one < 20; one += 1) duties.push(await province.give('justice', [{}, review], { task }));
    const token = tokenOf('message', (await province.told(duties)).messageId);
    const before = await everything();
    const page = await server().get(`/a/${token}`);
    const head = await server().head(`/a/${token}`);
    expect([page.status, head.status]).toEqual([200, 200]);
    expect(await everything()).toEqual(before);
    expect(page.headers['set-cookie']).toBeUndefined();
    expect(page.text).not.toContain('<b>"');
    expect(page.text).toContain('&lt;b&gt;');
    expect(Buffer.byteLength(page.text)).toBeLessThan(50_000);
  });

  it('takes the name of a known officer, given for one item, as that person', async () => {
    const duty = await province.give('justice', [{}]);
    const name = 'Chuyên viên Phòng Hành chính';
    const officerId = await province.post('justice', 'officer', name);
    const token = tokenOf('message', (await province.told([duty])).messageId);
    const form = { [`officerName-${duty.assignmentId}`]: name, [`officerEmail-${duty.assignmentId}`]: '' };
    expect((await press(token, form)).status).toBe(200);
    const [row] = await province.query<{ officer_person_id: string }>(
      'SELECT officer_person_id FROM assignments WHERE id = $1',
      [duty.assignmentId],
    );
    expect(row?.officer_person_id).toBe(officerId);
  });

  it('shows an officer’s name as text, whatever was typed', async () => {
    const duty = await province.give('justice', [{}]);
    const token = tokenOf('message', (await province.told([duty])).messageId);
    const name = '<script>alert(1)</script>"><img src=x onerror=alert(2)>';
    const pressed = await press(token, { officerName: name });
    expect(pressed.status).toBe(200);
    expect(pressed.text).toContain('&lt;script&gt;');
    expect(pressed.text).not.toMatch(/<script|<img/);
  });

  it('works from a letter that arrived although it was taken back to be written anew', async () => {
    const duty = await province.give('justice', [{}]);
    const { messageId, noticeIds } = await province.told([duty]);
    await province.query("UPDATE messages SET state = 'retrying' WHERE id = $1", [messageId]);
    await province.query("UPDATE notices SET state = 'waiting', message_id = NULL WHERE id = $1", noticeIds);
    const pressed = await press(tokenOf('message', messageId), {});
    expect(pressed.status).toBe(200);
    expect(await eventsOf(duty)).toEqual(['acknowledged']);
    expect((await server().get(`/a/${tokenOf('notice', noticeIds[0] ?? '')}`)).status).toBe(200);
  });
});
