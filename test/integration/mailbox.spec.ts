import { createTransport, type Transporter } from 'nodemailer';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLogWatch } from '../support/log-watch.js';
import { createMailSink, type MailSink } from '../support/mail-sink.js';

const HEAD = 'giam-doc@so-tu-phap.example';
const OFFICE = 'van-phong@ubnd.example';

describe('the mail server of a test', () => {
  let sink: MailSink;
  let transport: Transporter;

  beforeEach(async () => {
    sink = await createMailSink();
    transport = createTransport(sink.url);
  });
  afterEach(async () => {
    transport.close();
    await sink.mailbox.close();
  });

  const send = (to: string, subject: string, text = 'Nội dung'): Promise<unknown> =>
    transport.sendMail({ from: OFFICE, to, subject, text });

  it('waits for a mail that is still on its way', async () => {
    const expected = sink.expect({ to: HEAD, subject: /^Nhắc việc/, text: /Nội dung/ });
    await send(HEAD, 'Nhắc việc: hạn 30/01/2025');
    expect(await expected).toMatchObject({ subject: 'Nhắc việc: hạn 30/01/2025', envelopeTo: [HEAD] });
    await expect(sink.close()).resolves.toBeUndefined();
  });

  it('gives two equal mails to two expectations, one each', async () => {
    await send(HEAD, 'Nhắc việc');
    await send(HEAD, 'Nhắc việc');
    const first = await sink.expect({ to: HEAD.toUpperCase(), subject: 'Nhắc việc' });
    const second = await sink.expect({ to: HEAD, subject: 'Nhắc việc' });
    expect(second.id).not.toBe(first.id);
    sink.none();
  });

  it('fails on a mail that does not come, and says what is there instead', async () => {
    await send(HEAD, 'Đôn đốc');
    const missing = sink.expect({ to: HEAD, subject: /Giao nhiệm vụ/, withinMs: 50 });
    await expect(missing).rejects.toThrow(
      /Did not come:\n.*Giao nhiệm vụ[^]*not yet expected are:\n.*"Đôn đốc"/,
    );
  });

  it('fails when mails come in another order than expected', async () => {
    await send(HEAD, 'Một');
    await send(HEAD, 'Hai');
    const wrongOrder = [
      { to: HEAD, subject: 'Hai', withinMs: 50 },
      { to: HEAD, subject: 'Một', withinMs: 50 },
    ];
    await expect(sink.expectAll(wrongOrder)).rejects.toThrow(/Did not come:\n.*Một/);
  });

  it('returns mails expected in their order', async () => {
    await send(HEAD, 'Một');
    await send(OFFICE, 'Hai');
    const mails = await sink.expectAll([
      { to: HEAD, subject: 'Một' },
      { to: OFFICE, subject: 'Hai' },
    ]);
    expect(mails.map(({ subject }) => subject)).toEqual(['Một', 'Hai']);
  });

  it('fails at the end when a mail came that nobody expected', async () => {
    await send(OFFICE, 'Báo cáo');
    expect(() => sink.none()).toThrow('van-phong@ubnd.example  "Báo cáo"');
    await expect(sink.close()).rejects.toThrow(/Nobody expected:\n.*to van-phong@ubnd\.example {2}"Báo cáo"/);
  });

  it('fails at the end when an expectation is still open', async () => {
    const open = sink.expect({ to: HEAD, subject: 'Không bao giờ đến', withinMs: 200 });
    await expect(sink.close()).rejects.toThrow(/never came:\n.*Không bao giờ đến/);
    await expect(open).rejects.toThrow('Did not come');
  });
});

describe('the watch over the log', () => {
  it('passes lines below error', () => {
    const watch = createLogWatch();
    const logger = pino({}, watch.stream);
    logger.info({ mails: 3 }, 'đã gửi');
    logger.warn('thử lại');
    expect(watch.lines()).toMatchObject([{ msg: 'đã gửi', mails: 3 }, { msg: 'thử lại' }]);
    expect(() => watch.close()).not.toThrow();
  });

  it('fails on an error line that nobody named', () => {
    const watch = createLogWatch();
    const logger = pino({}, watch.stream);
    logger.error('mất kết nối');
    logger.fatal('dừng');
    watch.allow(/mất kết nối/);
    expect(() => watch.close()).toThrow(/^Errors in the log:\n {2}\{.*dừng.*\}$/);
  });

  it('passes an error that the test named', () => {
    const watch = createLogWatch();
    watch.allow(/ECONNREFUSED/g);
    const logger = pino({}, watch.stream);
    logger.error({ err: new Error('connect ECONNREFUSED') }, 'SMTP');
    logger.error({ err: new Error('connect ECONNREFUSED') }, 'SMTP again');
    expect(() => watch.close()).not.toThrow();
  });

  it('reads lines that arrive in pieces, level names, and a last line without its end', () => {
    const watch = createLogWatch();
    const bytes = Buffer.from(
      'Đang khởi động…\n{"level":"info","msg":"được"}\n{"level":"error","msg":"hỏng"}',
    );
    for (const byte of bytes) watch.stream.write(Buffer.of(byte));
    expect(() => watch.close()).toThrow('"msg":"hỏng"');
    expect(watch.lines()).toEqual([
      { level: 'info', msg: 'được' },
      { level: 'error', msg: 'hỏng' },
    ]);
  });
});
