import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Mailbox, startMailbox } from '#emulators';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { type DeliveryApplication, startDeliveryApplication } from '../support/delivery-application.js';
import { type HttpApplication, startHttp } from './http-application.js';

let database: TestDatabase;
let mailbox: Mailbox;
let seeded: DeliveryApplication;
let api: HttpApplication;
let cookie: string;

beforeAll(async () => {
  database = await createDatabase();
  mailbox = await startMailbox({ smtpPort: 0, httpPort: 0, folder: null });
  seeded = await startDeliveryApplication(database.url, mailbox.smtpUrl);
  await seeded.advanceAll();
  await seeded.setClock('2024-12-02', '07:45');
  await seeded.deliver('giam-doc.so-tai-chinh@phutho.example');
  await seeded.setClock('2025-02-03', '08:00');
  api = await startHttp(database.url, { MAILBOX_URL: mailbox.httpUrl });
  cookie = await signInByPage('van-phong@phutho.example');
});

afterAll(async () => {
  await api.close();
  await seeded.close();
  await mailbox.close();
  await database.drop();
});

const asForm = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };

const post = (path: string, fields: Record<string, string>, session?: string) =>
  api.call('POST', path, {
    ...(session === undefined ? { key: null } : { cookie: session }),
    text: new URLSearchParams(fields).toString(),
    headers: { ...asForm, origin: api.url },
  });

/** Presses the button that the sign-in page offers for this account. */
async function signInByPage(email: string): Promise<string> {
  const { text } = await api.call('GET', '/dang-nhap', { key: null });
  const offer = new RegExp(`value="${email}"[^]*?name="password" value="([^"]+)"`).exec(text);
  const { status, headers } = await post('/dang-nhap', { email, password: offer?.[1] ?? '', tiep: '/' });
  expect(status).toBe(303);
  return (headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

const pageOf = async (path: string, session = cookie): Promise<string> => {
  const { status, headers, text } = await api.call('GET', path, {
    cookie: session,
    headers: { accept: 'text/html' },
  });
  expect({ path, status }).toEqual({ path, status: 200 });
  expect(headers.get('content-security-policy')).toMatch(/default-src 'none'; style-src 'sha256-/);
  expect(text).not.toContain('<script');
  return text.replaceAll(/\s+/g, ' ');
};

const countOf = (page: string, state: string): number =>
  Number(new RegExp(`href="/qua-han\\?state=${state}[^"]*"[^]*?<b[^>]*>\\s*(\\d+)`).exec(page)?.[1]);

describe('the page of an assignment whose lead is about to end', () => {
  const leadBy = async (code: string): Promise<string> => {
    const [found] = await seeded.database.query<{ id: string }>(
      `SELECT a.id FROM assignments a JOIN agencies g ON g.id = a.agency_id
        WHERE g.code = $1 AND a.closed_at IS NULL ORDER BY a.id LIMIT 1`,
      [code],
    );
    return pageOf(`/nhiem-vu/${found?.id}`);
  };

  it('says on which day it goes to whom, or that nobody has decided yet', async () => {
    const merged = await leadBy('so-ke-hoach-va-dau-tu');
    expect(merged).toContain('Thứ Bảy, 01/3/2025: bàn giao cho Sở Tài chính');
    expect(merged).not.toContain('Không có bước nhắc nào sắp tới');
    expect(await leadBy('so-thong-tin-va-truyen-thong')).toContain('chưa có quyết định về cơ quan tiếp nhận');
    expect(await leadBy('so-tu-phap')).toContain('Thứ Ba, 01/7/2025: bàn giao cho');
  });
});

describe('the list, where the lead is about to end', () => {
  it('says instead of the next step to whom it goes', async () => {
    expect(await pageOf('/qua-han?state=not-due')).toContain('T7 01/3/2025: bàn giao cho Sở Tài chính');
    const { body } = await api.call('GET', '/api/tasks?limit=200', { cookie });
    const rows = body['items'] as {
      handOver: { to: object | null } | null;
      agency: { id: string };
      state: string;
    }[];
    const undecided = rows.find(({ handOver }) => handOver !== null && handOver.to === null);
    expect(await pageOf(`/qua-han?state=${undecided?.state}&agencyId=${undecided?.agency.id}`)).toContain(
      'T7 01/3/2025: cơ quan chủ trì kết thúc, chờ quyết định cơ quan tiếp nhận',
    );
  });

  it('says that nothing is sent for the time being', async () => {
    const begun = await api.call('POST', '/api/silences', {
      cookie,
      body: { toOn: '2025-12-31', reason: 'Đang sắp xếp bộ máy' },
    });
    expect(begun.status).toBe(201);
    expect(await pageOf('/qua-han')).toContain('tạm ngừng nhắc đến hết ngày 31/12/2025: Đang sắp xếp bộ máy');
    const { status } = await api.call('POST', `/api/silences/${String(begun.body['id'])}/end`, { cookie });
    expect(status).toBe(200);
    expect(await pageOf('/qua-han')).not.toContain('tạm ngừng nhắc');
  });
});

describe('the list of what is overdue', () => {
  it('is where signing in leads, with the training date and the way to the mailbox', async () => {
    const home = await api.call('GET', '/', { cookie });
    expect(home.headers.get('location')).toBe('/qua-han');
    const page = await pageOf('/qua-han');
    expect(page).toContain('Tập huấn: 08:00, Thứ Hai 03/02/2025');
    expect(page).toContain(`href="${mailbox.httpUrl}"`);
    expect(page).toContain('Chuyên viên theo dõi, Văn phòng UBND tỉnh');
  });

  it('shows rows 1 and 10 on 3 February 2025, how late they are and whom we told', async () => {
    const page = await pageOf('/qua-han');
    expect(page.match(/<tr>/g)).toHaveLength(1 + 6);
    expect(page.match(/quá 34 ngày/g)).toHaveLength(6);
    expect(page).toContain('Giám đốc Sở Tài chính');
    expect(page).toContain('✓ nhà cung cấp đã nhận');
    expect(page).toContain('chưa báo ai');
  });

  it('counts every state, and each count opens the rows it counts', async () => {
    const page = await pageOf('/qua-han');
    expect(countOf(page, 'overdue')).toBe(6);
    expect(countOf(page, 'waiting-event')).toBeGreaterThan(0);
    const waiting = await pageOf('/qua-han?state=waiting-event');
    expect(waiting.match(/<tr>/g)).toHaveLength(1 + countOf(page, 'waiting-event'));
  });

  it('finds words without accents, and says what comes next when it finds nothing', async () => {
    expect(await pageOf('/qua-han?state=all&q=ke+hoach+thanh+tra')).toContain('thanh tra');
    const none = await pageOf('/qua-han?state=overdue&q=khong+co+tu+nay');
    expect(none).toContain('khớp với bộ lọc');
    expect(none).toContain('Mốc tới:');
  });

  it('shows an agency what it leads or coordinates only', async () => {
    const own = await signInByPage('so-tai-chinh@phutho.example');
    const page = await pageOf('/qua-han', own);
    expect(page).toContain('Sở TC');
    expect(countOf(page, 'overdue')).toBeLessThan(6);
  });

  it('takes an address it does not understand for the plain list', async () => {
    expect(await pageOf('/qua-han?state=late&agencyId=1')).toContain('quá 34 ngày');
  });
});

describe('the page of an assignment', () => {
  it('shows its stages and their reckoning, what happened, what comes next and the words of the plan', async () => {
    const list = await pageOf('/qua-han');
    const path = /href="(\/nhiem-vu\/[^"]+)"[^]*?Sở TC/.exec(list)?.[1] ?? '';
    const rows = await seeded.database.query<{ id: string }>(
      `SELECT a.id FROM assignments a JOIN agencies g ON g.id = a.agency_id JOIN plan_items i ON i.id = a.item_id
        WHERE g.code = 'so-tai-chinh' AND i.ordinal = '10'`,
    );
    expect(path).not.toBe('');
    const page = await pageOf(`/nhiem-vu/${rows[0]?.id ?? ''}`);
    expect(page).toContain('quá 34 ngày');
    expect(page).toContain('Vì sao là ngày này?');
    expect(page).toContain('Tiếp theo:');
    expect(page).toContain('Thông báo giao nhiệm vụ');
    expect(page).toContain('Nguyên văn trong kế hoạch');
    expect(page).toContain('Ban hành Kế hoạch trong tháng 12 năm trước liền kề của năm KH');
  });

  it('is not found for whoever may not see it', async () => {
    const [paper] = await seeded.database.query<{ id: string }>(
      "SELECT id FROM agencies WHERE code = 'bao-phu-tho'",
    );
    await api.account('bao@phutho.example', 'agency', paper?.id);
    const session = await api.signIn('bao@phutho.example');
    const seenBy = async (options: { cookie: string }): Promise<string[]> => {
      const { body } = await api.call('GET', '/api/tasks?limit=200', options);
      return (body['items'] as { assignmentId: string }[]).map(({ assignmentId }) => assignmentId);
    };
    const own = await seenBy({ cookie: session });
    const hidden = (await seenBy({ cookie })).find((id) => !own.includes(id)) ?? '';
    expect(hidden).not.toBe('');
    const answer = await api.call('GET', `/nhiem-vu/${hidden}`, {
      cookie: session,
      headers: { accept: 'text/html' },
    });
    expect(answer.status).toBe(404);
    expect(answer.text).toContain('Không tìm thấy');
  });
});

describe('the page of the training clock', () => {
  it('asks for a move and shows that it is under way', async () => {
    expect(await pageOf('/dong-ho')).toContain('+1 tuần');
    const moved = await post('/dong-ho', { toi: 'luc', luc: '2025-02-10T08:00' }, cookie);
    expect(moved.status).toBe(303);
    const page = await pageOf(moved.headers.get('location') ?? '');
    expect(page).toContain('Đang chuyển tới 08:00, Thứ Hai 10/02/2025');
    expect(page).toContain('http-equiv="refresh"');
    const again = await post('/dong-ho', { toi: 'ngay' }, cookie);
    expect(again.status).toBe(409);
    expect(again.text).toContain('Đồng hồ đang được chuyển');
  });

  it('lets only the office and the standing body move it', async () => {
    const viewer = await signInByPage('xem@phutho.example');
    expect(await pageOf('/dong-ho', viewer)).not.toContain('+1 tuần');
    expect((await post('/dong-ho', { toi: 'ngay' }, viewer)).status).toBe(403);
  });

  it('cannot be moved from another site', async () => {
    const { status } = await api.call('POST', '/dong-ho', {
      cookie,
      text: 'toi=ngay',
      headers: { ...asForm, origin: 'https://khac.example' },
    });
    expect(status).toBe(403);
  });
});

describe('signing out', () => {
  it('leads to sign-in and ends the session', async () => {
    const session = await signInByPage('xem@phutho.example');
    const answer = await post('/dang-xuat', {}, session);
    expect(answer.headers.get('location')).toBe('/dang-nhap');
    expect((await api.call('GET', '/api/session', { cookie: session })).status).toBe(401);
  });
});
