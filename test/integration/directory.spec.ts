import type { NestExpressApplication } from '@nestjs/platform-express';
import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AgencyDirectory, PrepareSystem, ReadPlans, systemActor, type WorkbookSheet } from '#application';
import { XlsxWorkbooks } from '#documents';
import { createLogger, readConfig } from '#platform';
import { createApi } from '../../apps/api/src/http/create-api.js';
import { prepare } from '../../apps/api/src/prepare/prepare.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { createLogWatch } from '../support/log-watch.js';
import { office, type PlanApplication, startPlanApplication } from '../support/plan-application.js';

const KEY = 'key-of-the-directory-tests';
const workbooks = new XlsxWorkbooks();
const log = createLogWatch();
let database: TestDatabase;
let plans: PlanApplication;
let api: NestExpressApplication;

beforeAll(async () => {
  database = await createDatabase();
  plans = await startPlanApplication(database.url);
  await plans.app.get(PrepareSystem).run(systemActor, 'training');
  await prepare(plans.app, 'training');
  await plans.setClock('2024-12-02', '09:00');
  api = await createApi(
    readConfig({ DATABASE_URL: database.url, DONDOC_API_KEY: KEY }),
    createLogger('api', log.stream),
  );
  await api.init();
});

afterAll(async () => {
  await api.close();
  await plans.close();
  await database.drop();
  log.close();
});

type Method = 'get' | 'post' | 'put';
const ask = (method: Method, path: string) =>
  supertest(api.getHttpServer())[method](`/api/${path}`).set('Authorization', `Bearer ${KEY}`);
const send = (method: Method, path: string, body: object) => ask(method, path).send(body);
const match = async (name: string, more: Record<string, string> = {}) =>
  (await ask('get', `agencies/match?${new URLSearchParams({ name, ...more }).toString()}`).expect(200)).body;

async function idOf(code: string): Promise<string> {
  const [row] = await plans.database.query<{ id: string }>('SELECT id FROM agencies WHERE code = $1', [code]);
  return row?.id ?? '';
}

describe('the register of agencies', () => {
  it('reads a name in its province and tells why somebody else may be meant', async () => {
    expect((await match('SKHĐT')).agency).toMatchObject({ name: 'Sở Kế hoạch và Đầu tư' });
    expect((await match('VP UBND tỉnh')).agency).toMatchObject({ name: 'Văn phòng UBND tỉnh' });
    const typo = await match('Sở Tư pháo');
    expect(typo.agency).toBeNull();
    expect(typo.candidates[0]).toMatchObject({ name: 'Sở Tư pháp', reason: 'chỉ khác một vài chữ cái' });
    expect(await match('Sở Nội vụ', { province: 'Lai Châu' })).toEqual({
      agency: null,
      candidates: [],
      creation: { name: 'Sở Nội vụ', kind: 'so', province: 'Lai Châu' },
    });
  });

  it("takes another province's agency of the same name, and a plan of that province means it", async () => {
    const plan = {
      number: '9/KH-UBND',
      issuer: 'UBND tỉnh Lai Châu',
      issuedOn: '2024-11-20',
      title: 'Kế hoạch',
    };
    const upload = () => {
      const request = ask('post', 'plans/imports');
      const fields = { ...plan, fromYear: '2025', toYear: '2025' };
      for (const [field, value] of Object.entries(fields)) void request.field(field, value);
      const table =
        'STT,Nhiệm vụ,Sản phẩm,Cơ quan chủ trì,Cơ quan phối hợp,Thời gian hoàn thành\n1,Việc,Báo cáo,SNV,,Quý II\n';
      return request.attach('file', Buffer.from(table), 'phu-luc.csv').expect(201);
    };
    const before = await upload();
    expect(before.body.unknownNames).toMatchObject([
      { printed: 'SNV', candidates: [], creation: { name: 'Sở Nội vụ', province: 'Lai Châu' } },
    ]);
    expect(before.body.problems[0].suggestion).toBe(
      'Chưa có trong danh bạ: tạo “Sở Nội vụ” của tỉnh Lai Châu?',
    );
    const { body: created } = await send('post', 'agencies', before.body.unknownNames[0].creation).expect(
      201,
    );
    const after = await upload();
    expect(after.body.unknownNames).toEqual([]);
    expect(after.body.rows[0].agencies).toMatchObject([{ agencyId: created.id, name: 'Sở Nội vụ' }]);
    const { body } = await ask('get', `agencies/${created.id}`).expect(200);
    expect(body).toMatchObject({
      code: 'so-noi-vu-lai-chau',
      positions: [{ kind: 'head', title: 'Giám đốc Sở Nội vụ', tenures: [] }],
    });
    expect((await match('Sở Nội vụ')).agency.agencyId).toBe(await idOf('so-noi-vu'));
  });

  it('keeps names apart within a province and a time, and finds an agency by its former name', async () => {
    const taken = await send('post', 'agencies', { name: 'Sở Nội vụ', kind: 'so' }).expect(422);
    expect(taken.body).toMatchObject({ type: '/problems/ambiguous-name' });
    const later = { name: 'Ban Quản lý dự án', kind: 'su-nghiep', validFrom: '2024-01-01' };
    const { body } = await send('post', 'agencies', later).expect(201);
    await send('post', `agencies/${body.id}/rename`, { name: 'Ban Đầu tư công', on: '2024-12-01' }).expect(
      200,
    );
    expect((await match('Ban Quản lý dự án')).agency.name).toBe('Ban Đầu tư công');
    const { body: detail } = await ask('get', `agencies/${body.id}`);
    expect(detail.names).toContainEqual({ name: 'Ban Quản lý dự án', until: '2024-11-30' });
    await send('post', `agencies/${body.id}/close`, { on: '2023-01-01' }).expect(422);
    const closed = await send('post', `agencies/${body.id}/close`, { on: '2024-12-31' }).expect(200);
    expect(closed.body).toEqual({ id: body.id, openAssignments: 0 });
    const gone = await match('Ban Đầu tư công', { on: '2025-01-02' });
    expect(gone).toMatchObject({
      agency: null,
      candidates: [{ reason: 'cùng tên, đã kết thúc ngày 31/12/2024' }],
    });
    await send('post', 'agencies', {
      name: 'Ban Đầu tư công',
      kind: 'su-nghiep',
      validFrom: '2025-01-01',
    }).expect(201);
  });

  it('knows since when an agency belongs to a group', async () => {
    const agencyId = await idOf('so-y-te');
    const members = async (on: string) => {
      const index = await plans.app.get(AgencyDirectory).on(on);
      return index.matchGroup('Các cơ quan ngành dọc')?.memberIds;
    };
    await send('put', `agency-groups/co-quan-nganh-doc/members/${agencyId}`, { from: '2025-03-01' }).expect(
      200,
    );
    expect(await members('2025-02-28')).not.toContain(agencyId);
    expect(await members('2025-03-01')).toContain(agencyId);
    await send('put', `agency-groups/khong-co/members/${agencyId}`, {}).expect(404);
  });
});

describe('posts over HTTP', () => {
  it('are filled, left and filled again; nobody holds a post twice', async () => {
    const post = { agencyId: await idOf('so-y-te'), kind: 'head' };
    const from = '2025-01-06';
    const first = await send('post', 'tenures', { ...post, person: { name: 'Giám đốc hai' }, from }).expect(
      201,
    );
    const { personId } = first.body;
    await send('post', 'tenures', { ...post, personId, from: '2025-02-01' }).expect(409);
    await send('post', 'tenures', { ...post, person: { name: 'Giám đốc ba' }, from: '2024-12-30' }).expect(
      409,
    );
    await send('post', 'tenures', { ...post, from }).expect(422);
    await send('post', `tenures/${first.body.id}/end`, { on: '2025-01-31' }).expect(200);
    const person = await send('post', 'people', { name: 'Giám đốc ba', email: 'ba@so-y-te.example' }).expect(
      201,
    );
    await send('post', 'tenures', { ...post, personId: person.body.id, from: '2025-02-01' }).expect(201);
    const { body } = await ask('get', `agencies/${post.agencyId}`);
    const head = body.positions.find(({ kind }: { kind: string }) => kind === 'head');
    expect(head.tenures.map((one: { fromOn: string; toOn: string }) => [one.fromOn, one.toOn])).toEqual([
      ['2025-02-01', null],
      ['2025-01-06', '2025-01-31'],
      ['2021-05-05', '2025-01-05'],
    ]);
  });
});

describe('how an item is given', () => {
  it('can be changed until it is given, and several agencies are counted', async () => {
    const [plan] = await plans.database.query<{ id: string }>(
      "SELECT id FROM plans WHERE number = '1782/KH-UBND'",
    );
    const { items } = await plans.app.get(ReadPlans).items(office, plan?.id ?? '', { limit: 100 });
    const item = items.find(({ agencies }) => agencies.filter(({ role }) => role === 'lead').length === 5);
    const roles = (body: { agencies: { role: string }[] }) =>
      body.agencies.map(({ role }) => role).filter((role) => role !== 'coordinating');
    const joint = await send('put', `items/${item?.id}/mode`, { mode: 'joint' }).expect(200);
    expect(roles(joint.body)).toEqual(['lead', 'co-lead', 'co-lead', 'co-lead', 'co-lead']);
    const each = await send('put', `items/${item?.id}/mode`, { mode: 'each' }).expect(200);
    expect(roles(each.body)).toEqual(Array.from({ length: 5 }, () => 'lead'));
    await plans.giveOut(plan?.id ?? '', 2025);
    await send('put', `items/${item?.id}/mode`, { mode: 'joint' }).expect(409);
    await plans.database.query(
      `UPDATE stages SET completed_at = now() FROM assignments a
        WHERE a.id = stages.assignment_id AND a.item_id = $1 AND a.agency_id IN ($2, $3)`,
      [item?.id, await idOf('so-noi-vu'), await idOf('so-tai-chinh')],
    );
    const { body } = await ask('get', `items/${item?.id}`).expect(200);
    expect(body.shares).toMatchObject([{ year: 2025, done: 2, total: 5 }]);
    expect(body.shares[0].text).toMatch(/^2\/5 cơ quan đã /);
    await plans.database.query(
      `UPDATE stages SET cancelled_at = now() FROM assignments a
        WHERE a.id = stages.assignment_id AND a.item_id = $1 AND a.agency_id = $2`,
      [item?.id, await idOf('so-xay-dung')],
    );
    const after = await ask('get', `items/${item?.id}`).expect(200);
    expect(after.body.shares).toMatchObject([{ done: 2, total: 4 }]);
  });
});

describe('the directory as a workbook', () => {
  const exported = async (): Promise<WorkbookSheet[]> => {
    const { body } = await ask('get', 'directory/export')
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done(null, Buffer.concat(parts)));
      })
      .expect(200);
    return workbooks.read(new Uint8Array(body));
  };
  const imported = async (sheets: WorkbookSheet[], apply = false) =>
    ask('post', 'directory/import')
      .field('apply', String(apply))
      .attach('file', Buffer.from(await workbooks.write(sheets)), 'danh-ba.xlsx');
  const withRow = (sheets: WorkbookSheet[], name: string, change: (row: string[]) => string[] | null) =>
    sheets.map((sheet) =>
      sheet.name === name ? { ...sheet, rows: sheet.rows.map((row) => change(row) ?? row) } : sheet,
    );

  it('that goes out and comes in again changes nothing', async () => {
    const { body, status } = await imported(await exported());
    expect(status).toBe(200);
    expect(body).toEqual({ applied: false, changes: [], counts: { added: 0, changed: 0, ended: 0 } });
  });

  it('shows what would change, then changes it at once', async () => {
    const sheets = await exported();
    const left = withRow(sheets, 'Chức vụ, người', (row) =>
      row[0] === 'so-xay-dung' && row[1] === 'head' ? [...row.slice(0, 7), '31/12/2024'] : null,
    );
    const added = left.map((sheet) => {
      if (sheet.name === 'Cơ quan') {
        const row = [
          'ban-do-thi',
          'Phú Thọ',
          'Ban Đô thị',
          'BĐTh',
          'ban-nganh',
          '',
          '',
          '',
          'ban@do-thi.example',
          '=Ban ĐT',
        ];
        return { ...sheet, rows: [...sheet.rows, row] };
      }
      if (sheet.name !== 'Chức vụ, người') return sheet;
      const next = [
        'so-xay-dung',
        'head',
        'Giám đốc Sở Xây dựng',
        '',
        'Giám đốc mới',
        'moi@so-xay-dung.example',
        '1/1/2025',
        '',
      ];
      return { ...sheet, rows: [...sheet.rows, next] };
    });
    const preview = (await imported(added)).body;
    expect(preview.counts).toEqual({ added: 2, changed: 0, ended: 1 });
    expect(preview.changes.map(({ what }: { what: string }) => what)).toEqual([
      'Ban Đô thị',
      'Giám đốc Sở Xây dựng, Giám đốc Sở Xây dựng, so-xay-dung',
      'Giám đốc Sở Xây dựng, Giám đốc mới, so-xay-dung',
    ]);
    expect((await match('Ban Đô thị')).agency).toBeNull();
    expect((await imported(added, true)).body).toEqual({ ...preview, applied: true });
    expect((await match('Ban ĐT')).agency.name).toBe('Ban Đô thị');
    expect((await imported(added)).body.changes).toEqual([]);
    expect((await imported(await exported())).body.changes).toEqual([]);
    const { body } = await ask('get', `agencies/${await idOf('so-xay-dung')}`);
    const head = body.positions.find(({ kind }: { kind: string }) => kind === 'head');
    expect(head.tenures).toMatchObject([
      { person: 'Giám đốc mới', email: 'moi@so-xay-dung.example', fromOn: '2025-01-01' },
      { toOn: '2024-12-31' },
    ]);
  });

  it('changes the address of somebody who stays the same person', async () => {
    const sheets = withRow(await exported(), 'Chức vụ, người', (row) =>
      row[0] === 'so-tu-phap' && row[1] === 'head' ? row.with(5, 'moi@so-tu-phap.example') : null,
    );
    expect((await imported(sheets, true)).body.counts).toEqual({ added: 0, changed: 1, ended: 0 });
    const { body } = await ask('get', `agencies/${await idOf('so-tu-phap')}`);
    const head = body.positions.find(({ kind }: { kind: string }) => kind === 'head');
    expect(head.tenures).toMatchObject([{ email: 'moi@so-tu-phap.example' }]);
  });

  it('is refused as a whole, each problem with its place', async () => {
    const sheets = await exported();
    const twoHeads = ['so-y-te', 'head', 'Giám đốc Sở Y tế', '', 'Người thứ hai', '', '01/06/2025', ''];
    const unknown = ['so-khong-co', 'clerk', 'Văn thư', '', '', '', '', ''];
    const sameName = ['so-y-te-hai', 'Phú Thọ', 'Sở Y tế', 'SYT2', 'so', '', '', '', '', ''];
    const bad = sheets.map((sheet) => {
      if (sheet.name === 'Cơ quan') return { ...sheet, rows: [...sheet.rows, sameName] };
      return sheet.name === 'Nhóm' ? sheet : { ...sheet, rows: [...sheet.rows, twoHeads, unknown] };
    });
    const { status, body } = await imported(bad, true);
    expect(status).toBe(422);
    expect(body.problems).toMatchObject([
      { column: 'Mã cơ quan', message: 'Không có cơ quan mã “so-khong-co”.' },
      { sheet: 'Cơ quan', message: 'Tên “Sở Y tế” chỉ hai cơ quan khác nhau: Sở Y tế; Sở Y tế.' },
      { column: 'Từ ngày', message: 'Chức vụ này cùng lúc có hai người: Người thứ hai; Giám đốc ba.' },
    ]);
    const broken = await ask('post', 'directory/import').attach('file', Buffer.from('PK'), 'x.xlsx');
    expect(broken.status).toBe(422);
    await ask('post', 'directory/import').expect(422);
  });
});
