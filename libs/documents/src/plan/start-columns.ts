import { readDeadline } from '#domain';
import { foldText } from '../cell-text.js';
import { type PlanHeader, findHeader } from './find-header.js';

const START = /^(?:(?:thoi gian|ngay|thoi diem) )?(?:bat dau|khoi cong|trien khai)$/;
const MOST_CHARS = 40;

/**
 * A deadline printed over two columns, "Bắt đầu" and "Kết thúc", in one: "Từ Quý I đến 30/6/2026". Where only one is
 * filled, or both together cannot be read, the end is the deadline, else the start.
 */
export function withStartsInWords(rows: string[][]): string[][] {
  const header = findHeader(rows);
  const start = header === null ? -1 : startColumn(rows, header);
  const end = header?.columns.deadline ?? null;
  if (header === null || start < 0 || end === null || start === end) return rows;
  return rows.map((row, index) => {
    const text = index > header.index ? spanOf(row[start] ?? '', row[end] ?? '') : (row[end] ?? '');
    return text === (row[end] ?? '') ? row : withCell(row, end, text);
  });
}

function startColumn(rows: string[][], { index }: PlanHeader): number {
  return (rows[index] ?? []).findIndex((cell) => START.test(foldText(cell)));
}

function spanOf(start: string, end: string): string {
  if (start === '' || end === '' || start === end || isHeading(start)) return end === '' ? start : end;
  const span = `Từ ${start} đến ${end}`;
  const isSpan = ['period', 'everyYear'].includes(readDeadline(span).rule.kind);
  return isSpan && span.length <= MOST_CHARS ? span : end;
}

/** The heading printed again on the next page. */
function isHeading(start: string): boolean {
  return START.test(foldText(start));
}

function withCell(row: string[], column: number, text: string): string[] {
  const cells = [...row];
  while (cells.length <= column) cells.push('');
  cells[column] = text;
  return cells;
}
