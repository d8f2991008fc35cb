import { describe, expect, it } from 'vitest';
import type { ColumnName } from '../import-problem.js';
import { recogniseColumns } from './columns.js';
import { readPlanTable } from './read-plan-table.js';

const nameOf = (heading: string): ColumnName | undefined => {
  const columns = recogniseColumns([heading]);
  return (Object.keys(columns) as ColumnName[]).find((name) => columns[name] === 0);
};
const plan = (rows: string[][], assigned = {}) => readPlanTable({ format: 'xlsx', sheet: 1, rows }, assigned);

describe('headings of the provinces', () => {
  it.each<[ColumnName, string[]]>([
    ['ordinal', ['STT', 'TT', 'Số TT', 'S.T.T', 'Số thứ tự', 'Tt', 'STT ']],
    [
      'task',
      [
        'Nội dung',
        'Nhiệm vụ',
        'Tên nhiệm vụ',
        'Công việc',
        'Nội dung công việc',
        'Nội dung/Nhiệm vụ',
        'NHIỆM VỤ, GIẢI PHÁP',
        'Các nhiệm vụ cụ thể',
        'Nội dung thực hiện',
        'Mục tiêu, nhiệm vụ',
        'Tên đề án',
        'Nội dung hoạt động',
        'Danh mục nhiệm vụ',
        'ND công việc',
      ],
    ],
    [
      'product',
      [
        'Sản phẩm',
        'Kết quả',
        'Đầu ra',
        'Sản phẩm đầu ra',
        'Kết quả dự kiến',
        'Dự kiến sản phẩm',
        'Kết quả/sản phẩm',
        'Sản phẩm, kết quả đạt được',
        'Sản phẩm hoàn thành',
        'Yêu cầu sản phẩm',
        'SP',
        'Kết quả đầu ra',
        'Hình thức văn bản',
      ],
    ],
    [
      'lead',
      [
        'Cơ quan chủ trì',
        'Đơn vị chủ trì',
        'Chủ trì',
        'Chủ trì tham mưu',
        'Cơ quan, đơn vị chủ trì',
        'Đơn vị thực hiện',
        'Cơ quan thực hiện',
        'CQ chủ trì',
        'ĐV chủ trì',
        'Cơ quan chủ trì thực hiện',
        'Phân công thực hiện',
        'Trách nhiệm thực hiện',
        'Đơn vị phụ trách',
        'Cơ quan chủ trì/phối hợp',
        'Đơn vị được giao',
        'Cơ quan tham mưu',
      ],
    ],
    [
      'coordinating',
      [
        'Cơ quan phối hợp',
        'Đơn vị phối hợp',
        'Phối hợp',
        'Cơ quan phối hợp thực hiện',
        'CQ phối hợp',
        'Các đơn vị phối hợp',
      ],
    ],
    [
      'deadline',
      [
        'Thời gian',
        'Thời hạn',
        'Tiến độ',
        'Thời gian hoàn thành',
        'Thời gian thực hiện',
        'Thời hạn hoàn thành',
        'Tiến độ hoàn thành',
        'Thời gian thực hiện/hoàn thành',
        'Dự kiến hoàn thành',
        'T/g thực hiện',
        'TG hoàn thành',
        'Hạn hoàn thành',
        'Lộ trình thực hiện',
        'Mốc thời gian',
        'Thời điểm hoàn thành',
        'Ngày hoàn thành',
        'Hạn xử lý',
        'Thời gian trình',
        'Kế hoạch hoàn thành',
      ],
    ],
    ['note', ['Ghi chú', 'GHI CHÚ', 'Lưu ý']],
    ['group', ['Lĩnh vực', 'Nhóm nhiệm vụ', 'Nhóm']],
  ])('%s is recognised in each wording', (name, headings) => {
    expect(headings.map((heading) => [heading, nameOf(heading)])).toEqual(headings.map((one) => [one, name]));
  });

  it('a task that begins like a heading is none', () => {
    expect(
      nameOf('Sản phẩm OCOP của các xã được phân hạng, công nhận và công bố rộng rãi trên cổng thông tin'),
    ).toBe(undefined);
  });

  it('printed over two rows are read together', () => {
    const { columns, rows } = plan([
      ['TT', 'Nhiệm vụ', 'Phân công thực hiện', '', 'Thời gian', ''],
      ['', '', 'Chủ trì', 'Phối hợp', 'Bắt đầu', 'Hoàn thành'],
      ['1', 'Rà soát thủ tục', 'Sở Nội vụ', 'Sở Tư pháp', '01/2025', 'Quý II/2025'],
    ]);
    expect(columns).toMatchObject({ ordinal: 0, task: 1, lead: 2, coordinating: 3 });
    expect(rows).toMatchObject([{ task: 'Rà soát thủ tục', lead: 'Sở Nội vụ', coordinating: 'Sở Tư pháp' }]);
  });
});

describe('a table without headings', () => {
  const rows = [
    ['DANH MỤC CÔNG VIỆC NĂM 2025'],
    [
      '1',
      'Rà soát, đơn giản hóa thủ tục hành chính',
      'Báo cáo',
      'Sở Nội vụ',
      'Sở Tư pháp',
      'Trước ngày 30/6/2025',
    ],
    ['2', 'Kiểm tra công tác cải cách hành chính tại xã', 'Kế hoạch', 'UBND cấp huyện', '', 'Quý III/2025'],
    [
      '3',
      'Đo lường sự hài lòng của người dân',
      'Quyết định',
      'Văn phòng UBND tỉnh',
      'Các sở',
      'Tháng 10/2025',
    ],
  ];

  it('is understood by what stands in its columns, and says so', () => {
    const { columns, rows: read, problems } = plan(rows);
    expect(columns).toMatchObject({ ordinal: 0, task: 1, product: 2, lead: 3, coordinating: 4, deadline: 5 });
    expect(read.map(({ ordinal }) => ordinal)).toEqual(['1', '2', '3']);
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['columns-by-content', 'warning'],
    ]);
    expect(problems[0]?.message).toContain('cột 6 là “Thời gian hoàn thành”');
  });

  it('has a column without a heading told by content while the others keep theirs', () => {
    const { columns } = plan([
      ['STT', 'Nhiệm vụ', 'Sản phẩm', 'Cơ quan chủ trì', 'Phối hợp', ''],
      ...rows.slice(1),
    ]);
    expect(columns).toMatchObject({ task: 1, deadline: 5 });
  });

  it('is no plan where it has neither deadlines nor agencies', () => {
    expect(
      plan([
        ['a', 'b', 'c'],
        ['d', 'e', 'f'],
      ]).problems.map(({ code }) => code),
    ).toEqual(['header-not-found']);
  });
});

describe('columns that a person assigns', () => {
  const rows = [
    ['STT', 'Nhiệm vụ', 'Đơn vị A', 'Đơn vị chủ trì', 'Thời gian'],
    ['1', 'Rà soát thủ tục', 'Sở Tư pháp', 'Sở Nội vụ', 'Quý II'],
  ];

  it('win over those recognised; what was not mentioned stays', () => {
    const { rows: read } = plan(rows, { lead: 3, coordinating: 4 });
    expect(read).toMatchObject([{ task: 'Rà soát thủ tục', lead: 'Sở Tư pháp', coordinating: 'Sở Nội vụ' }]);
  });

  it('take a column away from the name it had', () => {
    const { columns, problems } = plan(rows, { product: 5 });
    expect(columns).toMatchObject({ product: 4, deadline: null });
    expect(problems.map(({ code }) => code)).toContain('missing-column');
  });

  it('make a table readable that has no heading at all', () => {
    const { rows: read } = plan([['x', 'y', 'z']], { task: 1, lead: 2, deadline: 3 });
    expect(read).toMatchObject([{ task: 'x', lead: 'y', deadline: 'z' }]);
  });

  it('every column is listed with its heading, a sample and what it was taken for', () => {
    expect(plan(rows).readColumns.slice(1, 3)).toEqual([
      { column: 2, heading: 'Nhiệm vụ', sample: 'Rà soát thủ tục', name: 'task' },
      { column: 3, heading: 'Đơn vị A', sample: 'Sở Tư pháp', name: null },
    ]);
  });
});
