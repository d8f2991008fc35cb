import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { type DeliveryApplication, startDeliveryApplication } from '../support/delivery-application.js';
import { createMailSink, type MailSink } from '../support/mail-sink.js';

let database: TestDatabase;
let sink: MailSink;
let delivery: DeliveryApplication;

interface Told {
  role: string;
  agency: string;
  address: string | null;
  reason: string | null;
}

const head = 'giam-doc.so-tu-phap@phutho.example';

/** Up to 17/01/2025 nothing waits; Sở Tư pháp is about to be split between two departments. */
beforeAll(async () => {
  database = await createDatabase();
  sink = await createMailSink();
  delivery = await startDeliveryApplication(database.url, sink.url);
  await delivery.advanceAll();
  await delivery.setClock('2025-01-17', '07:00');
  await delivery.advanceAll();
  await delivery.database.query("UPDATE notices SET state = 'cancelled', reason = 'before the test'");
  await delivery.database.query('UPDATE recipients SET armed = false, next_at = NULL');
});
afterAll(async () => {
  await delivery.close();
  await sink.close();
  await database.drop();
});

async function split(code: string, on: string): Promise<void> {
  await delivery.database.query(
    `WITH ended AS (UPDATE agencies SET valid_to = $2::date - 1 WHERE code = $1 RETURNING id),
          gone AS (DELETE FROM succession_targets t USING successions s, ended
                    WHERE t.succession_id = s.id AND s.from_agency_id = ended.id)
     DELETE FROM successions USING ended WHERE from_agency_id = ended.id`,
    [code, on],
  );
  await delivery.database.query(
    `WITH parted AS (
       INSERT INTO successions (id, kind, from_agency_id, effective_on, recorded_by, recorded_at, took_effect_at)
       SELECT gen_random_uuid(), 'split', id, $2, 'Văn phòng', $2::date, $2::date FROM agencies WHERE code = $1 RETURNING id)
     INSERT INTO succession_targets (succession_id, agency_id, position)
     SELECT parted.id, agencies.id, row_number() OVER (ORDER BY agencies.code)
       FROM parted, agencies WHERE agencies.code IN ('so-noi-vu', 'so-tai-chinh')`,
    [code, on],
  );
}

/** The office is its monitors, and those of the standing body. */
describe('reminders of an agency that was split and whose tasks nobody has taken over', () => {
  it('go to people of the office, who are told why, and to nobody of the agency that ended', async () => {
    await split('so-tu-phap', '2025-01-20');
    // Everybody who would be told is away: the letter goes to who stands in, and says both.
    await delivery.database.query(
      `INSERT INTO standins (id, person_id, standin_person_id, from_on, to_on, reason, set_by, created_at)
       SELECT gen_random_uuid(), t.person_id, deputy.person_id, '2025-01-20', '2025-01-31', 'Công tác', 'Văn phòng', '2025-01-20'
         FROM positions p JOIN tenures t ON t.position_id = p.id,
              (SELECT t.person_id FROM positions p JOIN tenures t ON t.position_id = p.id
                 JOIN agencies g ON g.id = p.agency_id
                WHERE g.code = 'so-noi-vu' AND p.kind = 'clerk' LIMIT 1) AS deputy
        WHERE p.kind IN ('monitor', 'deputy-chief')`,
    );
    await delivery.setClock('2025-01-24', '07:00');
    await delivery.advanceAll();
    const told = await delivery.database.query<Told>(
      `SELECT n.role, g.code AS agency, c.address, coalesce(n.remark, r.reason) AS reason
         FROM rungs r JOIN assignments a ON a.id = r.assignment_id JOIN agencies l ON l.id = a.agency_id
         JOIN notices n ON n.rung_id = r.id JOIN recipients t ON t.id = n.recipient_id
         LEFT JOIN positions p ON p.id = n.position_id
         LEFT JOIN agencies g ON g.id = coalesce(p.agency_id, t.agency_id)
         LEFT JOIN contact_points c ON c.person_id = t.person_id OR c.agency_id = t.agency_id
        WHERE l.code = 'so-tu-phap' AND n.state = 'waiting' ORDER BY c.address`,
    );
    expect(told.length).toBeGreaterThan(0);
    for (const one of told.filter(({ role }) => role === 'office')) {
      expect(one).toMatchObject({
        agency: expect.stringMatching(/^(van-phong-ubnd-tinh|so-noi-vu)$/) as string,
        reason: expect.stringContaining('kết thúc hoạt động từ ngày 20/01/2025') as string,
      });
    }
    expect(told.some(({ role }) => role === 'office')).toBe(true);
    expect(told.filter(({ address }) => address === head)).toEqual([]);
    const [first] = told.filter(({ role }) => role === 'office');
    await delivery.setClock('2025-01-24', '07:30');
    await delivery.deliver(first?.address ?? '');
    const mail = await sink.expect({ to: first?.address ?? '' });
    expect(mail.text).toContain('kết thúc hoạt động từ ngày 20/01/2025');
    expect(mail.text).toContain('kính gửi Văn phòng thay cho cơ quan chủ trì');
    expect(mail.text).toMatch(/vắng|xử lý thay/);
  });
});

describe('letters after one office has followed another', () => {
  it('leave from the mailbox of the office that lives on the day', async () => {
    const lead = 'giam-doc.so-noi-vu@phutho.example';
    const from = async (date: string): Promise<string | undefined> => {
      await delivery.setClock(date, '07:00');
      await delivery.database.query("UPDATE notices SET state = 'cancelled' WHERE state = 'waiting'");
      await delivery.advanceAll();
      await delivery.setClock(date, '07:30');
      await delivery.deliver(lead);
      await sink.expect({ to: lead });
      const [sent] = await delivery.database.query<{ from: string }>(
        "SELECT envelope -> 'from' ->> 'address' AS from FROM messages ORDER BY created_at DESC, id DESC LIMIT 1",
      );
      return sent?.from;
    };
    expect(await from('2025-02-10')).toBe('van-phong-ubnd-tinh@phutho.example');
    await delivery.database.query(
      "UPDATE agencies SET valid_to = '2025-02-14' WHERE code = 'van-phong-ubnd-tinh'",
    );
    await delivery.database.query(
      "UPDATE agencies SET valid_from = '2025-02-15' WHERE code = 'van-phong-ubnd-tinh-2025'",
    );
    expect(await from('2025-02-17')).toBe('van-phong-ubnd-tinh-2025@tinh-phutho.example');
  });
});
