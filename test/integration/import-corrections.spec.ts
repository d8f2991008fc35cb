import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HEADING, type ImportApplication, startImports } from '../support/import-application.js';

let imports: ImportApplication;
beforeAll(async () => {
  imports = await startImports();
});
afterAll(() => imports.close());

const FILE = [
  HEADING,
  '1,Ban hành kế hoạch,Kế hoạch,Sở Nội vụ,,Tháng 02/2025',
  '2,Kiểm tra công vụ,Báo cáo,Sở Nội Chính,,Khi cần',
  '3,Rà soát,Báo cáo,Sở Tư pháp,,Quý III/2025',
].join('\n');
let next = 30;

async function preview(file: string | Buffer = FILE, fields: Record<string, string> = {}) {
  next += 1;
  const { body } = await imports.upload(file, { number: `${next}/KH-UBND`, ...fields }).expect(201);
  return body;
}

describe('a preview', () => {
  it('is corrected cell by cell, row by row, and what was read is read anew', async () => {
    const { id } = await preview();
    const { body } = await imports
      .post(`/api/plans/imports/${id}/corrections`, {
        rows: [{ row: 3, lead: 'Thanh tra tỉnh', deadline: 'Trước ngày 30/6/2025' }],
        remove: [4],
        add: [{ after: 2, ordinal: '1a', task: 'Tập huấn', lead: 'Sở Nội vụ', deadline: 'Quý I/2025' }],
      })
      .expect(200);
    expect(
      body.rows.map(({ rowNumber, task }: { rowNumber: number; task: string }) => [rowNumber, task]),
    ).toEqual([
      [2, 'Ban hành kế hoạch'],
      [5, 'Tập huấn'],
      [3, 'Kiểm tra công vụ'],
    ]);
    expect(body.rows[2]).toMatchObject({ reading: { rule: { kind: 'onDate', date: '2025-06-30' } } });
    expect(body.summary).toBe('3 nhiệm vụ, 2 cơ quan, 0 tên chưa rõ');
    expect(body.problems).toEqual([]);
    const again = await imports.get(`/api/plans/imports/${id}`).expect(200);
    expect(again.body).toEqual(body);
    const plan = await imports.post(`/api/plans/imports/${id}/apply`).expect(200);
    const items = await imports.get(`/api/plans/${plan.body.id}/items`).expect(200);
    expect(
      items.body.items.map(({ task, place }: { task: string; place: string | null }) => [task, place]),
    ).toEqual([
      ['Ban hành kế hoạch', null],
      ['Tập huấn', 'dòng thêm khi xem trước'],
      ['Kiểm tra công vụ', null],
    ]);
    await imports.post(`/api/plans/imports/${id}/corrections`, { remove: [2] }).expect(409);
  });

  it('keeps readings, names and leads decided on it until it is applied, and drops those of a reworded cell', async () => {
    const { id } = await preview();
    const agencyId = await imports.agency('so-noi-vu');
    const decided = await imports
      .post(`/api/plans/imports/${id}/corrections`, {
        decisions: {
          names: [{ printed: 'Sở Nội Chính', agencyId }],
          readings: [
            { row: 3, rule: { kind: 'onDate', date: '2025-05-05' } },
            { row: 4, rule: { kind: 'onDate', date: '2025-07-07' } },
          ],
        },
      })
      .expect(200);
    expect(decided.body.unknownNames).toEqual([]);
    expect(decided.body.rows[1].reading).toMatchObject({ confidence: 'high', rule: { date: '2025-05-05' } });
    await imports
      .post(`/api/plans/imports/${id}/corrections`, { rows: [{ row: 4, deadline: 'Quý IV/2025' }] })
      .expect(200);
    const plan = await imports.post(`/api/plans/imports/${id}/apply`).expect(200);
    const { body } = await imports.get(`/api/plans/${plan.body.id}/items`).expect(200);
    expect(body.items[1].reading.rule).toEqual({ kind: 'onDate', date: '2025-05-05' });
    expect(body.items[1].agencies).toMatchObject([{ printed: 'Sở Nội Chính', agencyId }]);
    expect(body.items[2].reading.rule).toMatchObject({ kind: 'byEndOf', year: 2025 });
  });

  it.each([
    ['a row that is not there', { remove: [99] }, '/problems/invalid-corrections'],
    ['an empty task', { rows: [{ row: 2, task: '' }] }, '/problems/import-refused'],
    ['a doubled number', { rows: [{ row: 3, ordinal: '1' }] }, '/problems/import-refused'],
    ['a mark of secrecy', { rows: [{ row: 3, note: 'Tối mật' }] }, '/problems/import-refused'],
    [
      'an agency that is not there',
      {
        decisions: { names: [{ printed: 'Sở Nội Chính', agencyId: '01890000-0000-7000-8000-000000000000' }] },
      },
      '/problems/invalid-decisions',
    ],
  ])('refuses %s and stays as it was', async (_what, corrections, type) => {
    const before = await preview();
    const { body } = await imports
      .post(`/api/plans/imports/${before.id}/corrections`, corrections)
      .expect(422);
    expect(body).toMatchObject({ type });
    const after = await imports.get(`/api/plans/imports/${before.id}`).expect(200);
    expect(after.body).toEqual(before);
  });

  it('shows its columns and is read anew with those that a person assigns', async () => {
    const file = FILE.replace('Cơ quan chủ trì,Cơ quan phối hợp', 'Đơn vị A,Đơn vị chủ trì').replace(
      'Sở Tư pháp,',
      'Sở Tư pháp,Sở Tài chính',
    );
    const before = await preview(file);
    expect(before.columns[3]).toEqual({ column: 4, heading: 'Đơn vị A', sample: 'Sở Nội vụ', name: null });
    expect(before.rows[0].lead).toBe('');
    const { body } = await imports
      .post(`/api/plans/imports/${before.id}/columns`, { lead: 4, coordinating: 5 })
      .expect(200);
    expect(body.rows[2]).toMatchObject({ lead: 'Sở Tư pháp', coordinating: 'Sở Tài chính' });
    expect(body.columns[3].name).toBe('lead');
    await imports.post(`/api/plans/imports/${before.id}/columns`, { deadline: null }).expect(422);
    await imports.post(`/api/plans/imports/${before.id}/columns`, { lead: 0 }).expect(422);
  });

  it('of a file whose headings say nothing is had with columns in the form', async () => {
    const file = 'a,b,c\n1,x,Sở Nội vụ\n2,y,Sở Tư pháp';
    await imports.upload(file, { number: '90/KH-UBND' }).expect(422);
    const body = await preview(file, { columns: '{"ordinal":1,"task":2,"lead":3,"deadline":4}' });
    expect(body.rows).toMatchObject([{}, { task: 'x' }, { task: 'y', lead: 'Sở Tư pháp' }]);
    await imports.upload(file, { columns: 'task=2' }).expect(422);
  });
});

describe('the file of a plan', () => {
  it('is kept with it, and had back byte for byte as a download', async () => {
    const { id, fileHash } = await preview(Buffer.from(FILE));
    const plan = await imports.post(`/api/plans/imports/${id}/apply`).expect(200);
    const { body } = await imports.get(`/api/plans/${plan.body.id}/sources`).expect(200);
    expect(body).toMatchObject([{ importId: id, fileName: 'phu-luc.csv', fileHash, amendment: null }]);
    const file = await imports.get(`/api/plans/imports/${id}/file`).responseType('blob').expect(200);
    expect(file.body.toString('utf8')).toBe(FILE);
    expect(file.headers['content-disposition']).toBe("attachment; filename*=UTF-8''phu-luc.csv");
    expect(file.headers['x-content-type-options']).toBe('nosniff');
    await imports.get('/api/plans/01890000-0000-7000-8000-000000000000/sources').expect(404);
  });
});

describe('two imports of one plan at once', () => {
  it('become one plan; the other is told that it is there', async () => {
    const both = await Promise.all([
      imports.upload(FILE, { number: '80/KH-UBND' }).expect(201),
      imports.upload(FILE, { number: '80/KH-UBND' }).expect(201),
    ]);
    const applied = await Promise.all(
      both.map(({ body }) => imports.post(`/api/plans/imports/${body.id}/apply`)),
    );
    expect(applied.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const refused = applied.find(({ status }) => status === 409);
    const made = applied.find(({ status }) => status === 200);
    expect(refused?.body).toMatchObject({ type: '/problems/plan-exists', planId: made?.body.id });
  });
});
