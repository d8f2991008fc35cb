import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Mail } from '#application';
import { MailSigner, NodemailerMailSender } from '#channels';
import type { ReceivedMail } from '#emulators';
import { createMailSink, type MailSink } from '../support/mail-sink.js';
import { verifyDkim } from '../support/verify-dkim.js';

const plain: Mail = {
  messageId: '<019396b0-0000-7000-8000-000000000001@phutho.example>',
  from: { name: 'Văn phòng UBND tỉnh Phú Thọ', address: 'van-phong@phutho.example' },
  to: { name: 'Giám đốc Sở Tư pháp', address: 'giam-doc@so-tu-phap.example' },
  replyTo: { name: 'Chuyên viên theo dõi', address: 'theo-doi@phutho.example' },
  date: new Date('2024-12-02T00:30:00Z'),
  subject: '[Đến hạn] Kế hoạch thi hành pháp luật, hạn 30/01/2025',
  text: 'Kính gửi: Đồng chí Giám đốc\n\nĐề nghị đồng chí hoàn thành.\n',
  html: '<p>Kính gửi: Đồng chí Giám đốc</p>',
};

let sink: MailSink;
let senders: NodemailerMailSender[] = [];
let folder: string;

beforeAll(async () => {
  sink = await createMailSink();
  folder = mkdtempSync(join(tmpdir(), 'dkim-'));
});
afterEach(() => {
  senders.forEach((sender) => sender.onApplicationShutdown());
  senders = [];
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await sink.close();
});

function senderWith(
  options: ConstructorParameters<typeof NodemailerMailSender>[1] = {},
): NodemailerMailSender {
  const sender = new NodemailerMailSender(sink.url, options);
  senders.push(sender);
  return sender;
}

async function sent(changes: Partial<Mail>, sender = senderWith()): Promise<ReceivedMail> {
  const mail = { ...plain, ...changes };
  expect(await sender.send(mail)).toMatchObject({ outcome: 'accepted' });
  return sink.expect({ to: mail.to.address });
}

const rawLines = (mail: ReceivedMail): string[] =>
  (mail.raw.toString('latin1').split('\r\n\r\n')[0] ?? '').split('\r\n');

describe('the header of a mail', () => {
  it('says who it is from, that a machine sent it, what it belongs to and who answers', async () => {
    const { headers, messageId } = await sent({});
    expect(messageId).toBe(plain.messageId);
    expect(headers).toMatchObject({
      'auto-submitted': 'auto-generated',
      'list-id': '<nhac-viec.phutho.example>',
      'reply-to': expect.stringContaining('theo-doi@phutho.example'),
      date: 'Mon, 02 Dec 2024 00:30:00 +0000',
    });
    expect(headers).not.toHaveProperty('list-unsubscribe');
  });

  it('takes titles of any length in lines that every server takes', async () => {
    const subject = `[Quá hạn 12 ngày] ${'Xây dựng, ban hành Kế hoạch "số", '.repeat(120)}`.trim();
    const mail = await sent({ subject, to: { name: 'Giám đốc, '.repeat(60), address: plain.to.address } });
    expect(mail.subject).toBe(subject);
    expect(Math.max(...rawLines(mail).map((line) => line.length))).toBeLessThanOrEqual(998);
    expect(rawLines(mail).every((line) => /^[\x20-\x7e\t]*$/.test(line))).toBe(true);
  });

  it.each([
    '\r\nBcc: ai@do.example',
    '\nBcc: ai@do.example',
    '\r\n\r\nBcc: ai@do.example',
    '\u2028Bcc: x',
    '\0Bcc',
  ])('takes no line out of a name, a subject or a List-Id (%j)', async (injected) => {
    const mail = await sent({
      from: { name: `Văn phòng${injected}`, address: plain.from.address },
      to: { name: `Giám đốc${injected}`, address: plain.to.address },
      replyTo: { name: `Theo dõi${injected}`, address: 'theo-doi@phutho.example' },
      subject: `Nhắc việc${injected}`,
    });
    expect(mail.headers).not.toHaveProperty('bcc');
    expect(mail.envelopeTo).toEqual([plain.to.address]);
    expect(mail.to).toHaveLength(1);
    expect(mail.text.trim()).toBe(plain.text.trim());
  });

  it.each(['Nguyễn, "Văn" <A>', 'a@b.example, c@d.example', 'Phó: Giám đốc;', "O'Neil (phụ trách)"])(
    'keeps a name with signs that mean something elsewhere (%s)',
    async (name) => {
      const mail = await sent({ to: { name, address: plain.to.address } });
      expect(mail.to).toEqual([{ name, address: plain.to.address }]);
      expect(mail.envelopeTo).toEqual([plain.to.address]);
    },
  );

  it('lets nobody hide words in a form that only mail programs read', async () => {
    const hidden = '=?utf-8?q?Gi=C3=A1m?=';
    const mail = await sent({ subject: hidden, to: { name: hidden, address: plain.to.address } });
    expect(mail.subject).toBe('= ?utf-8?q?Gi=C3=A1m?=');
    expect(mail.to[0]?.name).toBe('= ?utf-8?q?Gi=C3=A1m?=');
  });

  it('writes domains beyond ASCII as the wire wants them, in envelope and header', async () => {
    const mail = await sent({ to: { name: 'Văn thư', address: 'van-thu@sở-tư-pháp.example' } });
    expect(rawLines(mail).find((line) => line.startsWith('To:'))).toMatch(
      /<van-thu@xn--[\x21-\x7e]+\.example>$/,
    );
    expect(rawLines(mail).every((line) => /^[\x20-\x7e\t]*$/.test(line))).toBe(true);
  });

  it('returns to the address for returned mails where there is one, the sender otherwise', async () => {
    expect((await sent({})).envelopeFrom).toBe('van-phong@phutho.example');
    const mail = await sent({}, senderWith({ bounceAddress: 'tra-lai@phutho.example' }));
    expect(mail.envelopeFrom).toBe('tra-lai@phutho.example');
    expect(mail.from.address).toBe('van-phong@phutho.example');
  });
});

describe('an address with letters beyond ASCII before the @', () => {
  it('is refused with the reason, before anything leaves', async () => {
    const result = await senderWith().send({
      ...plain,
      to: { name: '', address: 'giám-đốc@so-y-te.example' },
    });
    expect(result).toEqual({
      outcome: 'refused',
      isAddress: true,
      detail: expect.stringMatching(/giám-đốc@so-y-te\.example.*chữ có dấu trước @/),
    });
    sink.none();
  });
});

describe('the text part', () => {
  it('has each link on a line of its own, in one piece', async () => {
    const link = `https://dondoc.phutho.example/a/${'m'.repeat(120)}`;
    const mail = await sent({ text: `Tiếp nhận và phân công:\n${link}\n\nHết.\n` });
    expect(mail.text.split(/\r?\n/)).toContain(link);
  });
});

describe('the signature', () => {
  const key = (type: 'rsa' | 'ed25519', bits = 2048): string => {
    const { privateKey } =
      type === 'rsa' ? generateKeyPairSync('rsa', { modulusLength: bits }) : generateKeyPairSync('ed25519');
    const file = join(folder, `${type}-${bits}.pem`);
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    return file;
  };
  const config = (keyFile: string) => ({ domain: 'phutho.example', selector: 'dondoc', keyFile });

  it('is one that receivers accept, and covers what they look at', async () => {
    const signer = new MailSigner(config(key('rsa')));
    const mail = await sent({ text: 'Dòng có dấu cách cuối   \n\n\n' }, senderWith({ signer }));
    const verified = verifyDkim(mail.raw, signer.record.text);
    expect(verified).toMatchObject({ isValid: true, domain: 'phutho.example', selector: 'dondoc' });
    expect(verified?.fields).toEqual(
      expect.arrayContaining(['from', 'to', 'subject', 'date', 'message-id', 'reply-to', 'list-id']),
    );
    const changed = Buffer.from(mail.raw.toString('latin1').replace('Subject: ', 'Subject: x'), 'latin1');
    expect(verifyDkim(changed, signer.record.text)?.isValid).toBe(false);
    expect(signer.record.name).toBe('dondoc._domainkey.phutho.example');
    expect(verifyDkim((await sent({})).raw, signer.record.text)).toBeNull();
  });

  it('counts for the domain of the sender and those below it', () => {
    const signer = new MailSigner(config(key('rsa')));
    const covered = ['van-phong@phutho.example', 'a@ubnd.PHUTHO.example'].map((one) => signer.covers(one));
    expect(covered).toEqual([true, true]);
    expect(signer.covers('a@xphutho.example')).toBe(false);
  });

  it('leaves an answer that was lost unknown, and one that never was asked for not', async () => {
    const sender = senderWith({ signer: new MailSigner(config(key('rsa'))) });
    sink.behave({ drop: 'after-data', dropTimes: 1 });
    expect(await sender.send(plain)).toMatchObject({ outcome: 'unknown' });
    await sink.expect({ to: plain.to.address });
    sink.behave({ drop: 'connection', dropTimes: 10 });
    expect(await sender.send(plain)).toMatchObject({ outcome: 'deferred' });
    sink.behave({});
  });

  it.each([
    ['is not there', () => join(folder, 'missing.pem'), /không đọc được/],
    ['is no key', () => join(folder, 'text.pem'), /không phải khóa riêng/],
    ['is of another kind', () => key('ed25519'), /phải là khóa RSA/],
    ['is too short', () => key('rsa', 1024), /khóa có 1024 bit/],
  ])('is refused at start where its key %s', (_what, file, words) => {
    writeFileSync(join(folder, 'text.pem'), 'not a key');
    expect(() => new MailSigner(config(file()))).toThrow(words);
  });
});
