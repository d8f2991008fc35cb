import { cleanCell, foldText } from '../cell-text.js';

const NAME = /^(?:ten |noi dung |cac )?(?:chi tieu|muc tieu)(?: cu the| chu yeu)?$/;
const VALUE = /^(?:(?:chi tieu|muc tieu|ke hoach|phan dau)(?: den)? )?(?:nam )?20\d\d$/;
const UNIT = /^(?:don vi(?: tinh)?|dvt)$/;
const HEADING_ROWS = 3;

/**
 * The rows of a table of targets ("Chỉ tiêu | Đơn vị tính | Năm 2026") in sentences of its own words, one for each figure:
 * "Năm 2026, chỉ tiêu Hồ sơ trực tuyến: 80%". Null for any other table.
 */
export function sentencesOfTargets(rows: readonly string[][]): string[] | null {
  for (const [at, row] of rows.slice(0, HEADING_ROWS).entries()) {
    const headings = row.map(cleanCell);
    const name = headings.findIndex((cell) => NAME.test(foldText(cell)));
    const values = headings.flatMap((cell, column) => (VALUE.test(foldText(cell)) ? [column] : []));
    if (name < 0 || values.length === 0) continue;
    const unit = headings.findIndex((cell) => UNIT.test(foldText(cell)));
    return rows
      .slice(at + 1)
      .flatMap((cells) => sentencesOfRow(cells.map(cleanCell), headings, { name, unit, values }));
  }
  return null;
}

function sentencesOfRow(
  cells: readonly string[],
  headings: readonly string[],
  { name, unit, values }: { name: number; unit: number; values: readonly number[] },
): string[] {
  const target = cells[name] ?? '';
  return values.flatMap((column) => {
    const figure = cells[column] ?? '';
    if (target === '' || !/\d/u.test(figure)) return [];
    const measured = /^\D*[\d.,]+$/u.test(figure)
      ? `${figure} ${cells[unit] ?? ''}`.trim().replace(/ %$/u, '%')
      : figure;
    const year = /20\d\d$/u.exec(headings[column] ?? '')?.[0] ?? '';
    return [`- Năm ${year}, chỉ tiêu ${target}: ${measured}`];
  });
}
