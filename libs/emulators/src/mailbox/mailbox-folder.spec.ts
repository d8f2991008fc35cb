import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startMailbox, type Mailbox } from './start-mailbox.js';

describe('the mailbox with a folder', () => {
  let folder: string;
  let mailbox: Mailbox;

  const start = async (): Promise<void> => {
    mailbox = await startMailbox({ smtpPort: 0, httpPort: 0, folder });
  };
  const send = async (subject: string, to = 'giam-doc@so-y-te.example'): Promise<void> => {
    const transport = createTransport(mailbox.smtpUrl);
    await transport.sendMail({
      from: 'van-phong@ubnd.example',
      to,
      subject,
      text: 'Nội dung',
      html: '<p>Nội dung</p>',
    });
    transport.close();
  };

  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'mailbox-')), 'thu');
    await start();
  });
  afterEach(async () => {
    await mailbox.close();
    await rm(join(folder, '..'), { recursive: true, force: true });
  });

  it('has the same mails in the same order after a restart, and goes on counting', async () => {
    for (let number = 1; number <= 11; number += 1) await send(`Thư ${number}`);
    const before = mailbox.messages();
    await mailbox.close();
    await start();
    expect(mailbox.messages()).toEqual(before);
    await send('Thư 12');
    const names = (await readdir(folder)).sort();
    expect(names.map((name) => Number(name.split('-')[0]))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(names.at(-1)).toBe(`000012-${mailbox.messages().at(-1)?.id}.eml`);
  });

  it('has written the mail when the sender gets its answer', async () => {
    await send('Đã nhận');
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('has written the mail even when the answer never comes', async () => {
    mailbox.behave({ drop: 'after-data' });
    await expect(send('Không rõ')).rejects.toThrow();
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('refuses a mail for now when it cannot be written', async () => {
    await rm(folder, { recursive: true });
    await expect(send('Không ghi được')).rejects.toMatchObject({ responseCode: 451 });
    expect(mailbox.messages()).toEqual([]);
  });

  it('clears a half-written file and shows a mail somebody put there by hand', async () => {
    await mailbox.close();
    await writeFile(join(folder, '000001-torn.eml.tmp'), 'X-Mail');
    await writeFile(join(folder, '000002-hand.eml'), 'Subject: By hand\r\nTo: a@b.example\r\n\r\nText\r\n');
    await writeFile(join(folder, '000003-empty.eml'), '');
    await writeFile(join(folder, 'ghi-chu.txt'), 'not a mail');
    await start();
    expect(mailbox.messages()).toMatchObject([
      { id: 'hand', subject: 'By hand', envelopeTo: [] },
      { id: 'empty', subject: '' },
    ]);
    expect(await readdir(folder)).not.toContain('000001-torn.eml.tmp');
  });
});
