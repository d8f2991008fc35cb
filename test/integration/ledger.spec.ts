import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CommandStore,
  LedgerDays,
  LedgerReader,
  LinkOpenings,
  MessageReceipts,
  SealDay,
  SystemClock,
  Transaction,
  VerifyLedger,
} from '#application';
import { databaseOptions } from '#persistence';
import { checkLines, findingLine } from '../../apps/api/src/ledger/finding-words.js';
import { CreateLedger1733985000000 } from '../../libs/persistence/src/migrations/1733985000000-create-ledger.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { type DeliveryApplication, startDeliveryApplication } from '../support/delivery-application.js';
import { createMailSink, type MailSink } from '../support/mail-sink.js';

const head = 'giam-doc.so-tu-phap@phutho.example';
let database: TestDatabase;
let sink: MailSink;
let delivery: DeliveryApplication;
let assignment: string;
let title: string;

const ask = <Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> =>
  delivery.database.query<Row>(sql, values);

/** What the command prints about the database as it is. */
async function verify(verifier = delivery.app.get(VerifyLedger)): Promise<string[]> {
  const lines: string[] = [];
  const check = await verifier.run((finding) => lines.push(findingLine(finding)));
  expect(check.findings).toBe(lines.length);
  return lines;
}

/** Reads within the open transaction instead of one of its own. */
function inside(): LedgerReader {
  const reader = Object.create(delivery.app.get(LedgerReader)) as LedgerReader;
  return Object.assign(reader, { still: <T>(work: () => Promise<T>) => work() });
}

/** The same after somebody changed the database behind the product's back; then it is as before. */
async function verifyAfter(...statements: readonly string[]): Promise<string[]> {
  return delivery.app.get(Transaction).tryOut(async () => {
    for (const statement of statements) await ask(statement);
    return verify(new VerifyLedger(inside(), delivery.app.get(SystemClock)));
  });
}

async function note(assignmentId: string, result: string): Promise<void> {
  await delivery.app.get(CommandStore).record({
    assignmentId,
    at: new Date('2024-12-03T02:00:00Z'),
    actor: 'Chuyên viên theo dõi',
    onBehalfOf: null,
    channel: 'web',
    events: [{ kind: 'progress-noted', stageId: null, data: { result } }],
    assignment: {},
    stages: [],
  });
}

beforeAll(async () => {
  database = await createDatabase();
  sink = await createMailSink();
  delivery = await startDeliveryApplication(database.url, sink.url, [VerifyLedger, SealDay]);
  await delivery.advanceAll();
  await delivery.setClock('2024-12-02', '07:30');
  await delivery.deliver(head);
  await sink.expect({ to: head });
  const [row] = await ask<{ id: string; title: string }>(
    `SELECT a.id, i.ordinal || '. ' || i.task || ', ' || g.name || ', ' || a.year AS title
       FROM assignments a JOIN plan_items i ON i.id = a.item_id JOIN agencies g ON g.id = a.agency_id
      WHERE g.code = 'so-tu-phap' AND i.ordinal = '13'`,
  );
  assignment = row?.id ?? '';
  title = row?.title ?? '';
  for (const result of ['đã giao phòng chuyên môn', 'đang lấy ý kiến', 'đã có dự thảo']) {
    await note(assignment, result);
  }
  await delivery.app.get(SealDay).run();
});

afterAll(async () => {
  await delivery.close();
  await sink.close();
  await database.drop();
});

const event = (result: string): string =>
  `assignment_id = '${assignment}' AND data ->> 'result' = '${result}'`;
const entry = (number: number): string => `chain_id = '${assignment}' AND number = ${number}`;
const message = "subject LIKE '%Sở Tư pháp%' AND channel = 'email'";

describe('the ledger of a whole database', () => {
  it('holds as long as nobody touches it, and says what was checked', async () => {
    expect(await verify()).toEqual([]);
    const lines = checkLines(await delivery.app.get(VerifyLedger).run(() => undefined));
    expect(lines[0]).toMatch(
      /^Đã kiểm tra \d\d+ chuỗi của nhiệm vụ, \d+ chuỗi của người nhận \(\d\d+ mục\), 1 sổ ngày\.$/,
    );
    expect(lines.at(-1)).toBe('✓ Không phát hiện thay đổi.');
  });

  it('names the event whose words were changed, and what was changed', async () => {
    const change = `UPDATE events SET data = '{"result": "chưa làm"}' WHERE ${event('đang lấy ý kiến')}`;
    expect(await verifyAfter(change)).toEqual([
      `Nhiệm vụ “${title}”: mục 4 (Cập nhật tiến độ, 09:00, Thứ Ba 03/12/2024, Chuyên viên theo dõi) đã bị sửa sau khi ghi: nội dung.`,
    ]);
  });

  it.each([
    ['the last one', 'đã có dự thảo', 5],
    ['one in the middle', 'đã giao phòng chuyên môn', 3],
  ])('names an event that was deleted: %s', async (_which, result, number) => {
    const found = await verifyAfter(`DELETE FROM events WHERE ${event(result)}`);
    expect(found).toEqual([expect.stringContaining(`“${title}”: mục ${number} (Cập nhật tiến độ`)]);
    expect(found[0]).toMatch(/đã bị xoá khỏi dữ liệu\.$/);
  });

  it('names an event that was written past the product', async () => {
    const id = '0193aaaa-0000-7000-8000-000000000001';
    const forged = `INSERT INTO events (id, assignment_id, kind, actor, channel, at, data)
                    VALUES ('${id}', '${assignment}', 'acknowledged', 'Giám đốc', 'web', now(), '{}')`;
    expect(await verifyAfter(forged)).toEqual([
      `“${title}”: sự kiện ${id} không có trong sổ, được ghi ngoài hệ thống.`,
    ]);
  });

  it('names a decided step whose reason was changed', async () => {
    const change = `UPDATE rungs SET reason = 'đã gọi điện' WHERE assignment_id = '${assignment}' AND code = 'assigned'`;
    expect(await verifyAfter(change)).toEqual([
      expect.stringMatching(/mục \d \(bước nhắc “thông báo giao nhiệm vụ”.*: lý do\.$/),
    ]);
  });

  it.each([
    ['its text', "text_body = replace(text_body, '2025', '2026')", /tin “.*”.*: nội dung tin\.$/],
    ['its address', "address = 'khac@phutho.example'", /: địa chỉ\.$/],
    ['its state', "state = 'seen'", /trạng thái tin “✓ nhà cung cấp đã nhận”.*: trạng thái\.$/],
  ])('names what was changed of a message: %s', async (_what, change, expected) => {
    const found = await verifyAfter(`UPDATE messages SET ${change} WHERE ${message}`);
    expect(found).toEqual([expect.stringMatching(expected)]);
    expect(found[0]).toContain('Người nhận “Đồng chí Giám đốc Sở Tư pháp”');
  });

  it('names the attempt whose answer was changed', async () => {
    expect(await verifyAfter("UPDATE message_attempts SET detail = detail || ' (đã xem)'")).toEqual([
      expect.stringMatching(/lần gửi thứ 1.*: trả lời của nhà cung cấp\.$/),
    ]);
  });

  it('names an entry that was changed together with its row, and a gap among entries', async () => {
    const both = [
      `UPDATE events SET data = '{"result": "chưa làm"}' WHERE ${event('đang lấy ý kiến')}`,
      `UPDATE ledger_entries SET content = replace(content, 'đang lấy ý kiến', 'chưa làm') WHERE ${entry(4)}`,
    ];
    expect(await verifyAfter(...both)).toEqual([expect.stringMatching(/mục 4 \(.*\) không khớp mã/)]);
    const gap = await verifyAfter(`DELETE FROM ledger_entries WHERE ${entry(3)}`);
    expect(gap[0]).toBe(`Nhiệm vụ “${title}”: thiếu mục 3, các mục sau vẫn còn.`);
  });

  it('finds every code that stands on paper', async () => {
    const reader = delivery.app.get(LedgerReader);
    const [row] = await ask<{ hash: string }>(`SELECT hash FROM ledger_entries WHERE ${entry(5)}`);
    expect(await reader.find(row?.hash ?? '')).toEqual([{ what: 'entry', title, number: 5, length: 5 }]);
    const day = await delivery.app.get(LedgerDays).last();
    expect(await reader.find((day?.hash ?? '').slice(0, 16))).toEqual([{ what: 'day', day: day?.day }]);
    expect(await reader.find('0000000000000000')).toEqual([]);
  });
});

describe('the daily row', () => {
  it('shows a tail that was removed from data and chain alike', async () => {
    const found = await verifyAfter(
      `DELETE FROM events WHERE ${event('đã có dự thảo')}`,
      `DELETE FROM ledger_entries WHERE ${entry(5)}`,
      `UPDATE ledger_chains SET length = 4, hash = (SELECT hash FROM ledger_entries WHERE ${entry(4)})
        WHERE id = '${assignment}'`,
    );
    expect(found).toEqual([
      expect.stringMatching(/^Sổ ngày .*: khi đó có 5 mục, nay mục 5 không còn hoặc đã khác\.$/),
    ]);
    expect(found[0]).toContain(`“${title}”`);
  });

  it('shows that it was changed itself, or what it keeps', async () => {
    expect(await verifyAfter("UPDATE ledger_days SET sealed_at = sealed_at - interval '1 day'")).toEqual([
      expect.stringMatching(/^Sổ ngày .*: không khớp mã/),
    ]);
    expect(await verifyAfter(`DELETE FROM ledger_day_heads WHERE chain_id = '${assignment}'`)).toEqual([
      expect.stringMatching(/^Sổ ngày .*: danh sách cuối chuỗi của ngày này đã bị sửa\.$/),
    ]);
  });

  it('is missed where the newest ones are gone', async () => {
    const days = ['2020-03-01', '2020-03-02'].map((day) => ({ day, sealedAt: new Date(`${day}T19:30:00Z`) }));
    const check = await delivery.app.get(Transaction).tryOut(async () => {
      await ask('DELETE FROM ledger_day_heads');
      await ask('DELETE FROM ledger_days');
      for (const { day, sealedAt } of days) await delivery.app.get(LedgerDays).seal(day, sealedAt);
      return new VerifyLedger(inside(), { now: () => new Date('2020-03-06T03:00:00Z') }).run(() => undefined);
    });
    expect(check).toMatchObject({ findings: 0, daysWithout: 3 });
    expect(checkLines(check)).toContain(
      'Không có sổ của 3 ngày gần đây: hệ thống không chạy, hoặc dòng đã bị xoá.',
    );
  });

  it('is made once a day, keeps what has grown since, and is bound to the one before', async () => {
    const days = delivery.app.get(LedgerDays);
    const first = await days.last();
    expect(await delivery.app.get(SealDay).run()).toBeNull();
    await note(assignment, 'đã trình lãnh đạo');
    const second = await days.seal('2100-01-01', new Date('2100-01-01T19:30:00Z'));
    expect(first?.heads).toBeGreaterThan(50);
    expect(second?.heads).toBe(1);
    expect(await verify()).toEqual([]);
    expect(
      await verifyAfter(
        'DELETE FROM ledger_day_heads WHERE day < now()',
        'DELETE FROM ledger_days WHERE day < now()',
      ),
    ).toEqual([expect.stringMatching(/^Sổ ngày 01\/01\/2100: không khớp mã: dòng này, hoặc dòng trước/)]);
  });
});

describe('writers', () => {
  it('wait for each other only at the same assignment', async () => {
    const [other] = await ask<{ id: string }>('SELECT id FROM assignments WHERE id <> $1 LIMIT 1', [
      assignment,
    ]);
    const done: string[] = [];
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const slow = delivery.app.get(Transaction).run(async () => {
      await note(assignment, 'chưa kết thúc giao dịch');
      await held;
      done.push('slow');
    });
    await sleep(200);
    const same = note(assignment, 'cùng nhiệm vụ').then(() => done.push('same'));
    await note(other?.id ?? '', 'nhiệm vụ khác');
    done.push('other');
    await sleep(200);
    expect(done).toEqual(['other']);
    letGo();
    await Promise.all([slow, same]);
    expect(done).toEqual(['other', 'slow', 'same']);
    expect(await verify()).toEqual([]);
  });

  it('number a hundred entries of one recipient without a gap, whoever writes them', async () => {
    const [row] = await ask<{ id: string }>(`SELECT id FROM messages WHERE ${message}`);
    const openings = delivery.app.get(LinkOpenings);
    const minutes = Array.from({ length: 100 }, (_, index) => new Date(Date.UTC(2025, 0, 1, 0, 11 * index)));
    await Promise.all(minutes.map((at) => openings.record({ kind: 'message', id: row?.id ?? '' }, at)));
    const [kept] = await ask<{ count: number }>(
      "SELECT count(*)::int AS count FROM ledger_entries WHERE kind = 'opening'",
    );
    expect(kept?.count).toBe(100);
    expect(await verify()).toEqual([]);
  });
});

describe('a message that moves on', () => {
  it('has each of its states in the chain, and its last one must be the one it has', async () => {
    const [row] = await ask<{ id: string }>(`SELECT id FROM messages WHERE ${message}`);
    const receipts = delivery.app.get(MessageReceipts);
    const at = new Date('2024-12-02T01:00:00Z');
    await delivery.app.get(Transaction).run(async () => {
      await receipts.name(row?.id ?? '', 'tin-cua-nha-cung-cap');
      await receipts.move(row?.id ?? '', { state: 'delivered', at, sentAt: at });
      await receipts.move(row?.id ?? '', { state: 'seen', at, sentAt: at });
    });
    const states = await ask<{ state: string }>(
      `SELECT content::jsonb ->> 'state' AS state FROM ledger_entries
        WHERE kind = 'state' AND subject_id = $1 ORDER BY number`,
      [row?.id],
    );
    expect(states.map(({ state }) => state)).toEqual([
      'sending',
      'handed-over',
      'handed-over',
      'delivered',
      'seen',
    ]);
    expect(await verify()).toEqual([]);
    expect(await verifyAfter(`UPDATE messages SET state = 'delivered' WHERE ${message}`)).toHaveLength(1);
  });
});

describe('the migration', () => {
  it('takes what stood before it into chains, marked as adopted', async () => {
    const dataSource = await new DataSource(databaseOptions(database.url)).initialize();
    const runner = dataSource.createQueryRunner();
    const migration = new CreateLedger1733985000000();
    await migration.down(runner);
    await migration.up(runner);
    await runner.release();
    await dataSource.destroy();
    expect(await verify()).toEqual([]);
    const [adopted] = await ask<{ whole: boolean }>(
      `SELECT bool_and(content::jsonb -> 'adopted' = 'true') AND count(*) > 50 AS whole FROM ledger_entries`,
    );
    expect(adopted?.whole).toBe(true);
    await note(assignment, 'sau khi nâng cấp');
    expect(await verify()).toEqual([]);
  });
});
