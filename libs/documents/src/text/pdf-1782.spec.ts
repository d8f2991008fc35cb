import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReadPlan } from '#application';
import { FilePlanTableReader } from '../plan-table-reader.adapter.js';

/** The table of plan 1782 printed as the programs print it that take text out of a PDF, and read back. */
const reader = new FilePlanTableReader();
const FIELDS = ['ordinal', 'task', 'product', 'lead', 'coordinating', 'deadline'] as const;
const HEADINGS = [
  ...['TT', 'Nội dung nhiệm vụ', 'Sản phẩm', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian hoàn thành'],
];
const NARROW = [4, 34, 22, 16, 20, 18];
const WIDE = [4, 60, 30, 24, 30, 24];

let seed: ReadPlan;

beforeAll(async () => {
  const bytes = await readFile(new URL('../../../../seeds/phu-tho-1782/items.csv', import.meta.url));
  seed = await reader.read({ name: 'items.csv', bytes });
});

function wrap(text: string, width = 80): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`.trim();
  }
  return lines;
}

/** Lines of a row of cells side by side, each at the top or in the middle of its row. */
function beside(cells: string[][], widths: number[], isCentred: boolean): string[] {
  const height = Math.max(...cells.map((cell) => cell.length));
  const above = cells.map((cell) => (isCentred ? Math.floor((height - cell.length) / 2) : 0));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((cell, at) => (cell[line - (above[at] ?? 0)] ?? '').padEnd((widths[at] ?? 0) + 3))
      .join('')
      .trimEnd(),
  );
}

function laidOut(widths: number[], isCentred: boolean, linesOfPage: number): string {
  const heading = beside(
    HEADINGS.map((text, at) => wrap(text, widths[at])),
    widths,
    true,
  );
  const lines = [...heading];
  let [group, onPage] = ['', 0];
  for (const row of seed.rows) {
    const own = beside(
      FIELDS.map((field, at) => wrap(row[field], widths[at])),
      widths,
      isCentred,
    );
    if (onPage + own.length > linesOfPage) lines.push(`${' '.repeat(60)}2`, '\f', ...heading);
    onPage = onPage + own.length > linesOfPage ? 0 : onPage + own.length;
    if (row.group !== group) lines.push(row.group.toUpperCase().replace('. ', '    '));
    group = row.group;
    lines.push(...own);
  }
  return lines.join('\n');
}

function cellByCell(widths: number[], between: string[]): string {
  const lines = HEADINGS.flatMap((text, at) => wrap(text, widths[at]));
  let group = '';
  for (const row of seed.rows) {
    if (row.group !== group) lines.push(...row.group.split('. '));
    group = row.group;
    const filled = FIELDS.map((field, at) => wrap(row[field], widths[at])).filter(([first]) => first !== '');
    lines.push(...filled.flatMap((cell) => [...cell, ...between]));
  }
  return lines.join('\n');
}

/** Ordinals of the rows that were not read as they stand in the plan. */
async function wrongIn(table: string): Promise<string[]> {
  const read = await reader.read({ name: 'a.txt', bytes: new TextEncoder().encode(`KẾ HOẠCH\n\n${table}`) });
  expect(read.rows).toHaveLength(39);
  const toldBy = (row: ReadPlan['rows'][number] | undefined): unknown =>
    row === undefined ? null : [row.group.toUpperCase(), ...FIELDS.map((field) => row[field])];
  return seed.rows.flatMap((row, at) =>
    JSON.stringify(toldBy(row)) === JSON.stringify(toldBy(read.rows[at])) ? [] : [row.ordinal],
  );
}

describe('plan 1782 as text of a PDF', () => {
  it.each([
    ['cells at the top', NARROW, false, 1000],
    ['cells in the middle', NARROW, true, 1000],
    ['pages with the heading printed again', NARROW, true, 40],
    ['wide columns', WIDE, true, 40],
  ])('with columns of spaces, %s', async (_, widths, isCentred, linesOfPage) => {
    expect(await wrongIn(laidOut(widths, isCentred, linesOfPage))).toEqual([]);
  });

  it.each([
    ['broken over lines', NARROW, []],
    ['with blank lines between', NARROW, ['']],
    ['a cell a line', WIDE.map(() => 500), []],
  ])('cell by cell, %s', async (_, widths, between) => {
    expect(await wrongIn(cellByCell(widths, between))).toEqual([]);
  });
});
