import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlanTable } from '../plan/read-plan-table.js';
import { readTable } from '../read-table.js';

const fixture = new URL('../../../../test/fixtures/imports/ke-hoach-1782.txt', import.meta.url);

async function planOf(text: string) {
  const result = await readTable({ name: 'ke-hoach.txt', bytes: new TextEncoder().encode(text) });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return readPlanTable(result.table);
}

async function codesOf(text: string): Promise<string[]> {
  const result = await readTable({ name: 'ke-hoach.txt', bytes: new TextEncoder().encode(text) });
  return result.ok ? [] : result.problems.map(({ code }) => code);
}

const HEADING = ['STT', 'Nội dung', 'Kết quả', 'Đơn vị chủ trì', 'Tiến độ', 'Ghi chú'];
/** One cell a line, each ended by a line '|'. */
const printed = (...rows: string[][]): string =>
  [HEADING, ...rows]
    .flat()
    .map((cell) => `${cell}\n|\n`)
    .join('');

describe('a text with one cell a line', () => {
  it('is counted out by the heading although groups have fewer cells and last cells are left out', async () => {
    const { rows } = await planOf(
      `PHỤ LỤC\n${printed(
        ['I. Thể\nchế', '', ''],
        ['1', 'Việc\nmột', 'Báo cáo', 'Sở Y tế', 'Quý I', ''],
        ['2', 'Việc hai', 'Báo cáo', 'Sở Y tế', 'Quý II'],
        ['3', 'Việc ba', '', 'Sở Y tế', 'Quý III'],
        ['II', 'Tài chính', '', '', '', ''],
        ['1', 'Việc bốn', 'Báo cáo', 'Sở Tài chính', 'Quý IV', 'Hằng năm'],
        ['', 'Việc năm', 'Báo cáo', 'Sở Tài chính', 'Quý IV', ''],
      )}Nơi nhận:\n- Như trên;\n|\nTM. ỦY BAN NHÂN DÂN\n`,
    );
    expect(
      rows.map(({ group, ordinal, task, deadline, note }) => [group, ordinal, task, deadline, note]),
    ).toEqual([
      ['I. Thể chế', '1', 'Việc một', 'Quý I', ''],
      ['I. Thể chế', '2', 'Việc hai', 'Quý II', ''],
      ['I. Thể chế', '3', 'Việc ba', 'Quý III', ''],
      ['II. Tài chính', '1', 'Việc bốn', 'Quý IV', 'Hằng năm'],
      ['II. Tài chính', '', 'Việc năm', 'Quý IV', ''],
    ]);
  });

  it('passes over the numbering of columns and a heading repeated on the next page', async () => {
    const row = (ordinal: string): string[] => [
      ordinal,
      `Việc ${ordinal}`,
      'Báo cáo',
      'Sở Y tế',
      'Quý I',
      '',
    ];
    const { rows } = await planOf(
      printed(
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
        row('1'),
        [`trang 2\n${HEADING[0]}`, ...HEADING.slice(1)],
        row('2'),
      ),
    );
    expect(rows.map(({ ordinal, task }) => [ordinal, task])).toEqual([
      ['1', 'Việc 1'],
      ['2', 'Việc 2'],
    ]);
  });
});

describe('a text with one row a line', () => {
  it('is read with cells that are broken over lines, and as Markdown', async () => {
    const { rows, head } = await planOf(
      [
        '(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh Điện Biên)',
        '| STT | Nhiệm vụ | Sản phẩm | Chủ trì thực hiện | Thời hạn |',
        '|---|:---|---|---|---|',
        'I. Thể chế',
        '| 1 | Ban hành | Kế hoạch | Sở Y tế | Trước ngày 30/01',
        'hằng năm',
        '| 2 | Kiểm tra | Báo cáo | Sở Y tế | Quý II |',
        'Nơi nhận: như trên',
      ].join('\n'),
    );
    expect(rows.map(({ group, task, deadline }) => [group, task, deadline])).toEqual([
      ['I. Thể chế', 'Ban hành', 'Trước ngày 30/01 hằng năm'],
      ['I. Thể chế', 'Kiểm tra', 'Quý II'],
    ]);
    expect(head).toMatchObject({
      number: '12/KH-UBND',
      issuer: 'UBND tỉnh Điện Biên',
      issuedOn: '2026-01-05',
    });
  });
});

describe('a text', () => {
  it('that runs on without a table is refused', async () => {
    expect(await codesOf('KẾ HOẠCH\nCăn cứ Luật "Tổ chức chính quyền, triển khai\n1. Việc một;\n')).toEqual([
      'no-task-table',
    ]);
  });

  it('marked secret is refused, with or without a table; "văn bản mật" in a sentence is no mark', async () => {
    expect(await codesOf(`MẬT\n${printed(['1', 'Việc', 'Báo cáo', 'Sở Y tế', 'Quý I', ''])}`)).toEqual([
      'secret-document',
    ]);
    expect(await codesOf('TỐI MẬT\nKẾ HOẠCH\nCăn cứ Luật')).toEqual(['secret-document']);
    const text = await readFile(fixture, 'utf8');
    expect(text).toContain('Trừ văn bản mật');
    expect(await codesOf(text)).toEqual([]);
  });

  it.each([
    [
      'a line of millions of dashes below the table',
      `STT|Nhiệm vụ|Chủ trì\n1|a|b\n${'-'.repeat(9_000_000)}x`,
      [],
    ],
    ['millions of lines', '|\n'.repeat(4_000_000), ['too-many-rows']],
    ['headings over and over', 'STT\n|\n'.repeat(20_000), ['too-many-rows']],
  ])('with %s exhausts nothing', async (_, text, codes) => {
    expect(await codesOf(text)).toEqual(codes);
  });

  it('cut off anywhere gives a table or a problem, never an exception', async () => {
    const text = await readFile(fixture, 'utf8');
    const end = text.length;
    await fc.assert(
      fc.asyncProperty(fc.nat(end), fc.nat(2000), async (start, length) => {
        const bytes = new TextEncoder().encode(text.slice(start, start + length * 10));
        const result = await readTable({ name: 'a.txt', bytes });
        if (result.ok) readPlanTable(result.table);
        else expect(result.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  it('of any lines gives a table or a problem, never an exception', async () => {
    const line = fc.oneof(
      fc.constantFrom('|', '', 'STT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn', '1', 'I.', 'a | b | c', 'Nơi nhận:'),
      fc.string({ maxLength: 6 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 60 }), async (lines) => {
        const result = await readTable({ name: 'a.txt', bytes: new TextEncoder().encode(lines.join('\n')) });
        if (result.ok) readPlanTable(result.table);
        else expect(result.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
