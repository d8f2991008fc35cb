import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LinkSigner, PrintLink } from '#application';
import { apiKey, type Duty, Province, type StageRow } from './commands-province.js';

const now = '2025-01-20T09:00:00+07:00';
const head = 'Đồng chí Giám đốc Sở Tư pháp';
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n');

let province: Province;

beforeAll(async () => {
  province = await Province.found(now);
});

afterAll(() => province.close());

const server = () => request(province.app.getHttpServer());
const sign = (kind: 'message' | 'notice', id: string) => province.app.get(LinkSigner).sign({ kind, id });
const look = (token: string, action = '') => server().get(`/a/${token}${action}`).set('Accept', 'text/html');
const press = (token: string, action: string, form: Record<string, string | string[]>) =>
  server()
    .post(`/a/${token}/${action}`)
    .type('form')
    .set('Accept', 'text/html')
    .send({ token, who: 'addressee', ...form });
const eventsOf = ({ assignmentId }: Duty, kind: string) =>
  province.query<{ actor: string; channel: string; stage_id: string; data: Record<string, unknown> }>(
    'SELECT actor, channel, stage_id, data FROM events WHERE assignment_id = $1 AND kind = $2 ORDER BY id',
    [assignmentId, kind],
  );

/** A duty and the link of a letter about it; `stageIndex` makes it a letter about one stage. */
async function give(stages: readonly StageRow[], about: Parameters<Province['told']>[1] = {}) {
  const duty = await province.give('justice', stages);
  const { messageId, noticeIds } = await province.told([duty], about);
  return { duty, token: sign('message', messageId), noticeId: noticeIds[0] ?? '' };
}

/** The letter of a message went to a person in a post. */
async function holdPost(noticeId: string, kind: string): Promise<{ personId: string; positionId: string }> {
  const personId = await province.post('justice', kind, 'Giám đốc Sở Tư pháp');
  const [tenure] = await province.query<{ position_id: string }>(
    'SELECT position_id FROM tenures WHERE person_id = $1',
    [personId],
  );
  const recipientId = crypto.randomUUID();
  await province.insert('recipients', { id: recipientId, person_id: personId, armed: false, failures: 0 });
  const positionId = tenure?.position_id ?? '';
  await province.query('UPDATE notices SET recipient_id = $2, position_id = $3 WHERE id = $1', [
    noticeId,
    recipientId,
    positionId,
  ]);
  return { personId, positionId };
}

describe('reporting through a link', () => {
  it('completes stages of several tasks with one document and its file, which the office can open', async () => {
    const duties = [await province.give('justice', [{}]), await province.give('justice', [{}])];
    const token = sign('message', (await province.told(duties)).messageId);
    const page = await look(token, '/bao-cao-hoan-thanh');
    expect(page.text).toContain('Ai sẽ biết:');
    expect(page.text).toContain('Văn phòng UBND tỉnh xác nhận kết quả');
    expect(page.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    const pressed = await server()
      .post(`/a/${token}/bao-cao-hoan-thanh`)
      .set('Accept', 'text/html')
      .field({ token, who: 'addressee', documentNumber: '15/KH-STP', documentOn: '2025-01-17' })
      .field('targetIds', duties[0]?.stageIds[0] ?? '')
      .field('targetIds', duties[1]?.stageIds[0] ?? '')
      .attach('file', pdf, { filename: '../Kế hoạch 15.pdf' });
    expect(pressed.status).toBe(200);
    expect(pressed.text).toContain(
      'Đã ghi nhận báo cáo hoàn thành lúc 09:00, Thứ Hai 20/01/2025, người gửi: Giám đốc Sở Tư pháp.',
    );
    for (const duty of duties) {
      expect(await eventsOf(duty, 'completed')).toMatchObject([
        { actor: head, channel: 'link', data: { documentNumber: '15/KH-STP', documentOn: '2025-01-17' } },
      ]);
    }
    const [event] = await eventsOf(duties[0] as Duty, 'completed');
    const file = event?.data['file'] as { id: string; name: string };
    expect(file.name).toBe('Kế hoạch 15.pdf');
    const address = `/api/assignments/${duties[0]?.assignmentId}/files/${file.id}`;
    const bearer = { Authorization: `Bearer ${apiKey}` };
    const download = await server().get(address).set(bearer).responseType('blob');
    expect(download.headers['content-disposition']).toContain('attachment');
    expect(Buffer.compare(download.body as Buffer, pdf)).toBe(0);
    expect((await server().get(address)).status).toBe(401);
    const other = await province.give('justice', [{}]);
    const elsewhere = `/api/assignments/${other.assignmentId}/files/${file.id}`;
    expect((await server().get(elsewhere).set(bearer)).status).toBe(404);
  });

  it('judges a file by its content, says so on the form, and keeps what was typed', async () => {
    const { duty, token } = await give([{}]);
    const refused = await server()
      .post(`/a/${token}/bao-cao-hoan-thanh`)
      .set('Accept', 'text/html')
      .field({ token, who: 'addressee', targetIds: duty.stageIds[0] ?? '', documentNumber: '16/KH-STP' })
      .attach('file', Buffer.from('MZ not a document'), { filename: 'ke-hoach.pdf' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Tệp kèm theo phải là PDF, Word, Excel hoặc ảnh (JPEG, PNG).');
    expect(refused.text).toContain('value="16/KH-STP"');
    expect(await eventsOf(duty, 'completed')).toEqual([]);
    const wrong = await press(token, 'bao-cao-hoan-thanh', { documentOn: '31/01/2025' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Đề nghị chọn ít nhất một việc.');
    expect(wrong.text).toContain('Ngày văn bản không phải ngày');
  });

  it('tells the second of two persons who was faster, and records one', async () => {
    const { duty, token } = await give([{}]);
    const form = { targetIds: duty.stageIds[0] ?? '' };
    const pages = await Promise.all([
      press(token, 'bao-cao-hoan-thanh', form),
      press(token, 'bao-cao-hoan-thanh', { ...form, actingName: 'Chuyên viên Phòng Nghiệp vụ' }),
    ]);
    expect(pages.map(({ status }) => status)).toEqual([200, 200]);
    expect(pages.filter(({ text }) => text.includes('Đã ghi nhận báo cáo hoàn thành'))).toHaveLength(1);
    const events = await eventsOf(duty, 'completed');
    expect(events).toHaveLength(1);
    const name = (events[0]?.actor ?? '').replace('Đồng chí ', '');
    const said = `Trước đó đã có báo cáo hoàn thành, ghi nhận lúc 09:00, Thứ Hai 20/01/2025, người gửi: ${name}.`;
    expect(pages.filter(({ text }) => text.includes(said))).toHaveLength(1);
  });

  it('names which of several tasks stands against it, and records none', async () => {
    const [open, reported] = [
      await province.give('justice', [{}], { task: 'Kế hoạch tuyên truyền' }),
      await province.give('justice', [{ completedAt: new Date(now) }], { task: 'Kế hoạch kiểm tra' }),
    ];
    const token = sign('message', (await province.told([open, reported])).messageId);
    const targetIds = [open.stageIds[0] ?? '', reported.stageIds[0] ?? ''];
    const refused = await press(token, 'bao-cao-hoan-thanh', { targetIds });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Kế hoạch kiểm tra: Mốc này đã được báo cáo hoàn thành');
    expect(refused.text).toContain('Chưa ghi nhận việc nào.');
    expect(await eventsOf(open, 'completed')).toEqual([]);
  });

  it('notes progress once, however often the same words are sent', async () => {
    const { duty, token } = await give([{}]);
    const form = {
      targetIds: duty.stageIds[0] ?? '',
      result: 'Đã lấy ý kiến',
      difficulties: '',
      proposals: '',
    };
    expect((await press(token, 'cap-nhat-tien-do', form)).text).toContain('Đã ghi nhận cập nhật tiến độ');
    expect((await press(token, 'cap-nhat-tien-do', form)).text).toContain('Trước đó đã có cập nhật tiến độ');
    expect(await eventsOf(duty, 'progress-noted')).toHaveLength(1);
    await press(token, 'cap-nhat-tien-do', { ...form, result: 'Đã trình thẩm định' });
    expect(await eventsOf(duty, 'progress-noted')).toHaveLength(2);
  });

  it('tells that a draft lies with who signs, for what is to be issued only', async () => {
    const { duty, token } = await give([{}, { kind: 'report', nominal: '2025-06-15' }]);
    const page = await look(token, '/da-trinh');
    expect(page.text).toContain(duty.stageIds[0]);
    expect(page.text).not.toContain(duty.stageIds[1]);
    const form = {
      targetIds: duty.stageIds[0] ?? '',
      presentedTo: 'Chủ tịch UBND tỉnh',
      presentedOn: '2025-01-19',
    };
    expect((await press(token, 'da-trinh', form)).text).toContain('Đã ghi nhận báo cáo đã trình ký');
    expect((await press(token, 'da-trinh', form)).text).toContain('Trước đó đã có báo cáo đã trình ký');
    expect(await eventsOf(duty, 'presented')).toHaveLength(1);
    const report = await press(token, 'da-trinh', { ...form, targetIds: duty.stageIds[1] ?? '' });
    expect(report.status).toBe(409);
    expect(report.text).toContain('Chỉ mốc ban hành văn bản mới có bước');
  });
});

describe('asking through a link', () => {
  it('asks for another date before the due date, and shows that it waits for a decision', async () => {
    const { duty, token } = await give([{}]);
    const form = { targetIds: duty.stageIds[0] ?? '', newOn: '2025-03-31', reason: 'Chờ số liệu cấp xã' };
    const pressed = await press(token, 'dieu-chinh-thoi-han', form);
    expect(pressed.text).toContain('Thời hạn chưa đổi cho đến khi có quyết định.');
    expect(pressed.text).toContain('Đã đề nghị điều chỉnh đến 31/3/2025');
    expect((await press(token, 'dieu-chinh-thoi-han', form)).text).toContain(
      'Trước đó đã có đề nghị điều chỉnh thời hạn',
    );
    const [row] = await province.query<{ asked_by: string; count: string }>(
      'SELECT asked_by, count(*) OVER () FROM change_requests WHERE stage_id = $1',
      [duty.stageIds[0]],
    );
    expect(row).toEqual({ asked_by: head, count: '1' });
    expect((await look(token)).text).not.toContain('/cam-ket-tien-do');
  });

  it('offers a commitment instead once the due date has passed', async () => {
    const { duty, token } = await give([{ nominal: '2025-01-10', effective: '2025-01-10' }]);
    const page = (await look(token)).text;
    expect(page).toContain('/cam-ket-tien-do');
    expect(page).not.toContain('/dieu-chinh-thoi-han');
    const form = {
      targetIds: duty.stageIds[0] ?? '',
      ...{
        newOn: '2025-02-10',
        reason: 'Chờ thẩm định',
        documentNumber: '22/STP-VP',
        documentOn: '2025-01-19',
      },
    };
    expect((await press(token, 'cam-ket-tien-do', form)).text).toContain(
      'Đã cam kết hoàn thành Thứ Hai, 10/02/2025',
    );
    expect((await press(token, 'cam-ket-tien-do', form)).text).toContain('Trước đó đã có cam kết tiến độ');
    expect(await eventsOf(duty, 'committed')).toHaveLength(1);
    const past = await press(token, 'cam-ket-tien-do', { ...form, newOn: '2025-01-15' });
    expect(past.status).toBe(422);
    expect(past.text).toContain('Ngày cam kết phải sau hôm nay.');
  });

  it('says that a task is not theirs, and whose it should be', async () => {
    const { duty, token } = await give([{}]);
    expect((await look(token, '/khong-thuoc-tham-quyen')).text).toContain('>Sở Tài chính</option>');
    const form = {
      targetIds: duty.assignmentId,
      reason: 'Thuộc lĩnh vực tài chính',
      agencyId: province.agencies.finance,
    };
    const pressed = await press(token, 'khong-thuoc-tham-quyen', form);
    expect(pressed.text).toContain('chờ Văn phòng trả lời');
    expect(await eventsOf(duty, 'transfer-asked')).toMatchObject([{ data: { toAgency: 'Sở Tài chính' } }]);
    expect((await press(token, 'khong-thuoc-tham-quyen', form)).text).toContain('Trước đó đã có ý kiến');
  });
});

describe('what a link may do', () => {
  it('is nothing by the bare address: a press carries the token of its page', async () => {
    const { duty, token } = await give([{}]);
    for (const action of ['', '/bao-cao-hoan-thanh']) {
      const bare = await server().post(`/a/${token}${action}`).set('Accept', 'text/html');
      expect(bare.status).toBe(404);
      const foreign = await server().post(`/a/${token}${action}`).type('form').send({ token: 'other' });
      expect(foreign.status).toBe(404);
    }
    expect(
      await province.query('SELECT 1 FROM events WHERE assignment_id = $1', [duty.assignmentId]),
    ).toEqual([]);
  });

  it('ends at the stage that it is about', async () => {
    const about = { role: 'officer', stageIndex: 0, code: 'due' };
    const { duty, token } = await give([{}, { kind: 'report', nominal: '2025-06-15' }], about);
    const other = await province.give('justice', [{}]);
    for (const id of [duty.stageIds[1], other.stageIds[0], 'x'.repeat(10)]) {
      const refused = await press(token, 'bao-cao-hoan-thanh', { targetIds: id ?? '' });
      expect([403, 422]).toContain(refused.status);
    }
    expect((await press(token, 'bao-cao-hoan-thanh', { targetIds: duty.stageIds[1] ?? '' })).text).toContain(
      'Đường liên kết không dùng được cho việc này',
    );
    expect(await eventsOf(duty, 'completed')).toEqual([]);
    expect((await look(token, '/khong-co')).status).toBe(404);
  });

  it('is only to look for those who get a copy', async () => {
    const { duty, token } = await give([{}], { copy: true });
    expect((await look(token)).text).not.toContain('class="acts"');
    expect((await look(token, '/bao-cao-hoan-thanh')).text).not.toContain('<form');
    const refused = await press(token, 'bao-cao-hoan-thanh', { targetIds: duty.stageIds[0] ?? '' });
    expect(refused.status).toBe(403);
    expect(await eventsOf(duty, 'completed')).toEqual([]);
  });

  it('says that a finished stage needs nothing', async () => {
    const at = new Date(now);
    const { duty, token } = await give([
      { completedAt: at, confirmedAt: at },
      { kind: 'review', nominal: '2025-12-15' },
    ]);
    const refused = await press(token, 'bao-cao-hoan-thanh', { targetIds: duty.stageIds[0] ?? '' });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Kết quả này đã được xác nhận.');
  });

  it('is over for a head who was replaced, and lives for whoever stands in', async () => {
    const { duty, token, noticeId } = await give([{}]);
    const { personId, positionId } = await holdPost(noticeId, 'head');
    expect((await look(token)).status).toBe(200);
    await province.query("UPDATE tenures SET to_on = '2025-01-19' WHERE person_id = $1", [personId]);
    const successor = await province.post('justice', 'officer', 'Phó Giám đốc');
    await province.insert('tenures', {
      id: crypto.randomUUID(),
      position_id: positionId,
      person_id: successor,
      from_on: '2025-01-20',
    });
    const form = { targetIds: duty.stageIds[0] ?? '' };
    for (const page of [await look(token), await press(token, 'bao-cao-hoan-thanh', form)]) {
      expect(page.status).toBe(410);
      expect(page.text).toContain('nay nhiệm vụ do người khác phụ trách');
      expect(page.text).not.toContain('Nhiệm vụ ');
    }
    expect(await eventsOf(duty, 'completed')).toEqual([]);
    await province.insert('standins', {
      id: crypto.randomUUID(),
      ...{ person_id: successor, standin_person_id: personId, from_on: '2025-01-20', to_on: '2025-01-24' },
      ...{ reason: 'Đi công tác', set_by: 'Văn phòng', created_at: now },
    });
    expect((await look(token)).status).toBe(200);
  });

  it('is over for an officer once another one is named', async () => {
    const { duty, token, noticeId } = await give([{}], { role: 'officer', code: 'due', stageIndex: 0 });
    const { personId } = await holdPost(noticeId, 'officer');
    const name = (officer: string) =>
      province.query('UPDATE assignments SET officer_person_id = $2 WHERE id = $1', [
        duty.assignmentId,
        officer,
      ]);
    await name(personId);
    expect((await look(token)).status).toBe(200);
    await name(await province.post('justice', 'officer', 'Chuyên viên Phòng Pháp chế'));
    expect((await press(token, 'bao-cao-hoan-thanh', { targetIds: duty.stageIds[0] ?? '' })).status).toBe(
      410,
    );
    expect(await eventsOf(duty, 'completed')).toEqual([]);
  });

  it('is limited for each link by itself', async () => {
    const { token } = await give([{}]);
    const statuses: number[] = [];
    for (let time = 0; time < 31; time += 1) statuses.push((await press(token, 'hen-ngay', {})).status);
    expect(new Set(statuses.slice(0, 30))).toEqual(new Set([422]));
    expect(statuses[30]).toBe(429);
    expect((await look(token)).status).toBe(200);
    const other = await give([{}]);
    expect((await press(other.token, 'hen-ngay', {})).status).toBe(422);
  });
});

describe('a task on paper', () => {
  it('carries the link of its newest notice as a code, for the office to print', async () => {
    const { duty, noticeId } = await give([{}]);
    const address = `/nhiem-vu/${duty.assignmentId}/ban-in`;
    const bearer = { Authorization: `Bearer ${apiKey}` };
    const sheet = await server().get(address).set(bearer).set('Accept', 'text/html');
    expect(sheet.status).toBe(200);
    expect(sheet.text).toContain('<svg');
    expect(sheet.text).toContain(`/a/${sign('notice', noticeId)}`);
    expect(sheet.text).toContain('đến hết ngày 04/4/2025');
    expect(sheet.headers['cache-control']).toBe('no-store');
    const untold = await province.give('justice', [{}]);
    const none = await server()
      .get(`/nhiem-vu/${untold.assignmentId}/ban-in`)
      .set(bearer)
      .set('Accept', 'text/html');
    expect(none.status).toBe(409);
    const agency = { actor: province.actor('agency', 'justice') };
    await expect(province.app.get(PrintLink).run(agency.actor, duty.assignmentId)).rejects.toMatchObject({
      status: 403,
    });
  });
});

describe('a link that was passed on', () => {
  it('asks who acts, records the detour, and knows the browser from then on', async () => {
    const { duty, token } = await give([{}, { kind: 'report', nominal: '2025-06-15' }]);
    expect((await look(token)).text).toContain('Không phải Giám đốc Sở Tư pháp?');
    const nobody = await press(token, 'cap-nhat-tien-do', {
      targetIds: duty.stageIds[0] ?? '',
      result: 'x',
      who: 'other',
    });
    expect(nobody.status).toBe(422);
    expect(nobody.text).toContain('Đề nghị cho biết ai đang thao tác');
    const first = await press(token, 'cap-nhat-tien-do', {
      targetIds: duty.stageIds[0] ?? '',
      ...{ result: 'Đã có dự thảo', who: 'addressee', actingName: 'Chuyên viên Phòng Nghiệp vụ' },
    });
    const cookie = String(first.headers['set-cookie']);
    expect(cookie).toMatch(/^dondoc_a_\w+=.+; Path=\/a; .*HttpOnly; SameSite=Lax/);
    const known = cookie.split(';')[0] ?? '';
    const page = await look(token).set('Cookie', known);
    expect(page.text).toContain('với tư cách Chuyên viên Phòng Nghiệp vụ');
    await press(token, 'cap-nhat-tien-do', {
      ...{ targetIds: duty.stageIds[0] ?? '', result: 'Đã gửi thẩm định', who: 'known' },
    }).set('Cookie', known);
    const actor = 'Chuyên viên Phòng Nghiệp vụ, qua liên kết gửi cho Giám đốc Sở Tư pháp';
    expect((await eventsOf(duty, 'progress-noted')).map((event) => event.actor)).toEqual([actor, actor]);
    const forged = `${known.slice(0, -3)}AAA`;
    expect((await look(token).set('Cookie', forged)).text).toContain('với tư cách Giám đốc Sở Tư pháp');
  });
});
