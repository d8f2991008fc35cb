import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createTransport, type Transporter } from 'nodemailer';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startMailbox, type Mailbox } from './start-mailbox.js';

const SENDER = 'van-phong@ubnd.example';
const HEAD = 'giam-doc@so-tu-phap.example';
const OFFICER = 'chuyen-vien@so-tu-phap.example';

describe('the mailbox over SMTP', () => {
  let mailbox: Mailbox;
  let transport: Transporter;

  beforeEach(async () => {
    mailbox = await startMailbox({ smtpPort: 0, httpPort: 0, folder: null });
    transport = createTransport(mailbox.smtpUrl);
  });
  afterEach(async () => {
    transport.close();
    await mailbox.close();
  });

  const send = (to: string | string[], subject = 'Nhắc việc'): Promise<unknown> =>
    transport.sendMail({ from: SENDER, to, subject, text: 'Kính gửi: Đồng chí Giám đốc' });
  const subjects = (): string[] => mailbox.messages().map(({ subject }) => subject);

  it('keeps a Vietnamese mail as it was sent', async () => {
    await transport.sendMail({
      from: { name: 'Văn phòng UBND tỉnh', address: SENDER },
      to: [
        { name: 'Giám đốc Sở Tư pháp', address: HEAD },
        { name: '', address: OFFICER },
      ],
      subject:
        '[TẬP HUẤN] Quá hạn 1 ngày: Kế hoạch thi hành pháp luật năm 2025, hạn 30/01/2025 (và 2 việc khác)',
      text: 'Đề nghị đồng chí khẩn trương.',
      html: '<p>Đề nghị đồng chí <b>khẩn trương</b>.</p>',
      messageId: '<tin-0193@dondoc.example>',
      date: new Date('2025-02-04T00:30:00Z'),
      headers: { 'X-Ghi-Chu': 'Đôn đốc' },
    });
    const [mail] = mailbox.messages();
    expect(mail).toMatchObject({
      envelopeFrom: SENDER,
      envelopeTo: [HEAD, OFFICER],
      messageId: '<tin-0193@dondoc.example>',
      from: { name: 'Văn phòng UBND tỉnh', address: SENDER },
      to: [
        { name: 'Giám đốc Sở Tư pháp', address: HEAD },
        { name: '', address: OFFICER },
      ],
      subject:
        '[TẬP HUẤN] Quá hạn 1 ngày: Kế hoạch thi hành pháp luật năm 2025, hạn 30/01/2025 (và 2 việc khác)',
      date: new Date('2025-02-04T00:30:00Z'),
    });
    expect(mail?.text.trim()).toBe('Đề nghị đồng chí khẩn trương.');
    expect(mail?.html.trim()).toBe('<p>Đề nghị đồng chí <b>khẩn trương</b>.</p>');
    expect(mail?.headers['x-ghi-chu']).toBe('Đôn đốc');
    expect(mail?.raw.toString()).toContain('Message-ID: <tin-0193@dondoc.example>');
  });

  it('refuses one recipient while the others get the mail', async () => {
    mailbox.behave({ refuse: [{ to: OFFICER.toUpperCase(), code: 550, text: 'Khong co hop thu nay' }] });
    expect(await send([OFFICER, HEAD])).toMatchObject({ accepted: [HEAD], rejected: [OFFICER] });
    expect(mailbox.messages().map(({ envelopeTo }) => envelopeTo)).toEqual([[HEAD]]);
    await expect(send(OFFICER)).rejects.toMatchObject({ responseCode: 550, code: 'EENVELOPE' });
  });

  it('refuses for the time being as often as it was told, then accepts', async () => {
    mailbox.behave({ refuse: [{ to: /@so-tu-phap\./g, code: 450, text: 'Thu lai sau', times: 2 }] });
    await expect(send(HEAD)).rejects.toMatchObject({ responseCode: 450 });
    await expect(send(OFFICER)).rejects.toMatchObject({ responseCode: 450 });
    await send(HEAD, 'Lần thứ ba');
    expect(subjects()).toEqual(['Lần thứ ba']);
  });

  it('keeps a mail even if its sender has lost patience with the slow server', async () => {
    mailbox.behave({ delayMs: 500 });
    const arrived = new Promise<string>((resolve) => mailbox.onMessage(({ subject }) => resolve(subject)));
    const hasty = createTransport({ url: mailbox.smtpUrl, socketTimeout: 200 });
    const mail = { from: SENDER, to: HEAD, subject: 'Muộn', text: 'Nội dung' };
    await expect(hasty.sendMail(mail)).rejects.toMatchObject({ code: 'ETIMEDOUT' });
    expect(subjects()).toEqual([]);
    expect(await arrived).toBe('Muộn');
  });

  it('hangs up on a slow mail when it is closed, and has not kept it', async () => {
    mailbox.behave({ delayMs: 60_000 });
    const sending = send(HEAD).then(
      () => 'sent',
      () => 'cut',
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    await mailbox.close();
    expect(await sending).toBe('cut');
    expect(subjects()).toEqual([]);
  });

  it('keeps the mail and cuts the connection before the answer', async () => {
    mailbox.behave({ drop: 'after-data', dropTimes: 1 });
    await expect(send(HEAD, 'Không rõ')).rejects.toMatchObject({
      code: expect.stringMatching(/ECONN|ESOCKET/),
    });
    await send(HEAD, 'Rõ');
    expect(subjects()).toEqual(['Không rõ', 'Rõ']);
  });

  it('cuts the connection before it has taken anything', async () => {
    mailbox.behave({ drop: 'connection' });
    await expect(send(HEAD)).rejects.toMatchObject({ code: expect.stringMatching(/ECONN|ESOCKET/) });
    expect(subjects()).toEqual([]);
  });

  it('refuses connections while down, also from a pool that was connected, and comes back on its port', async () => {
    const pool = createTransport({ url: mailbox.smtpUrl, pool: true, maxConnections: 1 });
    const mail = { from: SENDER, to: HEAD, text: 'Nội dung' };
    await pool.sendMail({ ...mail, subject: 'Trước' });
    mailbox.behave({ down: true });
    await expect(pool.sendMail({ ...mail, subject: 'Trong lúc hỏng' })).rejects.toThrow();
    await expect(send(HEAD)).rejects.toThrow('ECONNREFUSED');
    mailbox.behave({});
    await send(HEAD, 'Sau');
    pool.close();
    expect(subjects()).toEqual(['Trước', 'Sau']);
  });

  it('answers 552 to a mail over 5 MB and keeps the connection usable for the next', async () => {
    const big = createTransport({ url: mailbox.smtpUrl, pool: true, maxConnections: 1 });
    const mail = { from: SENDER, to: HEAD };
    await expect(big.sendMail({ ...mail, text: 'a b c d e f\n'.repeat(500_000) })).rejects.toMatchObject({
      responseCode: 552,
    });
    await big.sendMail({ ...mail, subject: 'Nhỏ', text: 'nhỏ' });
    big.close();
    expect(subjects()).toEqual(['Nhỏ']);
  });

  it('says so when a port is taken', async () => {
    const smtpPort = Number(new URL(mailbox.smtpUrl).port);
    const httpPort = Number(new URL(mailbox.httpUrl).port);
    await expect(startMailbox({ smtpPort, httpPort: 0, folder: null })).rejects.toThrow('EADDRINUSE');
    await expect(startMailbox({ smtpPort: 0, httpPort, folder: null })).rejects.toThrow('EADDRINUSE');
  });

  it('stops calling a listener that has unsubscribed', async () => {
    const heard: string[] = [];
    const stop = mailbox.onMessage(({ subject }) => heard.push(subject));
    await send(HEAD, 'Một');
    stop();
    await send(HEAD, 'Hai');
    expect(heard).toEqual(['Một']);
  });

  it('throws on a pattern that is none and keeps the rules it had', async () => {
    mailbox.behave({ refuse: [{ to: HEAD, code: 550, text: 'Khong' }] });
    expect(() => mailbox.behave({ refuse: [{ to: '/(/', code: 450, text: 'x' }] })).toThrow(SyntaxError);
    await expect(send(HEAD)).rejects.toMatchObject({ responseCode: 550 });
  });

  it('refuses every mail at MAIL FROM or after its data, and keeps none', async () => {
    mailbox.behave({ refuseAt: { at: 'mail', code: 452, text: 'Qua tai' } });
    await expect(send(HEAD)).rejects.toMatchObject({ responseCode: 452, command: 'MAIL FROM' });
    mailbox.behave({ refuseAt: { at: 'data', code: 554, text: 'Khong nhan' } });
    await expect(send(HEAD)).rejects.toMatchObject({ responseCode: 554, command: 'DATA' });
    expect(subjects()).toEqual([]);
  });

  it('cuts the connection in the middle of the data and keeps nothing', async () => {
    mailbox.behave({ drop: 'in-data' });
    await expect(send(HEAD)).rejects.toMatchObject({ code: expect.stringMatching(/ECONN|ESOCKET|EPIPE/) });
    expect(subjects()).toEqual([]);
  });
});

describe('a mailbox that takes mails and returns them', () => {
  it('posts a report about the mail, again until it is taken', async () => {
    const posted: { body: string; authorization: string | undefined }[] = [];
    const heard = createServer((request, response) => {
      void text(request).then((body) => {
        posted.push({ body, authorization: request.headers.authorization });
        response.writeHead(posted.length === 1 ? 503 : 200).end();
      });
    });
    await new Promise<void>((resolve) => heard.listen(0, '127.0.0.1', resolve));
    const { port } = heard.address() as AddressInfo;
    const returnTo = { url: `http://127.0.0.1:${port}/hook`, secret: 'open' };
    const mailbox = await startMailbox({ smtpPort: 0, httpPort: 0, folder: null, returnTo });
    mailbox.behave({
      bounce: [{ to: HEAD, action: 'failed', status: '5.1.1', text: '550 Khong co', times: 1 }],
    });
    const transport = createTransport(mailbox.smtpUrl);
    const mail = { from: SENDER, to: [HEAD, OFFICER], subject: 'Nhắc việc', text: 'Nội dung' };
    await transport.sendMail({ ...mail, messageId: '<tin@dondoc.example>' });
    await vi.waitFor(() => expect(posted).toHaveLength(2), 5_000);
    transport.close();
    await mailbox.close();
    heard.close();
    expect(posted[1]?.authorization).toBe('Bearer open');
    for (const words of ['Message-ID: <tin@dondoc.example>', `Final-Recipient: rfc822; ${HEAD}`, '5.1.1']) {
      expect(posted[1]?.body).toContain(words);
    }
  });
});
