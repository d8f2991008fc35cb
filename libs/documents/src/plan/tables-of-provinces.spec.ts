import { describe, expect, it } from 'vitest';
import { cleanCell } from '../cell-text.js';
import { guessedHead } from '../head/guessed-head.js';
import type { DocumentBlock } from '../document-block.js';
import { joinBlocks } from './join-blocks.js';
import type { PlanTable } from './plan-row.js';
import { readPlanTable } from './read-plan-table.js';

const HEADING = ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian'];
const plan = (...rows: string[][]): PlanTable => readPlanTable({ format: 'csv', sheet: null, rows });

function document(...blocks: DocumentBlock[]): PlanTable {
  const result = joinBlocks('docx', blocks);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return readPlanTable(result.table);
}
const table = (...rows: string[][]): DocumentBlock => ({ kind: 'table', rows });
const text = (line: string): DocumentBlock => ({ kind: 'text', lines: [line] });

describe('deadlines over several columns', () => {
  it('are the marks in columns of months, a stretch of months ends with its last', () => {
    const months = Array.from({ length: 12 }, (_, at) => `T${at + 1}`);
    const marks = (...marked: number[]): string[] =>
      months.map((_, at) => (marked.includes(at + 1) ? 'x' : ''));
    const { rows, problems } = plan(
      ['TT', 'Nội dung', 'Chủ trì', ...months, 'Ghi chú'],
      ['1', 'Việc một', 'Sở Nội vụ', ...marks(2), ''],
      ['2', 'Việc hai', 'Sở Nội vụ', ...marks(3, 6, 9), 'gấp'],
      ['3', 'Việc ba', 'Sở Nội vụ', ...marks(7, 8), ''],
      ['4', 'Việc bốn', 'Sở Nội vụ', ...marks(), ''],
      ['', 'Cộng', '', ...marks(1, 2), ''],
    );
    expect(rows.map(({ deadline, note }) => [deadline, note])).toEqual([
      ['Tháng 2', ''],
      ['Tháng 3, 6, 9', 'gấp'],
      ['Tháng 7 - tháng 8', ''],
      ['', ''],
    ]);
    expect(problems.map(({ code, row }) => `${code} ${row}`)).toEqual(['missing-deadline 5']);
  });

  it('are marks under quarters, and under numbers that stand below "Thời gian (tháng)"', () => {
    const quarters = plan(
      ['STT', 'Nhiệm vụ', 'Chủ trì', 'Quý I', 'Quý II', 'Quý III', 'Quý IV'],
      ['1', 'Việc', 'Sở Nội vụ', '', 'x', '', 'x'],
    );
    expect(quarters.rows).toMatchObject([{ deadline: 'Quý II, Quý IV' }]);
    const numbers = plan(
      ['STT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian thực hiện (tháng)', '', ''],
      ['', '', '', '1', '2', '3'],
      ['1', 'Việc', 'Sở Nội vụ', '', '', 'x'],
    );
    expect(numbers.rows).toMatchObject([{ ordinal: '1', deadline: 'Tháng 3' }]);
  });

  it('begin in one column and end in the next', () => {
    const { rows } = plan(
      ['TT', 'Nội dung', 'Phân công', '', 'Thời gian', ''],
      ['', '', 'Chủ trì', 'Phối hợp', 'Bắt đầu', 'Kết thúc'],
      ['1', 'Việc một', 'Sở Nội vụ', '', 'Quý I', '30/6/2026'],
      ['2', 'Việc hai', 'Sở Nội vụ', '', '', '30/6/2026'],
      ['3', 'Việc ba', 'Sở Nội vụ', '', 'Quý I', ''],
      ['TT', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Bắt đầu', 'Kết thúc'],
      ['4', 'Việc bốn', 'Sở Nội vụ', 'Sở Y tế', 'khi có kinh phí', '30/6/2026'],
    );
    expect(rows.map(({ deadline }) => deadline)).toEqual([
      'Từ Quý I đến 30/6/2026',
      '30/6/2026',
      'Quý I',
      '30/6/2026',
    ]);
  });
});

describe('who does it', () => {
  it.each([
    ['- Chủ trì: Sở Tư pháp - Phối hợp: Các sở, ban, ngành', 'Sở Tư pháp', 'Các sở, ban, ngành'],
    ['Chủ trì: VP UBND tỉnh; Phối hợp: các sở.', 'VP UBND tỉnh', 'các sở'],
    ['Cơ quan chủ trì: Sở Nội vụ', 'Sở Nội vụ', ''],
    ['Sở Nội vụ; phối hợp: Sở Y tế', 'Sở Nội vụ', 'Sở Y tế'],
    ['Sở Nội vụ chủ trì, phối hợp Sở Y tế', 'Sở Nội vụ chủ trì, phối hợp Sở Y tế', ''],
  ])('is told by labels in one cell: %s', (cell, lead, coordinating) => {
    expect(plan(HEADING, ['1', 'Việc', cell, 'Quý I']).rows).toMatchObject([{ lead, coordinating }]);
  });

  it.each([
    ['Sở Nội vụ\nSở Tài chính', 'Sở Nội vụ; Sở Tài chính'],
    ['- Sở Nội vụ;\n- UBND các xã', 'Sở Nội vụ; UBND các xã'],
    ['Sở Nông nghiệp và\nMôi trường', 'Sở Nông nghiệp và Môi trường'],
    ['Văn phòng\nUBND tỉnh', 'Văn phòng UBND tỉnh'],
    ['- Rà soát quy chế\n- Báo cáo kết quả', '- Rà soát quy chế - Báo cáo kết quả'],
  ])('is a list with a body a line: %j', (cell, printed) => {
    expect(cleanCell(cell)).toBe(printed);
  });
});

describe('a document with several tables', () => {
  it('has the heading above each as its group, the first one’s, too', () => {
    const { rows } = document(
      text('I. Cải cách thể chế'),
      table(HEADING, ['1', 'Việc một', 'Sở Tư pháp', 'Quý I']),
      text('II. Cải cách tài chính công'),
      table(HEADING, ['1', 'Việc hai', 'Sở Tài chính', 'Quý II']),
    );
    expect(rows.map(({ group }) => group)).toEqual(['I. Cải cách thể chế', 'II. Cải cách tài chính công']);
  });

  it('is read by the heading of each, and a table of targets has no tasks', () => {
    const { rows } = document(
      table(HEADING, ['1', 'Việc một', 'Sở Tư pháp', 'Quý I']),
      text('Phụ lục II'),
      table(['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Cơ quan theo dõi'], ['1', 'Tỷ lệ', '%', 'Sở Nội vụ']),
      table(
        ['TT', 'Thời hạn', 'Nội dung', 'Phân công', ''],
        ['', '', '', 'Chủ trì', 'Phối hợp'],
        ['1', 'Quý II', 'Việc hai', 'Sở Y tế', 'Sở Nội vụ'],
      ),
    );
    expect(rows).toMatchObject([
      { task: 'Việc một', group: '' },
      {
        task: 'Việc hai',
        lead: 'Sở Y tế',
        coordinating: 'Sở Nội vụ',
        deadline: 'Quý II',
        group: 'Phụ lục II',
      },
    ]);
  });
});

describe('what stands below the rows of a table', () => {
  it('is neither a task nor a problem: totals, signature, recipients', () => {
    const { rows, problems } = plan(
      HEADING,
      ['1', 'Việc một', 'Sở Nội vụ', 'Quý I'],
      ['Tổng cộng', '01 nhiệm vụ', '', ''],
      ['', '', '', 'TM. ỦY BAN NHÂN DÂN'],
      ['', '', '', 'KT. CHỦ TỊCH'],
      ['Nơi nhận:', '', '', ''],
    );
    expect(rows).toHaveLength(1);
    expect(problems).toEqual([]);
    expect(plan(HEADING, ['1', 'Tổng kết công tác', 'Sở Nội vụ', 'Quý I']).rows).toHaveLength(1);
  });
});

describe('a head that the letterhead does not tell', () => {
  const nothing = { number: null, issuer: null, issuedOn: null, title: null, fromYear: null, toYear: null };
  const none = { above: [], sheets: [], fileName: 'a.xlsx', deadlines: [] };

  it.each([
    [{ above: ['Danh mục nhiệm vụ năm 2026'], fileName: 'KH 2025.xlsx' }, 2026, 2026],
    [{ sheets: ['CCHC 2026'] }, 2026, 2026],
    [{ fileName: 'KH-CCHC-2021-2025.xlsx' }, 2021, 2025],
    [{ fileName: 'so sanh 2024 va 2025.xlsx', deadlines: ['31/12/2025', 'Quý II/2025'] }, 2025, 2025],
    [{ deadlines: ['31/12/2024', 'Năm 2026', 'Năm 2025'] }, 2024, 2026],
    [{}, null, null],
  ])('has its years from %j', (sources, fromYear, toYear) => {
    const { head, problems } = guessedHead(nothing, { ...none, ...sources });
    expect(head).toMatchObject({ fromYear, toYear });
    expect(problems.map(({ code }) => code)).toEqual(fromYear === null ? [] : ['guessed-period']);
  });

  it('has the province of its title, for a person to confirm; what is told stays', () => {
    const above = ['BẢNG PHÂN CÔNG NHIỆM VỤ TỈNH YÊN BÁI NĂM 2024', 'Căn cứ Nghị quyết của tỉnh Lào Cai'];
    const { head, problems } = guessedHead(nothing, { ...none, above });
    expect(head.issuer).toBe('UBND tỉnh Yên Bái');
    expect(problems[0]?.message).toBe('Cơ quan ban hành (UBND tỉnh Yên Bái) được suy từ tên tỉnh.');
    const told = { ...nothing, issuer: 'Sở Y tế', fromYear: 2023, toYear: 2023 };
    expect(guessedHead(told, { ...none, above })).toMatchObject({
      head: { issuer: 'Sở Y tế' },
      problems: [],
    });
    const district = { ...told, issuer: 'UBND huyện Lục Yên' };
    expect(guessedHead(district, { ...none, above }).head.issuer).toBe('UBND huyện Lục Yên, tỉnh Yên Bái');
  });
});
