import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AdvanceAssignment, AmendPlan } from '#application';
import { HEADING, type ImportApplication, startImports } from '../support/import-application.js';
import { office } from '../support/plan-application.js';

let imports: ImportApplication;
let planId: string;
let number = 100;

beforeAll(async () => {
  imports = await startImports();
});
afterAll(() => imports.close());

const ROWS = [
  '1,Ban hành kế hoạch tuyên truyền cải cách hành chính,Kế hoạch,Sở Nội vụ,,Tháng 02/2025',
  '2,Kiểm tra công vụ tại các huyện và thành phố,Báo cáo,Thanh tra tỉnh,,Quý II/2025',
  '3,Rà soát văn bản quy phạm pháp luật của tỉnh,Báo cáo,Sở Tư pháp,,Quý III/2025',
];
const AMENDED = [
  '1,Tập huấn kỹ năng số cho công chức cấp xã,Báo cáo,Sở Nội vụ,,Quý IV/2025',
  '2,Ban hành kế hoạch tuyên truyền cải cách hành chính,Kế hoạch,Sở Nội vụ,,Tháng 03/2025',
  '3,Rà soát văn bản quy phạm pháp luật của tỉnh,Báo cáo,Sở Nội vụ,,Quý III/2025',
];
const DOCUMENT = { number: '05/QĐ-UBND', issuedOn: '2024-12-01' };

async function uploaded(rows: string[]): Promise<string> {
  const { body } = await imports
    .upload([HEADING, ...rows].join('\n'), { number: `${number}/KH-UBND` })
    .expect(201);
  return body.id;
}

const shown = async (importId: string) =>
  (await imports.post(`/api/plans/imports/${importId}/amendment-previews`, { planId }).expect(200)).body;

async function amend(importId: string, basis: string | null) {
  return imports.post(`/api/plans/imports/${importId}/amendments`, { planId, document: DOCUMENT, basis });
}

async function facts(): Promise<unknown> {
  return imports.plans.database.query(
    `SELECT i.id, i.position, i.task, i.deadline, i.removed_at, r.rule, a.id AS assignment, a.withdrawn_at, s.nominal, s.due_version,
            (SELECT count(*)::int FROM events) AS events, (SELECT count(*)::int FROM wake_ups) AS wake_ups,
            (SELECT count(*)::int FROM notices WHERE state = 'waiting') AS waiting
     FROM plan_items i JOIN readings r ON r.item_id = i.id LEFT JOIN assignments a ON a.item_id = i.id
     LEFT JOIN stages s ON s.assignment_id = a.id WHERE i.plan_id = $1 ORDER BY i.position, a.id, s.id`,
    [planId],
  );
}

beforeEach(async () => {
  number += 1;
  const { body } = await imports.post(`/api/plans/imports/${await uploaded(ROWS)}/apply`).expect(200);
  planId = body.id;
  await imports.plans.activate(planId, 2025);
  const assignments = await imports.plans.database.query<{ id: string }>(
    'SELECT a.id FROM assignments a JOIN plan_items i ON i.id = a.item_id WHERE i.plan_id = $1',
    [planId],
  );
  for (const { id } of assignments) await imports.plans.app.get(AdvanceAssignment).run(id);
});

describe('the plan imported again', () => {
  it('changes nothing, and says so', async () => {
    const importId = await uploaded(ROWS);
    const diff = await shown(importId);
    expect(diff).toMatchObject({ added: [], changed: [], removed: [], unchanged: 3 });
    expect(diff.summary).toBe('Tệp không có gì khác kế hoạch hiện hành; không có thay đổi nào.');
    const before = await facts();
    const refused = await amend(importId, diff.basis);
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ type: '/problems/nothing-to-amend' });
    expect(await facts()).toEqual(before);
  });
});

describe('an amended plan', () => {
  it('shows what would be added, removed, changed and re-dated, and touches nothing', async () => {
    const before = await facts();
    const diff = await shown(await uploaded(AMENDED));
    expect(diff.added).toMatchObject([
      { itemId: null, row: 2, ordinal: '1', task: 'Tập huấn kỹ năng số cho công chức cấp xã' },
    ]);
    expect(diff.removed).toMatchObject([
      { ordinal: '2', withdrawn: [{ year: 2025, agencyName: 'Thanh tra tỉnh' }] },
    ]);
    expect(diff.changed).toMatchObject([
      {
        row: 3,
        fields: [
          { field: 'ordinal', from: '1', to: '2' },
          { field: 'deadline', from: 'Tháng 02/2025', to: 'Tháng 03/2025' },
        ],
        dates: [{ kind: 'issue', from: '2025-02-28', to: '2025-03-31' }],
      },
      {
        row: 4,
        fields: [{ field: 'lead', from: 'Sở Tư pháp', to: 'Sở Nội vụ' }],
        withdrawn: [{ agencyName: 'Sở Tư pháp' }],
      },
    ]);
    expect(diff.cancelledReminders).toBeGreaterThan(0);
    expect(diff.summary).toMatch(
      /^1 nhiệm vụ thêm, 2 nhiệm vụ sửa, 1 nhiệm vụ bỏ; 1 mốc đổi ngày; \d+ lượt nhắc/u,
    );
    expect(await facts()).toEqual(before);
  });

  it('is applied with its document: dates move, duties end and begin, and every item has it in its history', async () => {
    const importId = await uploaded(AMENDED);
    const diff = await shown(importId);
    const applied = await amend(importId, diff.basis);
    expect(applied.status).toBe(200);
    expect(applied.body.summary).toBe(diff.summary);
    const { body } = await imports.get(`/api/plans/${planId}/items`).expect(200);
    const [added, moved, reassigned, removed] = body.items;
    expect(body.items.map(({ task }: { task: string }) => task.slice(0, 8))).toEqual([
      'Tập huấn',
      'Ban hành',
      'Rà soát ',
      'Kiểm tra',
    ]);
    expect(added.assignments).toMatchObject([{ year: 2025, agencyName: 'Sở Nội vụ' }]);
    expect(removed.removedBecause).toBe('Văn bản số 05/QĐ-UBND bỏ nhiệm vụ này');
    const stages = await imports.plans.database.query(
      `SELECT s.nominal::text, s.first_nominal::text, s.due_version, a.withdrawn_because, a.next_at
       FROM stages s JOIN assignments a ON a.id = s.assignment_id WHERE a.item_id = ANY($1) AND s.basis = 'row' ORDER BY s.nominal`,
      [[moved.id, removed.id]],
    );
    expect(stages).toMatchObject([
      { nominal: '2025-03-31', first_nominal: '2025-02-28', due_version: 2, withdrawn_because: null },
      { nominal: '2025-06-30', withdrawn_because: 'Văn bản số 05/QĐ-UBND bỏ nhiệm vụ này', next_at: null },
    ]);
    expect(reassigned.assignments.map(({ agencyName }: { agencyName: string }) => agencyName)).toEqual([
      'Sở Nội vụ',
      'Sở Tư pháp',
    ]);
    for (const [item, kind] of [
      [added, 'added'],
      [moved, 'changed'],
      [removed, 'removed'],
    ] as const) {
      const history = await imports.get(`/api/items/${item.id}/changes`).expect(200);
      expect(history.body).toMatchObject([{ kind, document: DOCUMENT }]);
    }
    const tasks = await imports.get(`/api/tasks?planId=${planId}`).expect(200);
    const agencies = tasks.body.items.map(({ agency }: { agency: { name: string } }) => agency.name);
    expect([...new Set(agencies)]).toEqual(['Sở Nội vụ']);
    const sources = await imports.get(`/api/plans/${planId}/sources`).expect(200);
    expect(sources.body[1]).toMatchObject({ importId, amendment: DOCUMENT });
  });

  it('ends the life of what was withdrawn, however often it is woken', async () => {
    const importId = await uploaded(AMENDED);
    await amend(importId, (await shown(importId)).basis);
    const [ended] = await imports.plans.database.query<{ id: string }>(
      `SELECT a.id FROM assignments a JOIN plan_items i ON i.id = a.item_id WHERE i.plan_id = $1 AND i.removed_at IS NOT NULL`,
      [planId],
    );
    await imports.plans.setClock('2025-07-31', '09:00');
    const answer = await imports.plans.app.get(AdvanceAssignment).run(ended?.id ?? '');
    await imports.plans.setClock('2024-12-02', '09:00');
    expect(answer).toMatchObject({ closed: true });
    const told = await imports.plans.database.query(
      "SELECT FROM rungs WHERE assignment_id = $1 AND outcome = 'told' AND kind <> 'assigned'",
      [ended?.id],
    );
    expect(told).toEqual([]);
  });

  it('refuses what is still sent about a withdrawn duty, and says why', async () => {
    await imports.plans.database.query(
      `INSERT INTO change_requests (id, kind, assignment_id, reason, asked_by, asked_at)
       SELECT gen_random_uuid(), 'transfer', a.id, 'Không thuộc thẩm quyền', 'Thanh tra tỉnh', '2024-12-02'
         FROM assignments a JOIN plan_items i ON i.id = a.item_id WHERE i.plan_id = $1 AND i.lead = 'Thanh tra tỉnh'`,
      [planId],
    );
    const importId = await uploaded(AMENDED);
    await amend(importId, (await shown(importId)).basis);
    const [ended] = await imports.plans.database.query<{ id: string }>(
      `SELECT a.id FROM assignments a JOIN plan_items i ON i.id = a.item_id WHERE i.plan_id = $1 AND i.removed_at IS NOT NULL`,
      [planId],
    );
    const requests = await imports.plans.database.query(
      `SELECT outcome, decision ->> 'reason' AS reason FROM change_requests WHERE assignment_id = $1`,
      [ended?.id],
    );
    expect(requests).toEqual([{ outcome: 'refused', reason: 'Văn bản số 05/QĐ-UBND bỏ nhiệm vụ này' }]);
    const [told] = await imports.plans.database.query<{ data: object }>(
      "SELECT data FROM events WHERE assignment_id = $1 AND kind = 'transfer-refused'",
      [ended?.id],
    );
    expect(told?.data).toEqual({ reason: 'Văn bản số 05/QĐ-UBND bỏ nhiệm vụ này' });
    const { status, body } = await imports.post(`/api/assignments/${ended?.id}/acknowledgements`, {});
    expect(status).toBe(409);
    expect(body).toMatchObject({ type: '/problems/assignment-withdrawn', state: 'withdrawn' });
    expect(body.detail).toContain('Văn bản số 05/QĐ-UBND bỏ nhiệm vụ này');
  });

  it('gives the item to an agency anew that had lost it', async () => {
    const away = await uploaded(AMENDED);
    await amend(away, (await shown(away)).basis);
    const back = await uploaded([...AMENDED.slice(0, 2), ROWS[2] ?? '']);
    expect((await amend(back, (await shown(back)).basis)).status).toBe(200);
    const justice = await imports.plans.database.query(
      `SELECT a.withdrawn_at IS NULL AS given, (SELECT count(*)::int FROM stages s WHERE s.assignment_id = a.id) > 0 AS "hasStages"
         FROM assignments a JOIN plan_items i ON i.id = a.item_id JOIN agencies g ON g.id = a.agency_id
        WHERE i.plan_id = $1 AND g.name = 'Sở Tư pháp' ORDER BY a.assigned_at, a.id`,
      [planId],
    );
    expect(justice).toEqual([
      { given: false, hasStages: true },
      { given: true, hasStages: true },
    ]);
  });

  it('asks who leads where nobody bears the new name; whoever led before is left alone after the answer', async () => {
    const rows = [...ROWS.slice(0, 2), ROWS[2]?.replace('Sở Tư pháp', 'Ban Quản lý việc mới') ?? ''];
    const importId = await uploaded(rows);
    const applied = await amend(importId, (await shown(importId)).basis);
    expect(applied.body.changed).toMatchObject([{ row: 4, withdrawn: [] }]);
    const { body } = await imports.get(`/api/questions?planId=${planId}&open=true`).expect(200);
    expect(body.items).toMatchObject([{ kind: 'leads', ordinal: '3', data: { amendedBy: DOCUMENT } }]);
    const [finance] = await imports.plans.database.query<{ id: string }>(
      "SELECT id FROM agencies WHERE name = 'Sở Tài chính' AND valid_to IS NULL",
    );
    await imports
      .post(`/api/questions/${body.items[0].id}/answers`, { agencyIds: [finance?.id] })
      .expect(200);
    const leads = await imports.plans.database.query(
      `SELECT g.name, a.withdrawn_because AS because FROM assignments a JOIN plan_items i ON i.id = a.item_id
         JOIN agencies g ON g.id = a.agency_id WHERE i.plan_id = $1 AND i.ordinal = '3' ORDER BY g.name`,
      [planId],
    );
    expect(leads).toEqual([
      { name: 'Sở Tài chính', because: null },
      { name: 'Sở Tư pháp', because: 'Văn bản số 05/QĐ-UBND giao cơ quan khác chủ trì' },
    ]);
  });

  it('asks nothing more about what it takes out', async () => {
    const open = async (): Promise<unknown[]> =>
      (await imports.get(`/api/questions?planId=${planId}&open=true`).expect(200)).body.items;
    const unknown = ROWS.map((row) => row.replace('Thanh tra tỉnh', 'Ban Quản lý việc mới'));
    const importId = await uploaded(unknown);
    await amend(importId, (await shown(importId)).basis);
    expect(await open()).toMatchObject([{ kind: 'leads', ordinal: '2' }]);
    const without = await uploaded([unknown[0] ?? '', unknown[2] ?? '']);
    expect((await amend(without, (await shown(without)).basis)).body.removed).toMatchObject([
      { ordinal: '2' },
    ]);
    expect(await open()).toEqual([]);
  });

  it('waits until a year has been given out', async () => {
    await imports.plans.database.query("UPDATE plan_years SET state = 'activating' WHERE plan_id = $1", [
      planId,
    ]);
    const { status, body } = await amend(await uploaded(AMENDED), null);
    expect([status, body.type]).toEqual([409, '/problems/plan-activating']);
    await imports.plans.database.query("UPDATE plan_years SET state = 'active' WHERE plan_id = $1", [planId]);
  });

  it('keeps the leads that were ticked where only who joins in has changed', async () => {
    const given = async (coordinating: string): Promise<string> =>
      uploaded([`1,Ban hành kế hoạch kiểm tra,Kế hoạch,Các sở ngành,${coordinating},Quý II/2025`]);
    number += 500;
    const first = await given('');
    const [justice] = await imports.plans.database.query<{ id: string }>(
      "SELECT id FROM agencies WHERE name = 'Sở Tư pháp'",
    );
    const decisions = { leads: [{ row: 2, agencyIds: [justice?.id] }] };
    planId = (await imports.post(`/api/plans/imports/${first}/apply`, { decisions }).expect(200)).body.id;
    await imports.plans.activate(planId, 2025);
    const second = await given('Thanh tra tỉnh; Hội Việc làm mới');
    expect((await amend(second, (await shown(second)).basis)).body.changed).toMatchObject([
      { fields: [{ field: 'coordinating' }], withdrawn: [] },
    ]);
    number -= 500;
    const { body } = await imports.get(`/api/plans/${planId}/items`).expect(200);
    const asked = await imports.get(`/api/questions?planId=${planId}&open=true`).expect(200);
    expect(asked.body.items).toMatchObject([
      { kind: 'unknown-agency', data: { printed: 'Hội Việc làm mới' } },
    ]);
    expect(body.items[0].agencies).toMatchObject([
      { role: 'lead', name: 'Sở Tư pháp' },
      { role: 'coordinating', printed: 'Thanh tra tỉnh', name: 'Thanh tra tỉnh' },
      { role: 'coordinating', printed: 'Hội Việc làm mới', name: null },
    ]);
  });

  it('that somebody else amended meanwhile must be looked at again; one of two at once wins', async () => {
    const [one, other] = [await uploaded(AMENDED), await uploaded(AMENDED.slice(0, 2))];
    const { basis } = await shown(one);
    const answers = await Promise.all([amend(one, basis), amend(other, basis)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      type: '/problems/plan-amended-meanwhile',
    });
  });

  it('is never applied in part: when its last statement fails, everything is as it was', async () => {
    const before = await facts();
    const importId = await uploaded([...AMENDED, '4,Việc của năm rất xa,Báo cáo,Sở Nội vụ,,Tháng 02/2025']);
    const { basis } = await shown(importId);
    await imports.plans.database.query(
      'ALTER TABLE item_changes ADD CONSTRAINT none CHECK (kind <> $$added$$) NOT VALID',
    );
    const amendment = { planId, document: DOCUMENT, basis };
    await expect(imports.plans.app.get(AmendPlan).apply(office, importId, amendment)).rejects.toThrow(
      'violates check',
    );
    await imports.plans.database.query('ALTER TABLE item_changes DROP CONSTRAINT none');
    expect(await facts()).toEqual(before);
  });
});
