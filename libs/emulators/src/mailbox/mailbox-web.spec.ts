import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startMailbox, type Mailbox } from './start-mailbox.js';

const JUSTICE = 'giam-doc@so-tu-phap.example';
const FINANCE = 'giam-doc@so-tai-chinh.example';

describe('the mailbox on the web', () => {
  let mailbox: Mailbox;
  let transport: Transporter;

  beforeEach(async () => {
    mailbox = await startMailbox({ smtpPort: 0, httpPort: 0, folder: null });
    transport = createTransport({ url: mailbox.smtpUrl, pool: true, maxConnections: 1 });
  });
  afterEach(async () => {
    transport.close();
    await mailbox.close();
  });

  const send = (mail: SendMailOptions): Promise<unknown> =>
    transport.sendMail({ from: 'van-phong@ubnd.example', to: JUSTICE, text: 'Nội dung', ...mail });
  const get = (path: string, init?: RequestInit): Promise<Response> =>
    fetch(`${mailbox.httpUrl}${path}`, init);
  const pageText = async (path: string): Promise<string> => (await get(path)).text();
  const subjectsAt = async (query: string): Promise<string[]> => {
    const mails = (await (await get(`/api/mails${query}`)).json()) as { subject: string }[];
    return mails.map(({ subject }) => subject);
  };
  const idOf = (index: number): string => mailbox.messages()[index]?.id ?? '';
  const behave = (rules: unknown): Promise<Response> =>
    get('/behaviour', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(rules),
    });

  it('says what to do next while there is no mail', async () => {
    expect(await pageText('/')).toContain('Chưa có thư nào. Hãy chuyển đồng hồ tập huấn tới');
  });

  it('lists mails newest first under the Vietnamese day of their own date', async () => {
    await send({ subject: '[TẬP HUẤN] Giao nhiệm vụ', date: new Date('2024-12-02T00:30:00Z') });
    await send({ subject: 'Đôn đốc', date: new Date('2025-02-03T17:05:00Z') });
    const list = await pageText('/');
    expect(list).toContain('<h2>Thứ Hai, 02/12/2024</h2>');
    expect(list).toContain('<h2>Thứ Ba, 04/02/2025</h2>');
    expect(list).toContain('<time>00:05</time>');
    expect(list).toContain('<span class="badge">Tập huấn</span>Giao nhiệm vụ');
    expect(list.indexOf('Đôn đốc')).toBeLessThan(list.indexOf('Giao nhiệm vụ'));
  });

  it('escapes a hostile subject, sender name and search on every page', async () => {
    const hostile = `<script>alert(1)</script>"'><img src=x onerror=alert(2)>`;
    await send({ subject: hostile, to: { name: hostile, address: JUSTICE } });
    const asked = encodeURIComponent(hostile);
    for (const path of [
      '/',
      `/mails/${idOf(0)}`,
      `/?q=${asked}&to=${asked}`,
      `/mails/${idOf(0)}?q=${asked}`,
    ]) {
      const shown = await pageText(path);
      expect(shown).toContain('&lt;script&gt;alert(1)');
      expect(shown).not.toContain('<script>alert');
      expect(shown).not.toContain('<img');
    }
  });

  it('shows the HTML part in a frame that may neither run scripts nor fetch anything', async () => {
    await send({
      html: '<!doctype html><html><head><title>t</title></head><body><p>Đề nghị</p></body></html>',
    });
    expect(await pageText(`/mails/${idOf(0)}`)).toMatch(
      /<iframe[^>]* sandbox="allow-same-origin allow-popups/,
    );
    const framed = await get(`/mails/${idOf(0)}/html`);
    const policy = framed.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('sandbox allow-same-origin');
    expect(policy).not.toContain('allow-scripts');
    expect(await framed.text()).toContain('<head><base target="_blank"><title>');
  });

  it('gives the original bytes for download', async () => {
    await send({ subject: 'Gốc' });
    const raw = await get(`/mails/${idOf(0)}/raw`);
    expect(raw.headers.get('content-disposition')).toBe(`attachment; filename="${idOf(0)}.eml"`);
    expect(Buffer.from(await raw.arrayBuffer())).toEqual(mailbox.messages()[0]?.raw);
  });

  it('finds mails by recipient and by words without accents', async () => {
    await send({ subject: 'Kế hoạch thi hành pháp luật', text: 'Đề nghị khẩn trương' });
    await send({ subject: 'Kế hoạch thanh tra', to: { name: 'Giám đốc Sở Tài chính', address: FINANCE } });
    expect(await subjectsAt(`?to=${JUSTICE.toUpperCase()}`)).toEqual(['Kế hoạch thi hành pháp luật']);
    expect(await subjectsAt('?to=so tai chinh')).toEqual(['Kế hoạch thanh tra']);
    expect(await subjectsAt('?to=doc@so-tai-chinh.example')).toEqual([]);
    expect(await subjectsAt('?q=de nghi KHAN')).toEqual(['Kế hoạch thi hành pháp luật']);
    expect(await subjectsAt('?q=ke hoach')).toEqual(['Kế hoạch thi hành pháp luật', 'Kế hoạch thanh tra']);
    expect(await subjectsAt('?q=thanh&to=so-tu-phap')).toEqual([]);
    const nothing = await pageText('/?q=khong+co');
    expect(nothing).toContain('Không có thư nào khớp với bộ lọc.');
  });

  it('turns pages of fifty and keeps the filter while doing so', async () => {
    for (let number = 1; number <= 51; number += 1) await send({ subject: `Thư số ${number}.` });
    const first = await pageText('/?q=thu');
    expect(first).toContain('Thư số 51.');
    expect(first).not.toContain('Thư số 1.');
    expect(first).toContain('href="/?q=thu&amp;page=2"');
    const second = await pageText('/?q=thu&page=2');
    expect(second).toContain('Thư số 1.');
    expect(second).toContain(`href="/mails/${idOf(0)}?q=thu&amp;page=2"`);
    expect(await pageText('/?page=999')).toContain('Trang 2 trong 2');
    expect(await pageText('/?page=-3')).toContain('Trang 1 trong 2');
  });

  it('lists mails as JSON, oldest first, from after a known mail on', async () => {
    await send({ subject: 'Một', html: '<p>Một</p>', date: new Date('2024-12-02T00:30:00Z') });
    await send({ subject: 'Hai' });
    expect(await subjectsAt('')).toEqual(['Một', 'Hai']);
    expect(await subjectsAt(`?after=${idOf(0)}`)).toEqual(['Hai']);
    expect((await get('/api/mails?after=unknown')).status).toBe(400);
    const one = (await (await get(`/api/mails/${idOf(0)}`)).json()) as Record<string, unknown>;
    expect(one).toMatchObject({
      envelopeTo: [JUSTICE],
      date: '2024-12-02T00:30:00.000Z',
      to: [{ address: JUSTICE }],
    });
    expect(one['html']).toContain('<p>Một</p>');
    expect(one).not.toHaveProperty('raw');
  });

  it('answers 404 for what it does not have, and never deletes', async () => {
    await send({ subject: 'Còn đó' });
    expect((await get('/mails/khong-co')).status).toBe(404);
    expect((await get('/api/mails/khong-co')).headers.get('content-type')).toContain(
      'application/problem+json',
    );
    const refused = await get(`/api/mails/${idOf(0)}`, { method: 'DELETE' });
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect(await subjectsAt('')).toEqual(['Còn đó']);
  });

  it('takes rules from another process and tells what is left of them', async () => {
    const refuse = [{ to: '/@so-tai-chinh\\./i', code: 450, text: 'Thu lai sau', times: 2 }];
    expect((await behave({ refuse, delayMs: 5 })).status).toBe(200);
    await expect(send({ to: FINANCE })).rejects.toMatchObject({ responseCode: 450 });
    await send({ to: JUSTICE });
    expect(await (await get('/behaviour')).json()).toEqual({
      refuse: [{ ...refuse[0], times: 1 }],
      refuseAt: null,
      bounce: [],
      delayMs: 5,
      drop: null,
      down: false,
    });
    await behave({ down: true });
    await expect(send({})).rejects.toThrow();
    await behave({});
    await send({ subject: 'Lại chạy' });
    expect(await subjectsAt('?q=lai chay')).toHaveLength(1);
  });

  it('refuses rules it cannot follow', async () => {
    const statuses = await Promise.all([
      behave({ delay: 5 }),
      behave({ refuse: [{ to: 'a@b.example', code: 250, text: 'OK' }] }),
      behave({ refuse: [{ to: '/(/', code: 450, text: 'x' }] }),
      get('/behaviour', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' }),
      get('/behaviour', { method: 'POST', body: '{}' }),
    ]);
    expect(statuses.map(({ status }) => status)).toEqual([422, 422, 400, 400, 415]);
  });
});
