import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NoticeStore, RecipientResolver } from '#application';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { type DeliveryApplication, startDeliveryApplication } from '../support/delivery-application.js';
import { createMailSink, type MailSink } from '../support/mail-sink.js';

interface NoticeRow {
  id: string;
  code: string;
  state: string;
  reason: string | null;
  replaces_id: string | null;
}

let database: TestDatabase;
let sink: MailSink;
let delivery: DeliveryApplication;

const head = 'giam-doc.so-tu-phap@phutho.example';
const officer = 'chuyen-vien.so-tu-phap@phutho.example';

/** On 17/01/2025 the ladder reaches −5 of the row worked towards 24/01: `soon` and `unacknowledged`. */
beforeAll(async () => {
  database = await createDatabase();
  sink = await createMailSink();
  delivery = await startDeliveryApplication(database.url, sink.url);
  await delivery.advanceAll();
  await delivery.setClock('2024-12-27', '07:00');
  await delivery.advanceAll();
  await delivery.database.query("UPDATE notices SET state = 'cancelled', reason = 'before the test'");
  await delivery.database.query('UPDATE recipients SET armed = false, next_at = NULL');
  await delivery.setClock('2025-01-17', '07:00');
  await delivery.advanceAll();
  await delivery.setClock('2025-01-17', '07:30');
});
afterAll(async () => {
  await delivery.close();
  await sink.close();
  await database.drop();
});

async function noticesOf(address: string): Promise<NoticeRow[]> {
  return delivery.database.query<NoticeRow>(
    `SELECT notices.id, rungs.code, notices.state, notices.reason, notices.replaces_id
       FROM notices JOIN rungs ON rungs.id = notices.rung_id
      WHERE notices.recipient_id = $1 AND notices.reason IS DISTINCT FROM 'before the test' ORDER BY notices.id`,
    [await delivery.recipientOf(address)],
  );
}

/** Undoes what the work changes, so that each test meets the same morning. */
async function onThisMorning(work: () => Promise<void>): Promise<void> {
  const rollback = new Error('rolled back on purpose');
  const attempt = delivery.database.run(async () => {
    await work();
    throw rollback;
  });
  await expect(attempt).rejects.toBe(rollback);
}

async function stagesWaitingFor(address: string): Promise<string[]> {
  const rows = await delivery.database.query<{ stage_id: string }>(
    `SELECT DISTINCT rungs.stage_id FROM notices JOIN rungs ON rungs.id = notices.rung_id
      WHERE notices.recipient_id = $1 AND notices.state = 'waiting'`,
    [await delivery.recipientOf(address)],
  );
  return rows.map((row) => row.stage_id);
}

describe('what has changed between decision and sending', () => {
  it('silences what was completed meanwhile, and says why', async () => {
    await onThisMorning(async () => {
      await delivery.database.query('UPDATE stages SET completed_at = $2 WHERE id = ANY($1)', [
        await stagesWaitingFor(officer),
        new Date('2025-01-17T00:10:00Z'),
      ]);
      expect(await delivery.deliver(officer)).toEqual({ waitMs: null });
      for (const notice of await noticesOf(officer)) {
        expect(notice).toMatchObject({
          state: 'cancelled',
          reason: 'Đã có báo cáo hoàn thành trước khi gửi',
        });
      }
    });
    sink.none();
  });

  it('silences the head when somebody acknowledged meanwhile', async () => {
    await onThisMorning(async () => {
      expect((await noticesOf(head)).map(({ code }) => code)).toContain('unacknowledged');
      await delivery.database.query('UPDATE assignments SET acknowledged_at = $1', [
        new Date('2025-01-17T00:10:00Z'),
      ]);
      expect(await delivery.deliver(head)).toEqual({ waitMs: null });
      for (const notice of await noticesOf(head)) {
        expect(notice).toMatchObject({
          state: 'cancelled',
          reason: 'Nhiệm vụ đã được tiếp nhận trước khi gửi',
        });
      }
    });
    sink.none();
  });

  it('silences what speaks of a date that was changed', async () => {
    await onThisMorning(async () => {
      await delivery.database.query('UPDATE stages SET due_version = due_version + 1');
      expect(await delivery.deliver(officer)).toEqual({ waitMs: null });
      expect((await noticesOf(officer)).every(({ state }) => state === 'cancelled')).toBe(true);
    });
    sink.none();
  });

  it('cancels what waits for the stages of a command', async () => {
    await onThisMorning(async () => {
      await delivery.app
        .get(NoticeStore)
        .cancelForStage(await stagesWaitingFor(officer), 'Đã báo cáo hoàn thành');
      const notices = await noticesOf(officer);
      expect(notices.length).toBeGreaterThan(0);
      expect(notices.every(({ reason }) => reason === 'Đã báo cáo hoàn thành')).toBe(true);
    });
  });
});

describe('a post that changed hands meanwhile', () => {
  const successor = '019380f0-0000-7000-8000-000000000001';
  const successorAddress = 'giam-doc-moi@so-tu-phap.example';

  async function replaceHead(): Promise<void> {
    await delivery.database.query(
      "INSERT INTO people (id, name, created_at) VALUES ($1, 'Giám đốc mới', $2)",
      [successor, new Date('2025-01-17T00:00:00Z')],
    );
    await delivery.database.query(
      "INSERT INTO contact_points (id, person_id, kind, address) VALUES ($1, $1, 'email', $2)",
      [successor, successorAddress],
    );
    await delivery.database.query(
      `WITH ended AS (
         UPDATE tenures SET to_on = '2025-01-16' FROM contact_points
          WHERE contact_points.person_id = tenures.person_id AND contact_points.address = $2
         RETURNING tenures.position_id)
       INSERT INTO tenures (id, position_id, person_id, from_on) SELECT $1, position_id, $1, '2025-01-17' FROM ended`,
      [successor, head],
    );
  }

  it('is told in the person of the new holder, by a notice that names the one it replaces', async () => {
    await onThisMorning(async () => {
      await replaceHead();
      await delivery.database.query('DELETE FROM wake_ups');
      const before = await noticesOf(head);
      expect(await delivery.deliver(head)).toEqual({ waitMs: null });
      for (const notice of await noticesOf(head)) {
        expect(notice).toMatchObject({
          state: 'cancelled',
          reason: 'Đã chuyển tới Đồng chí Giám đốc Sở Tư pháp',
        });
      }
      const after = await noticesOf(successorAddress);
      expect(after.map((notice) => notice.replaces_id)).toEqual(before.map((notice) => notice.id));
      const wakeUps = await delivery.database.query('SELECT kind, target_id FROM wake_ups');
      expect(wakeUps).toEqual([
        { kind: 'delivery', target_id: await delivery.recipientOf(successorAddress) },
      ]);
      expect(await delivery.deliver(successorAddress)).toEqual({ waitMs: null });
    });
    const mail = await sink.expect({ to: successorAddress, subject: /Chưa tiếp nhận/ });
    expect(mail.text).toContain('Kính gửi: Đồng chí Giám đốc Sở Tư pháp');
  });

  it('goes back to who held it before, if that is how it ends', async () => {
    await onThisMorning(async () => {
      const before = await noticesOf(head);
      await replaceHead();
      await delivery.deliver(head);
      await delivery.database.query('DELETE FROM tenures WHERE id = $1', [successor]);
      await delivery.database.query(
        `UPDATE tenures SET to_on = NULL FROM contact_points
          WHERE contact_points.person_id = tenures.person_id AND contact_points.address = $1`,
        [head],
      );
      expect(await delivery.deliver(successorAddress)).toEqual({ waitMs: null });
      expect((await noticesOf(head)).map(({ id, state }) => ({ id, state }))).toEqual(
        before.map(({ id }) => ({ id, state: 'waiting' })),
      );
    });
    sink.none();
  });

  it('falls to the chief of office when nobody holds it, and to the mailbox when an address is gone', async () => {
    await onThisMorning(async () => {
      const [assignment] = await delivery.database.query<{ id: string }>(
        "SELECT assignments.id FROM assignments JOIN agencies ON agencies.id = agency_id WHERE code = 'so-tu-phap' LIMIT 1",
      );
      const input = {
        assignmentId: assignment?.id ?? '',
        stageId: null,
        copyTo: [],
        on: '2025-01-17',
      } as const;
      await delivery.database.query(
        "UPDATE tenures SET to_on = '2025-01-16' WHERE person_id IN (SELECT person_id FROM contact_points WHERE address = $1)",
        [head],
      );
      await delivery.database.query(
        "UPDATE contact_points SET disabled_at = $2, disabled_reason = 'test' WHERE address = $1",
        [officer, new Date()],
      );
      const resolver = delivery.app.get(RecipientResolver);
      expect(await resolver.resolve({ ...input, to: ['head'] })).toMatchObject([
        {
          recipientId: await delivery.recipientOf('chanh-van-phong.so-tu-phap@phutho.example'),
          addressedAs: 'Đồng chí Chánh Văn phòng Sở Tư pháp',
          remark: 'Chức vụ Giám đốc đang khuyết, kính gửi đồng chí Chánh Văn phòng.',
        },
      ]);
      expect(await resolver.resolve({ ...input, to: ['officer'] })).toMatchObject([
        { recipientId: await delivery.recipientOf('so-tu-phap@phutho.example'), positionId: null },
      ]);
    });
  });
});
