import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HEADING, type ImportApplication, startImports } from '../support/import-application.js';

let imports: ImportApplication;
let planId: string;

beforeAll(async () => {
  imports = await startImports();
  const rows = [
    '1,Kế hoạch CCHC hằng năm giai đoạn 2021-2025,Kế hoạch,Sở Nội vụ,,Trước ngày 30/01 hằng năm',
    '2,Xây dựng Đề án chính quyền số,Đề án,Sở Thông tin và Truyền thông,,Quý II/2023',
    '3,Tuyên truyền cải cách hành chính,Báo cáo,Sở Thông tin và Truyền thông,,Thường xuyên',
  ];
  const head = { number: '1/KH-UBND', issuedOn: '2021-01-05', fromYear: '2021', toYear: '2025' };
  const { body } = await imports
    .upload([HEADING, ...rows].join('\n'), { ...head, title: 'Kế hoạch CCHC giai đoạn 2021 - 2025' })
    .expect(201);
  planId = (await imports.post(`/api/plans/imports/${body.id}/apply`).expect(200)).body.id;
  const id = await imports.agency('so-thong-tin-va-truyen-thong');
  await imports.plans.database.query("UPDATE agencies SET valid_to = '2025-02-28' WHERE id = $1", [id]);
});
afterAll(() => imports.close());

describe('a plan carried over to a new period', () => {
  const period = { fromYear: 2026, toYear: 2030 };

  it('is a preview with moved dates, without one-off work, that says which agencies have ended', async () => {
    const { body } = await imports.post(`/api/plans/${planId}/carry-overs`, period).expect(201);
    expect(body.plan).toMatchObject({
      fromYear: 2026,
      toYear: 2030,
      title: 'Kế hoạch CCHC giai đoạn 2026 - 2030',
    });
    expect(body.missing).toEqual(['number', 'issuedOn']);
    expect(body.rows).toMatchObject([
      {
        rowNumber: 2,
        task: 'Kế hoạch CCHC hằng năm giai đoạn 2026-2030',
        deadline: 'Trước ngày 30/01 hằng năm',
      },
      { rowNumber: 3, task: 'Tuyên truyền cải cách hành chính' },
    ]);
    expect(body.problems.map(({ code, row }: { code: string; row: number | null }) => [code, row])).toEqual(
      expect.arrayContaining([
        ['one-off-left-out', null],
        ['agency-ended', 3],
        ['unknown-agency', 3],
      ]),
    );
  });

  it('keeps one-off work that a person wants kept, with its year moved', async () => {
    const items = await imports.get(`/api/plans/${planId}/items`).expect(200);
    const keep = [items.body.items[1].id];
    const { body } = await imports.post(`/api/plans/${planId}/carry-overs`, { ...period, keep }).expect(201);
    expect(body.rows[1]).toMatchObject({ deadline: 'Quý II/2028', reading: { rule: { year: 2028 } } });
  });

  it('is corrected and applied like any import, and its file reads the same', async () => {
    const { body } = await imports.post(`/api/plans/${planId}/carry-overs`, period).expect(201);
    const agencyId = await imports.agency('so-noi-vu');
    const names = [{ printed: 'Sở Thông tin và Truyền thông', agencyId }];
    const corrected = await imports
      .post(`/api/plans/imports/${body.id}/corrections`, { decisions: { names } })
      .expect(200);
    expect(corrected.body.unknownNames).toEqual([]);
    const file = await imports.get(`/api/plans/imports/${body.id}/file`).responseType('blob').expect(200);
    const again = await imports.upload(file.body, { number: '3/KH-UBND' }).expect(201);
    expect(again.body.rows.map(({ task }: { task: string }) => task)).toEqual(
      body.rows.map(({ task }: { task: string }) => task),
    );
    const head = { number: '2/KH-UBND', issuedOn: '2024-11-30' };
    const plan = await imports
      .post(`/api/plans/imports/${body.id}/apply`, { decisions: { plan: head } })
      .expect(200);
    expect(plan.body).toMatchObject({ number: '2/KH-UBND', items: 2, fromYear: 2026 });
  });

  it('cannot begin before the plan', async () => {
    const { status } = await imports.post(`/api/plans/${planId}/carry-overs`, {
      fromYear: 2020,
      toYear: 2024,
    });
    expect(status).toBe(422);
  });
});
