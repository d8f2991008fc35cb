import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReadPlan } from '#application';
import { FilePlanTableReader } from '#documents';
import { seedFolder } from '../seed-folder.js';
import { readDocuments } from './load.js';

const documents = new Map<string, ReadPlan>();

beforeAll(async () => {
  const reader = new FilePlanTableReader();
  for (const file of await readDocuments()) documents.set(file.name, await reader.read(file));
  const bytes = await readFile(`${seedFolder('phu-tho-1782')}/ke-hoach.txt`);
  documents.set('1782', await reader.read({ name: 'ke-hoach.txt', bytes }));
});

function found(name: string): ReadPlan {
  const plan = [...documents].find(([file]) => file.includes(name))?.[1];
  if (plan === undefined) throw new Error(`no document ${name}`);
  return plan;
}

const figures = (plan: ReadPlan) =>
  plan.prose.targets.map(({ figure, figureTo, unit, by }) => [figure, figureTo, unit, by]);
const leads = (plan: ReadPlan) => plan.prose.proposals.map(({ ordinal, lead }) => [ordinal, lead]);

describe('plan 1782 of Phú Thọ', () => {
  it('has the targets of I.2, each with its figure and by when, beside its 39 rows', () => {
    const plan = found('1782');
    expect(plan.rows).toHaveLength(39);
    expect(plan.prose.targets).toHaveLength(22);
    expect(plan.prose.targets.filter(({ by }) => by === '2025-12-31')).toHaveLength(21);
    expect(plan.prose.targets[1]).toEqual({
      group: '',
      text: 'Mức độ hài lòng của người dân, tổ chức đối với sự phục vụ của cơ quan hành chính nhà nước đạt tối thiểu 90% vào năm 2025',
      measure:
        'Mức độ hài lòng của người dân, tổ chức đối với sự phục vụ của cơ quan hành chính nhà nước đạt tối thiểu 90% vào năm 2025',
      figure: 90,
      figureTo: null,
      unit: '%',
      bound: 'at-least',
      by: '2025-12-31',
      byText: 'vào năm 2025',
      yearly: false,
    });
    expect(figures(plan)).toContainEqual([35, 40, '%', '2025-12-31']);
    expect(plan.prose.targets[0]).toMatchObject({ figure: 100, yearly: true, by: '2025-12-31' });
    expect(plan.prose.targets.map(({ measure }) => measure)).toEqual(
      expect.arrayContaining(['trên 90% hồ sơ công việc cấp tỉnh', '80% hồ sơ công việc tại cấp huyện']),
    );
  });

  it('proposes the duties of part IV with who has them', () => {
    expect(leads(found('1782'))).toEqual([
      [
        'IV.1.a',
        'Các cơ quan chuyên môn thuộc UBND tỉnh; các cơ quan Trung ương đóng trên địa bàn tỉnh; UBND các huyện, thành, thị',
      ],
      [
        'IV.1.b',
        'Các cơ quan chuyên môn thuộc UBND tỉnh; các cơ quan Trung ương đóng trên địa bàn tỉnh; UBND các huyện, thành, thị',
      ],
      ['IV.1.c', 'UBND các huyện, thành, thị'],
      ['IV.2', 'Sở Nội vụ'],
      ['IV.3', 'Văn phòng UBND tỉnh'],
      ['IV.4', 'Sở Tài chính'],
      ['IV.4', 'Sở Tài chính'],
      ['IV.5', 'Sở Tư pháp'],
      ['IV.6', 'Sở Thông tin và Truyền thông'],
      ['IV.7', 'Sở Khoa học và Công nghệ'],
      ['IV.8', 'Sở Kế hoạch và Đầu tư'],
      ['IV.9', 'Sở Công Thương, Bảo hiểm xã hội tỉnh và Cục Thuế tỉnh'],
      [
        'IV.10',
        'Đài Phát thanh - Truyền hình tỉnh, Báo Phú Thọ, Cổng Thông tin điện tử tỉnh, Trang Thông tin điện tử của các sở, ban, ngành và UBND các huyện, thành, thị',
      ],
    ]);
  });

  it('names its standing body and who follows which group', () => {
    const { standingBody, fieldMonitors } = found('1782').prose;
    expect(standingBody).toBe('Sở Nội vụ');
    expect(Object.fromEntries(fieldMonitors.map(({ group, agency }) => [group ?? '', agency]))).toEqual({
      I: 'Sở Nội vụ',
      II: 'Sở Tư pháp',
      III: 'Văn phòng UBND tỉnh',
      IV: 'Sở Nội vụ',
      V: 'Sở Nội vụ',
      VI: 'Sở Tài chính',
      VII: 'Sở Thông tin và Truyền thông',
      VIII: 'Sở Nội vụ',
      '': 'Sở Khoa học và Công nghệ',
    });
  });
});

describe('plan 2943 of Lai Châu, which breaks off', () => {
  it('tells its head, five targets of two fields, and the tasks of the first', () => {
    const plan = found('2943');
    expect(plan.head).toEqual({
      number: '2943/KH-UBND',
      issuer: 'UBND tỉnh Lai Châu',
      issuedOn: '2021-09-20',
      title: 'Kế hoạch cải cách hành chính tỉnh Lai Châu giai đoạn 2021-2030',
      fromYear: 2021,
      toYear: 2030,
    });
    expect(plan.isReference).toBe(false);
    expect(figures(plan)).toEqual([
      [95, null, '%', null],
      [100, null, '%', null],
      [null, null, '', null],
      [20, null, '%', '2025-12-31'],
      [20, null, '%', '2025-12-31'],
    ]);
    expect(plan.prose.proposals.map(({ group, ordinal, lead }) => [group, ordinal, lead])).toEqual(
      Array.from({ length: 4 }, () => ['Cải cách thể chế', 'II.1.b', '']),
    );
    expect(plan.problems.map(({ code }) => code)).toEqual(['no-table-read-text', 'text-cut-off']);
  });
});

describe('the article about plan 5246 of Phú Thọ', () => {
  it('is a reference; the plan is of UBND tỉnh by its symbol', () => {
    const plan = found('5246');
    expect(plan.isReference).toBe(true);
    expect(plan.head).toMatchObject({
      number: '5246/KH-UBND',
      issuer: 'UBND tỉnh Phú Thọ',
      issuedOn: '2023-12-29',
      fromYear: 2024,
      toYear: 2024,
    });
  });

  it('lists nine groups of tasks; one has four tasks, five duties stand below', () => {
    const { groups, proposals } = found('5246').prose;
    expect(groups).toHaveLength(9);
    expect(groups.at(-1)).toBe('Tăng cường kỷ luật, kỷ cương trong cơ quan hành chính nhà nước các cấp');
    expect(proposals.filter(({ group }) => group === 'Cải cách thể chế')).toHaveLength(4);
    expect(proposals.filter(({ lead }) => lead !== '').map(({ lead }) => lead)).toEqual([
      'các cơ quan chuyên môn thuộc UBND tỉnh; các cơ quan Trung ương đóng trên địa bàn tỉnh; UBND các huyện, thành, thị',
      'UBND cấp huyện',
      'các cơ quan, đơn vị được giao chủ trì hoặc phối hợp thực hiện nhiệm vụ CCHC',
      'Người đứng đầu các cơ quan, đơn vị',
    ]);
    expect(new Set(proposals.map(({ group }) => group))).toEqual(new Set(['', ...groups]));
  });
});

describe('the plan of 2020 of the steering committee', () => {
  it('tells its decision and names ministries, with Bộ Nội vụ as the standing body', () => {
    const plan = found('ban-chi-dao');
    expect(plan.head).toMatchObject({
      number: '169/QĐ-BCĐCCHC',
      issuedOn: '2020-03-11',
      fromYear: 2020,
      toYear: 2020,
    });
    expect(plan.isReference).toBe(false);
    expect(plan.prose.standingBody).toBe('Bộ Nội vụ');
    expect(plan.prose.targets).toEqual([]);
    expect([...new Set(plan.prose.proposals.map(({ lead }) => lead))]).toEqual([
      '',
      'bộ ngành, địa phương',
      'các thành viên',
      'Bộ Nội vụ',
      'Thông tấn xã, đài Truyền hình Việt Nam',
      'các thành viên khác của Ban Chỉ đạo',
    ]);
  });
});

describe('the article about directives of 2024', () => {
  it('is a reference without number, date, issuer and province, with directives that have no date', () => {
    const plan = found('tin-chi-dao');
    expect(plan.isReference).toBe(true);
    expect(plan.head).toMatchObject({ number: null, issuer: null, issuedOn: null, fromYear: 2024 });
    const { proposals, targets, standingBody } = plan.prose;
    expect(proposals.map(({ task }) => task.split(' ').slice(0, 2).join(' '))).toEqual(
      expect.arrayContaining(['Đẩy mạnh', 'Tăng cường', 'Huy động', 'Phối hợp', 'Tiếp tục']),
    );
    expect(proposals.every(({ deadline }) => deadline === '')).toBe(true);
    expect(proposals.map(({ task }) => task)).not.toContain(plan.head.title);
    expect([targets, standingBody]).toEqual([[], null]);
  });
});
