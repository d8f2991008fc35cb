import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LinkSigner } from '#application';
import { type Duty, Province } from './commands-province.js';

const now = '2024-12-03T14:05:00+07:00';
const plan = { task: 'Kế hoạch công tác thi hành pháp luật <năm 2025>' };
const review = { kind: 'review', nominal: '2025-12-15' };

let province: Province;
let officerId: string;

beforeAll(async () => {
  province = await Province.found(now);
  officerId = await province.post('justice', 'officer', 'Chuyên viên phụ trách Sở Tư pháp');
});

afterAll(() => province.close());

const server = () => request(province.app.getHttpServer());
const tokenOf = (kind: 'message' | 'notice', id: string) => province.app.get(LinkSigner).sign({ kind, id });
const get = (token: string) => server().get(`/a/${token}`).set('Accept', 'text/html');
const press = (token: string, form: Record<string, string> = {}) =>
  server()
    .post(`/a/${token}`)
    .type('form')
    .set('Accept', 'text/html')
    .send({ token, who: 'addressee', ...form });
const eventsOf = (duty: Duty) =>
  province.query<{ actor: string; channel: string }>(
    "SELECT actor, channel FROM events WHERE kind = 'acknowledged' AND assignment_id = $1",
    [duty.assignmentId],
  );
/** Two duties behind one message. */
const giveTwo = async () => {
  const duties = [
    await province.give('justice', [{}, review], plan),
    await province.give('justice', [review]),
  ];
  const { messageId, noticeIds } = await province.told(duties);
  return { duties, noticeIds, token: tokenOf('message', messageId) };
};

describe('the page behind a link', () => {
  it('changes no duty when opened by GET or HEAD, and tells every copy of it to stay away', async () => {
    const { duties, token } = await giveTwo();
    const page = await get(token);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Đồng chí Giám đốc Sở Tư pháp');
    expect(page.text).toContain('&lt;năm 2025&gt;');
    expect(page.text).toContain('Thứ Năm, 30/01/2025');
    expect(Buffer.byteLength(page.text)).toBeLessThan(50_000);
    expect(page.headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
      'content-security-policy': expect.stringContaining("default-src 'none'") as unknown,
    });
    expect((await server().head(`/a/${token}`)).status).toBe(200);
    for (const duty of duties) expect(await eventsOf(duty)).toEqual([]);
  });

  it('keeps that it was opened, once in ten minutes, and nothing of a HEAD or a press', async () => {
    const { noticeIds } = await giveTwo();
    const token = tokenOf('notice', noticeIds[0] ?? '');
    await server().head(`/a/${token}`);
    for (const at of ['14:05', '14:10', '14:16']) {
      await province.setClock(`2024-12-03T${at}:00+07:00`);
      expect((await get(token)).status).toBe(200);
    }
    await press(token);
    await province.setClock(now);
    const opened = await province.query<{ at: string; kept: boolean }>(
      `SELECT to_char(opened_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'HH24:MI') AS at,
              EXISTS (SELECT FROM ledger_entries WHERE subject_id = link_openings.id AND kind = 'opening') AS kept
         FROM link_openings WHERE notice_id = $1 ORDER BY opened_at`,
      [noticeIds[0]],
    );
    expect(opened).toEqual([
      { at: '14:05', kept: true },
      { at: '14:16', kept: true },
    ]);
  });

  it('acknowledges all with one press as the post written to, and says what comes next', async () => {
    const { duties, token } = await giveTwo();
    const pressed = await press(token);
    expect(pressed.status).toBe(200);
    expect(pressed.text).toContain('Đã ghi nhận lúc 14:05, Thứ Ba 03/12/2024.');
    expect(pressed.text).toContain('hạn 30/01/2025');
    for (const duty of duties) {
      expect(await eventsOf(duty)).toEqual([{ actor: 'Đồng chí Giám đốc Sở Tư pháp', channel: 'link' }]);
    }
    await province.setClock('2024-12-04T08:00:00+07:00');
    const again = await press(token);
    expect(again.text).toContain('Đã tiếp nhận lúc 14:05, Thứ Ba 03/12/2024.');
    expect((await get(token)).text).toContain('Đã ghi nhận lúc 14:05, Thứ Ba 03/12/2024.');
    for (const duty of duties) expect(await eventsOf(duty)).toHaveLength(1);
    await province.setClock(now);
  });

  it('makes one event of two presses at once', async () => {
    const { duties, token } = await giveTwo();
    const pages = await Promise.all([press(token), press(token)]);
    expect(pages.map((page) => page.status)).toEqual([200, 200]);
    for (const page of pages) expect(page.text).toMatch(/Đã (ghi nhận|tiếp nhận) lúc 14:05/);
    for (const duty of duties) expect(await eventsOf(duty)).toHaveLength(1);
  });

  it('names an officer for all, and another for a single item', async () => {
    const { duties, token } = await giveTwo();
    const [first, second] = duties.map((duty) => duty.assignmentId);
    await press(token, {
      officerId,
      officerName: '',
      [`officerId-${first}`]: '',
      [`officerName-${second}`]: 'Chuyên viên Phòng Phổ biến pháp luật',
      [`officerEmail-${second}`]: 'pho-bien@so-tu-phap.example',
    });
    const rows = await province.query<{ id: string; name: string }>(
      `SELECT people.id, people.name FROM assignments JOIN people ON people.id = officer_person_id
        WHERE assignments.id = ANY($1) ORDER BY array_position($1::uuid[], assignments.id)`,
      [[first, second]],
    );
    expect(rows[0]?.id).toBe(officerId);
    expect(rows[1]?.name).toBe('Chuyên viên Phòng Phổ biến pháp luật');
  });

  it('refuses an address that is none, and records nothing', async () => {
    const { duties, token } = await giveTwo();
    const refused = await press(token, { officerName: 'Chuyên viên', officerEmail: 'khong phai dia chi' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('thư điện tử');
    for (const duty of duties) expect(await eventsOf(duty)).toEqual([]);
  });

  it('acknowledges from the link of one line only that line, and shows it on the others', async () => {
    const { duties, noticeIds, token } = await giveTwo();
    await press(tokenOf('notice', noticeIds[0] ?? ''));
    expect(await eventsOf(duties[0] as Duty)).toHaveLength(1);
    expect(await eventsOf(duties[1] as Duty)).toEqual([]);
    const page = await get(token);
    expect(page.text).toContain('đã tiếp nhận lúc 14:05, Thứ Ba 03/12/2024');
    expect(page.text).toContain('<button class="main"');
  });

  it('says that an item is finished and asks for nothing', async () => {
    const at = new Date(now);
    const duty = await province.give('justice', [{ completedAt: at, confirmedAt: at }]);
    const token = tokenOf('message', (await province.told([duty])).messageId);
    for (const page of [await get(token), await press(token)]) {
      expect(page.status).toBe(200);
      expect(page.text).toContain('đã hoàn thành');
      expect(page.text).not.toContain('<button');
    }
    expect(await eventsOf(duty)).toEqual([]);
  });

  it('says that an item was taken back, and acknowledges the others all the same', async () => {
    const { duties, token } = await giveTwo();
    await province.query(
      "UPDATE assignments SET withdrawn_at = $2, withdrawn_because = 'Văn bản sửa đổi', closed_at = $2 WHERE id = $1",
      [duties[1]?.assignmentId, now],
    );
    expect((await get(token)).text).toContain('Nhiệm vụ này đã thôi giao, đồng chí không cần tiếp nhận.');
    const page = await press(token);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Đã ghi nhận lúc 14:05');
    expect(await eventsOf(duties[0] as Duty)).toHaveLength(1);
    expect(await eventsOf(duties[1] as Duty)).toEqual([]);
  });

  it('leaves alone what another agency leads by now, and acknowledges the rest', async () => {
    const { duties, token } = await giveTwo();
    const moved = duties[1] as Duty;
    await province.query('UPDATE assignments SET agency_id = $2 WHERE id = $1', [
      moved.assignmentId,
      province.agencies.finance,
    ]);
    expect((await press(token)).status).toBe(200);
    expect(await eventsOf(duties[0] as Duty)).toHaveLength(1);
    expect(await eventsOf(moved)).toEqual([]);
  });

  it('asks nothing of those who only get a copy', async () => {
    const duty = await province.give('justice', [{}]);
    const token = tokenOf('message', (await province.told([duty], { copy: true })).messageId);
    expect((await get(token)).text).not.toContain('<button');
    expect((await press(token)).status).toBe(200);
    expect(await eventsOf(duty)).toEqual([]);
  });

  it('tells that an altered link is none', async () => {
    const { token } = await giveTwo();
    const altered = token.slice(0, -2) + (token.endsWith('AA') ? 'BB' : 'AA');
    for (const page of [await get(altered), await press(altered), await get('x'.repeat(3_000))]) {
      expect(page.status).toBe(404);
      expect(page.text).toContain('thư gốc');
    }
    expect((await get(tokenOf('message', crypto.randomUUID()))).status).toBe(404);
  });

  it('ends sixty days after the last date it is about', async () => {
    const duty = await province.give('justice', [{}]);
    const token = tokenOf('message', (await province.told([duty])).messageId);
    const undated = await province.give('justice', [{ nominal: null }]);
    const long = tokenOf('message', (await province.told([undated])).messageId);
    await province.setClock('2025-04-04T23:00:00+07:00');
    expect((await get(token)).status).toBe(200);
    await province.setClock('2025-04-05T00:00:00+07:00');
    const expired = await press(token);
    expect(expired.status).toBe(410);
    expect(expired.text).toContain('thư mới nhất');
    expect(await eventsOf(duty)).toEqual([]);
    expect((await get(long)).status).toBe(200);
    await province.setClock('2026-03-02T00:00:00+07:00');
    expect((await get(long)).status).toBe(410);
    await province.setClock(now);
  });
});
