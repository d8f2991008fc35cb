import { describe, expect, it } from 'vitest';
import type { ImportProblem } from '../import-problem.js';
import type { PlanTable } from './plan-row.js';
import { readPlanTable } from './read-plan-table.js';

const HEADING = [
  'STT',
  'Nội dung/ Nhiệm vụ',
  'Sản phẩm',
  'Cơ quan chủ trì tham mưu',
  'Cơ quan phối hợp',
  'Thời gian hoàn thành',
  'Ghi chú',
];
const row = (ordinal: string, task = `Việc ${ordinal}`): string[] => [
  ordinal,
  task,
  'Kế hoạch',
  'Sở Nội vụ',
  '',
  'Quý II',
  '',
];
const plan = (...rows: string[][]): PlanTable => readPlanTable({ format: 'csv', sheet: null, rows });
const told = (problems: ImportProblem[]): string[] =>
  problems.map((problem) => `${problem.severity} ${problem.code} ${problem.row} ${problem.column}`);

describe('the heading of a plan', () => {
  it('is found below the title and gives every column', () => {
    const { columns, rows, problems } = plan(
      ['PHỤ LỤC'],
      ['', ''],
      HEADING,
      ['(1)', '(2)', '(3)', '(4)'],
      row('1'),
    );
    expect(columns).toEqual({
      group: null,
      ordinal: 0,
      task: 1,
      product: 2,
      lead: 3,
      coordinating: 4,
      deadline: 5,
      note: 6,
    });
    expect(rows).toEqual([
      {
        rowNumber: 5,
        group: '',
        ordinal: '1',
        task: 'Việc 1',
        product: 'Kế hoạch',
        lead: 'Sở Nội vụ',
        coordinating: '',
        deadline: 'Quý II',
        note: '',
      },
    ]);
    expect(problems).toEqual([]);
  });

  it.each([
    [['TT', 'Tên nhiệm vụ', 'Kết quả', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời hạn']],
    [
      [
        'Số TT',
        'Nhiệm vụ, giải pháp',
        'Sản phẩm đầu ra',
        'CƠ QUAN CHỦ TRÌ',
        'PHỐI HỢP',
        'Tiến độ hoàn thành',
      ],
    ],
    [
      [
        'STT',
        'NỘI DUNG CÔNG VIỆC',
        'Dự kiến kết quả',
        'Cơ quan thực hiện',
        'Cơ quan, đơn vị phối hợp',
        'Hạn hoàn thành',
      ],
    ],
    [['Stt', 'Nội dung', 'Hình thức văn bản', 'Chủ trì', 'Phối hợp', 'Thời gian thực hiện']],
  ])('is recognised in other words: %j', (heading) => {
    const { columns } = plan(heading);
    expect(columns).toMatchObject({ ordinal: 0, task: 1, product: 2, lead: 3, coordinating: 4, deadline: 5 });
  });

  it.each([
    [['S TT', 'Các nhiệm vụ', 'Đầu ra', 'Chủ trì thực hiện', 'Phối hợp', 'Thời gian thực hiện', 'Lưu ý']],
    [
      [
        'TT',
        'Danh mục công việc',
        'Kết quả, đầu ra',
        'Cơ quan, đơn vị thực hiện',
        'Đơn vị phối hợp',
        'Dự kiến hoàn thành',
        'Ghi chú',
      ],
    ],
  ])('is recognised in the words of other provinces: %j', (heading) => {
    const { columns } = plan(heading);
    expect(columns).toMatchObject({
      ordinal: 0,
      task: 1,
      product: 2,
      lead: 3,
      coordinating: 4,
      deadline: 5,
      note: 6,
    });
  });

  it('may have empty columns and both a time of work and a time of completion', () => {
    const { columns } = plan([
      'STT',
      '',
      'Nội dung',
      'Thời gian thực hiện',
      'Chủ trì',
      '',
      'Thời gian hoàn thành',
    ]);
    expect(columns).toMatchObject({ ordinal: 0, task: 2, lead: 4, deadline: 6 });
  });

  it('that lacks a column is an error with row and column', () => {
    const { problems } = plan(['Kế hoạch'], ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì'], ['1', 'Việc', 'Sở Y tế']);
    expect(told(problems)).toEqual(['error missing-column 2 deadline']);
  });

  it('that cannot be found is an error, and so is a table without rows', () => {
    expect(told(plan(['Xin chào'], ['1', 'x']).problems)).toEqual(['error header-not-found null null']);
    expect(told(plan(HEADING).problems)).toEqual(['error no-rows null null']);
  });

  it('repeated on the next page is passed over', () => {
    expect(plan(HEADING, row('1'), HEADING, row('2')).rows.map((each) => each.ordinal)).toEqual(['1', '2']);
  });
});

describe('groups', () => {
  const groups = (...rows: string[][]): string[] => plan(HEADING, ...rows).rows.map((each) => each.group);

  it('are rows with one cell, and hold for the rows below', () => {
    expect(
      groups(['I. Cải cách thể chế'], row('1'), row('2'), ['', 'B. Tài chính công', ''], row('3')),
    ).toEqual(['I. Cải cách thể chế', 'I. Cải cách thể chế', 'B. Tài chính công']);
  });

  it('may have their numeral in the ordinal column, or be repeated over merged cells', () => {
    expect(groups(['II', 'Thủ tục hành chính'], row('1'))).toEqual(['II. Thủ tục hành chính']);
    expect(
      groups(
        Array.from({ length: 7 }, () => 'III. Bộ máy'),
        row('1'),
      ),
    ).toEqual(['III. Bộ máy']);
  });

  it('may be a column of their own, blank where merged', () => {
    const heading = ['Nhóm', 'STT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'];
    const { rows } = plan(
      heading,
      ['I', '1', 'a', 'b', 'c'],
      ['', '2', 'a', 'b', 'c'],
      ['II', '1', 'a', 'b', 'c'],
    );
    expect(rows.map((each) => each.group)).toEqual(['I', 'I', 'II']);
  });

  it('may be told by their words alone', () => {
    expect(groups(['', 'Lĩnh vực thể chế'], row('1'), ['Lĩnh vực tài chính công'], row('2'))).toEqual([
      'Lĩnh vực thể chế',
      'Lĩnh vực tài chính công',
    ]);
  });

  it('are not made of a lone task, which stays a row with warnings', () => {
    const { rows, problems } = plan(HEADING, ['', 'Rà soát văn bản']);
    expect(rows).toHaveLength(1);
    expect(told(problems)).toEqual(['warning missing-lead 2 lead', 'warning missing-deadline 2 deadline']);
  });
});

describe('rows', () => {
  it('without a task are an error, without lead or deadline a warning', () => {
    const { problems } = plan(
      HEADING,
      row('1', ''),
      ['2', 'Việc', '', '', '', 'Quý I'],
      ['3', 'Việc', '', 'Sở Y tế'],
    );
    expect(told(problems)).toEqual([
      'error missing-task 2 task',
      'warning missing-lead 3 lead',
      'warning missing-deadline 4 deadline',
    ]);
  });

  it('keep ordinals of any kind; letters begin again below each number, numbers begin again with 1', () => {
    const ordinals = ['1', 'a)', 'b)', '2', 'a)', '2.1', '1', '2'];
    const { rows, problems } = plan(
      HEADING,
      ['I. A'],
      ...ordinals.map((one, at) => row(one, `Việc ${at}`)),
      row('I.1'),
    );
    expect(rows.map((each) => each.ordinal)).toEqual([...ordinals, 'I.1']);
    expect(problems).toEqual([]);
  });

  it('of one task merged over two deadlines are no doubled ordinals', () => {
    const { problems } = plan(HEADING, row('1', 'Việc'), ['1', 'Việc', 'Báo cáo', 'Sở Nội vụ', '', 'Quý IV']);
    expect(problems).toEqual([]);
  });

  it('with an ordinal doubled in their group are an error; numbering may begin again in the next group', () => {
    const { problems } = plan(HEADING, ['I. A'], row('1'), row('1.'), ['II. B'], row('1'));
    expect(told(problems)).toEqual(['error doubled-ordinal 4 ordinal']);
    expect(problems[0]?.message).toContain('dòng 3');
  });
});
