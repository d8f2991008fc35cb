import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PrepareMessages, VerifyLedger } from '#application';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { type DeliveryApplication, startDeliveryApplication } from '../support/delivery-application.js';
import { createMailSink, type MailSink } from '../support/mail-sink.js';

interface MessageRow {
  state: string;
  state_reason: string | null;
  provider_id: string;
  attempts: (string | null)[];
}

let database: TestDatabase;
let sink: MailSink;
let delivery: DeliveryApplication;

const headOf = (agency: string): string => `giam-doc.${agency}@phutho.example`;

beforeAll(async () => {
  database = await createDatabase();
  sink = await createMailSink();
  delivery = await startDeliveryApplication(database.url, sink.url, [VerifyLedger]);
  await delivery.advanceAll();
});
afterAll(async () => {
  await delivery.close();
  await sink.close();
  await database.drop();
});
beforeEach(() => sink.behave({}));

async function messagesOf(address: string): Promise<MessageRow[]> {
  return delivery.database.query<MessageRow>(
    `SELECT messages.state, messages.state_reason, messages.provider_id,
            array_agg(message_attempts.outcome ORDER BY message_attempts.number) AS attempts
       FROM messages JOIN message_attempts ON message_attempts.message_id = messages.id
      WHERE messages.recipient_id = $1 GROUP BY messages.id ORDER BY messages.id`,
    [await delivery.recipientOf(address)],
  );
}

/** Lets the wait after a temporary failure pass. */
async function passRetryWait(address: string): Promise<void> {
  await delivery.database.query(
    "UPDATE recipients SET retry_at = retry_at - interval '1 day' WHERE id = $1",
    [await delivery.recipientOf(address)],
  );
}

describe('on the morning of 2 December', () => {
  it('sends nothing before the window opens, and waits for it', async () => {
    expect(await delivery.deliver(headOf('so-tu-phap'))).toEqual({ waitMs: 30 * 60_000 });
    const [recipient] = await delivery.database.query<{ next_at: Date; armed: boolean }>(
      'SELECT next_at, armed FROM recipients WHERE id = $1',
      [await delivery.recipientOf(headOf('so-tu-phap'))],
    );
    expect(recipient).toEqual({ next_at: new Date('2024-12-02T00:30:00Z'), armed: true });
    sink.none();
  });

  it('gives one recipient one message for everything', async () => {
    await delivery.setClock('2024-12-02', '07:30');
    expect(await delivery.deliver(headOf('so-tu-phap'))).toEqual({ waitMs: null });
    const mail = await sink.expect({
      to: headOf('so-tu-phap'),
      subject:
        /^\[TẬP HUẤN\] \[Giao nhiệm vụ năm 2025\] Sở Tư pháp: \d+ nhiệm vụ theo Kế hoạch 1782\/KH-UBND$/,
    });
    expect(mail.from).toEqual({
      name: 'Văn phòng UBND tỉnh Phú Thọ',
      address: 'van-phong-ubnd-tinh@phutho.example',
    });
    expect(mail.to).toEqual([{ name: 'Giám đốc Sở Tư pháp', address: headOf('so-tu-phap') }]);
    expect(mail.date).toEqual(new Date('2024-12-02T00:30:00Z'));
    expect(mail.headers['auto-submitted']).toBe('auto-generated');
    expect(mail.headers['reply-to']).toContain('@phutho.example');
    expect(mail.text).toContain('Kính gửi: Đồng chí Giám đốc Sở Tư pháp');
    expect(mail.html.match(/class="button"/g)).toHaveLength(1);
    expect(await delivery.deliver(headOf('so-tu-phap'))).toEqual({ waitMs: null });
    sink.none();
  });

  it('waits while some assignment of this instant is not decided, at the latest for its group window', async () => {
    const [row] = await delivery.database.query<{ id: string; next_at: Date | null }>(
      'SELECT id, next_at FROM assignments WHERE closed_at IS NULL LIMIT 1',
    );
    await delivery.database.query(
      "UPDATE notices SET created_at = '2024-12-02T00:30:00Z' WHERE state = 'waiting'",
    );
    await delivery.database.query('UPDATE assignments SET next_at = $2 WHERE id = $1', [
      row?.id,
      new Date('2024-12-02T00:00:00Z'),
    ]);
    expect(await delivery.deliver(headOf('so-noi-vu'))).toEqual({ waitMs: 1000 });
    sink.none();
    await delivery.database.query('UPDATE assignments SET next_at = $2 WHERE id = $1', [
      row?.id,
      row?.next_at,
    ]);
    expect(await delivery.deliver(headOf('so-noi-vu'))).toEqual({ waitMs: null });
    await sink.expect({ to: headOf('so-noi-vu'), subject: /Giao nhiệm vụ/ });
  });

  it('sends copies without buttons or links', async () => {
    await delivery.deliver('van-thu.so-tu-phap@phutho.example');
    await delivery.deliver('so-y-te@phutho.example');
    const clerk = await sink.expect({ to: 'van-thu.so-tu-phap@phutho.example', subject: /\[Bản sao\]/ });
    const partner = await sink.expect({ to: 'so-y-te@phutho.example', subject: /Thông tin phối hợp/ });
    for (const { html, text } of [clerk, partner]) {
      expect(html).not.toContain('href=');
      expect(text).not.toContain('https://');
    }
  });
});

describe('when a mail server misbehaves', () => {
  it('marks a message that was refused for good as failed, in the words of the server; others are not affected', async () => {
    sink.behave({ refuse: [{ to: headOf('so-xay-dung'), code: 550, text: 'No such mailbox here' }] });
    expect(await delivery.deliver(headOf('so-xay-dung'))).toEqual({ waitMs: null });
    expect(await messagesOf(headOf('so-xay-dung'))).toMatchObject([
      {
        state: 'failed',
        state_reason: expect.stringContaining('No such mailbox here'),
        attempts: ['refused'],
      },
    ]);
    expect(await delivery.deliver(headOf('so-tai-nguyen-va-moi-truong'))).toEqual({ waitMs: null });
    await sink.expect({ to: headOf('so-tai-nguyen-va-moi-truong') });
  });

  it('tries again after a temporary failure, with growing waits and a message written anew', async () => {
    const head = headOf('so-tai-chinh');
    sink.behave({ refuse: [{ to: head, code: 451, text: 'Greylisted', times: 2 }] });
    const first = await delivery.deliver(head);
    expect(first.waitMs).toBeGreaterThan(25_000);
    expect(first.waitMs).toBeLessThanOrEqual(30_000);
    expect((await delivery.deliver(head)).waitMs).toBeLessThanOrEqual(30_000);
    await passRetryWait(head);
    const second = await delivery.deliver(head);
    expect(second.waitMs).toBeGreaterThan(50_000);
    sink.none();
    await passRetryWait(head);
    expect(await delivery.deliver(head)).toEqual({ waitMs: null });
    await sink.expect({ to: head });
    expect((await messagesOf(head)).map(({ state }) => state)).toEqual([
      'retrying',
      'retrying',
      'handed-over',
    ]);
  });

  it('tries again when nobody answers', async () => {
    const head = headOf('so-giao-duc-va-dao-tao');
    sink.behave({ down: true });
    await expect.poll(async () => (await delivery.deliver(head)).waitMs).toBeGreaterThan(0);
    expect((await messagesOf(head)).at(-1)).toMatchObject({ state: 'retrying', attempts: ['deferred'] });
    sink.behave({});
    await passRetryWait(head);
    await expect
      .poll(async () => {
        await passRetryWait(head);
        return (await delivery.deliver(head)).waitMs;
      })
      .toBeNull();
    await sink.expect({ to: head });
  });

  it('sends once more, with the same Message-ID, when the answer was lost, and says so', async () => {
    const head = headOf('so-ke-hoach-va-dau-tu');
    sink.behave({ drop: 'after-data', dropTimes: 1 });
    expect(await delivery.deliver(head)).toEqual({ waitMs: null });
    const first = await sink.expect({ to: head });
    const second = await sink.expect({ to: head });
    expect(second.messageId).toBe(first.messageId);
    expect(second.text).toBe(first.text);
    expect(await messagesOf(head)).toMatchObject([
      {
        state: 'handed-over',
        attempts: ['unknown', 'accepted'],
        state_reason: expect.stringContaining('gửi lại'),
      },
    ]);
  });

  it('leaves the outcome open when the answer is lost twice', async () => {
    const head = headOf('so-thong-tin-va-truyen-thong');
    sink.behave({ drop: 'after-data', dropTimes: 2 });
    expect(await delivery.deliver(head)).toEqual({ waitMs: null });
    await sink.expect({ to: head });
    await sink.expect({ to: head });
    expect(await messagesOf(head)).toMatchObject([{ state: 'unknown', attempts: ['unknown', 'unknown'] }]);
  });
});

describe('when the process dies while sending', () => {
  it('sends the same message once more and marks it', async () => {
    const head = headOf('so-y-te');
    const recipientId = await delivery.recipientOf(head);
    const prepared = await delivery.app.get(PrepareMessages).run(recipientId);
    expect(prepared.attempts).toHaveLength(1);
    expect(await delivery.deliver(head)).toEqual({ waitMs: null });
    const mail = await sink.expect({ to: head });
    const [message] = await messagesOf(head);
    expect(message).toMatchObject({ state: 'handed-over', attempts: ['unknown', 'accepted'] });
    expect(mail.messageId).toBe(message?.provider_id);
  });

  it('never tries a third time', async () => {
    const head = headOf('so-khoa-hoc-va-cong-nghe');
    const recipientId = await delivery.recipientOf(head);
    await delivery.app.get(PrepareMessages).run(recipientId);
    await delivery.app.get(PrepareMessages).run(recipientId);
    expect(await delivery.deliver(head)).toEqual({ waitMs: null });
    expect(await messagesOf(head)).toMatchObject([{ state: 'unknown', attempts: ['unknown', 'unknown'] }]);
    sink.none();
  });
});

describe('whatever became of a message', () => {
  it('stands in the chain of its recipient', async () => {
    const found: unknown[] = [];
    await delivery.app.get(VerifyLedger).run((finding) => found.push(finding));
    expect(found).toEqual([]);
    const kept = await delivery.database.query<{ state: string }>(
      "SELECT DISTINCT content::jsonb ->> 'state' AS state FROM ledger_entries WHERE kind = 'state' ORDER BY 1",
    );
    expect(kept.map(({ state }) => state)).toEqual([
      'failed',
      'handed-over',
      'retrying',
      'sending',
      'unknown',
    ]);
  });
});
