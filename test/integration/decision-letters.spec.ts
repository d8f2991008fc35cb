import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AskTransfer, assignmentsUseCases, type By, changeUseCases, TransferAssignment } from '#application';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { type DeliveryApplication, startDeliveryApplication } from '../support/delivery-application.js';
import { createMailSink, type MailSink } from '../support/mail-sink.js';

const head = 'giam-doc.so-tu-phap@phutho.example';

let database: TestDatabase;
let sink: MailSink;
let delivery: DeliveryApplication;

beforeAll(async () => {
  database = await createDatabase();
  sink = await createMailSink();
  delivery = await startDeliveryApplication(database.url, sink.url, [
    ...assignmentsUseCases,
    ...changeUseCases,
  ]);
});

afterAll(async () => {
  await delivery.close();
  await sink.close();
  await database.drop();
});

const by = (role: 'office' | 'agency', agencyId: string | null): By => ({
  actor: { id: null, name: role, role, agencyId },
  channel: 'web',
});

async function idsOf(code: string): Promise<{ agencyId: string; assignmentId: string | null }> {
  const [row] = await delivery.database.query<{ agencyId: string; assignmentId: string | null }>(
    `SELECT g.id AS "agencyId", (SELECT a.id FROM assignments a WHERE a.agency_id = g.id ORDER BY a.id LIMIT 1) AS "assignmentId"
       FROM agencies g WHERE g.code = $1`,
    [code],
  );
  return row ?? { agencyId: '', assignmentId: null };
}

describe('the letter about a decided request', () => {
  it('reaches the agency that asked, though the task is no longer its own', async () => {
    await delivery.setClock('2025-01-17', '08:00');
    const asker = await idsOf('so-tu-phap');
    const { agencyId } = await idsOf('so-tai-chinh');
    const assignmentId = asker.assignmentId ?? '';
    const none = { agencyId: null, documentNumber: null, documentOn: null };
    const { requestId } = await delivery.app
      .get(AskTransfer)
      .run(by('agency', asker.agencyId), { assignmentId, reason: 'Không thuộc thẩm quyền', ...none });
    const office = by('office', null);
    await delivery.app.get(TransferAssignment).accept(office, { requestId, agencyId, reason: null });
    // Nothing was decided here yet: a bundle leaves after ten minutes all the same.
    await delivery.setClock('2025-01-17', '08:15');
    await delivery.deliver(head);
    const mail = await sink.expect({ to: head, subject: /\[Trả lời đề nghị\]/ });
    expect(mail.text.replaceAll(/\s+/g, ' ')).toContain(
      'Đề nghị chuyển nhiệm vụ vì không thuộc thẩm quyền được chấp thuận: nhiệm vụ chuyển sang Sở Tài chính.',
    );
    expect(mail.text).not.toContain('/a/');
  });
});
