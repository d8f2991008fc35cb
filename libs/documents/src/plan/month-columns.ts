import { TABLE_LIMITS } from '../table-limits.js';
import { countColumns, recogniseColumns } from './columns.js';

const MONTH = /^(?:t|th|tháng)\.? ?(?<number>1[0-2]|0?[1-9])(?:[/.-](?:20)?\d\d)?$/iu;
const QUARTER = /^(?:q|quý|qúy)\.? ?(?<number>[1-4]|I{1,3}|IV)(?:[/.-]20\d\d)?$/iu;
const QUARTERS = ['', 'I', 'II', 'III', 'IV'];
/** Under a heading that says "tháng". */
const BARE = /^(?<number>1[0-2]|0?[1-9])$/u;
const NO_MARK = /^(?:[-–0]|không)?$/iu;
const LEAST_COLUMNS = 3;
const LEAST_OTHERS = 2;
/** What the added column is called. */
const HEADING = 'Thời gian hoàn thành';

interface Spans {
  unit: 'Tháng' | 'Quý';
  /** Column of the table → its month or quarter. */
  numbers: ReadonlyMap<number, number>;
}

/**
 * A table whose deadlines are marks in columns of months or quarters ("T1 … T12" with x) gets a column that says the same
 * in words: "Tháng 3, 6, 9" for single months, "Tháng 7-8" for a stretch. A table with a column of deadlines stays as it is.
 */
export function withMonthsInWords(rows: string[][]): string[][] {
  const found = rows
    .slice(0, TABLE_LIMITS.headerRows)
    .map((cells, index) => spansOf(cells, rows[index - 1] ?? []));
  const at = found.findIndex((spans) => spans !== null);
  const spans = found[at];
  if (spans == null || hasDeadlines(rows, at, spans)) return rows;
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row, index) => {
    if (index < at - 1) return row;
    const isHeading = index <= at;
    // Months, and the "Thời gian thực hiện" above them, are no columns of their own.
    const cells = isHeading ? row.map((cell, column) => (spans.numbers.has(column) ? '' : cell)) : row;
    const text = isHeading ? headingOf(cells) : words(row, spans);
    return text === '' ? cells : [...padded(cells, width), text];
  });
}

/** The added column is named in the rows of the heading that name other columns, too. */
function headingOf(cells: string[]): string {
  return countColumns(recogniseColumns(cells)) >= LEAST_OTHERS ? HEADING : '';
}

function spansOf(cells: string[], above: string[]): Spans | null {
  const saysMonths = above.some((cell) => /tháng/iu.test(cell));
  const months = numbersOf(cells, MONTH) ?? (saysMonths ? numbersOf(cells, BARE) : null);
  if (months !== null) return { unit: 'Tháng', numbers: months };
  const quarters = numbersOf(cells, QUARTER);
  return quarters === null ? null : { unit: 'Quý', numbers: quarters };
}

/** Numbers that go up from column to column, else null. */
function numbersOf(cells: string[], pattern: RegExp): ReadonlyMap<number, number> | null {
  const numbers = new Map<number, number>();
  let last = 0;
  for (const [column, cell] of cells.entries()) {
    const printed = pattern.exec(cell)?.groups?.['number'];
    if (printed === undefined) continue;
    const roman = QUARTERS.indexOf(printed.toUpperCase());
    const number = roman > 0 ? roman : Number(printed);
    if (number <= last) return null;
    numbers.set(column, number);
    last = number;
  }
  return numbers.size >= LEAST_COLUMNS ? numbers : null;
}

/** Another column than those of the months says when. */
function hasDeadlines(rows: string[][], at: number, { numbers }: Spans): boolean {
  return [rows[at] ?? [], rows[at - 1] ?? []].some((cells) => {
    const { deadline } = recogniseColumns(cells.map((cell, column) => (numbers.has(column) ? '' : cell)));
    return deadline !== null;
  });
}

function words(row: string[], { unit, numbers }: Spans): string {
  const marked = [...numbers].flatMap(([column, number]) =>
    NO_MARK.test(row[column] ?? '') ? [] : [number],
  );
  const runs = runsOf(marked);
  const [only] = runs;
  if (only === undefined) return '';
  const name = (number: number): string => (unit === 'Quý' ? (QUARTERS[number] ?? '') : String(number));
  if (runs.length === 1 && only.first < only.last) {
    return `${unit} ${name(only.first)} - ${unit.toLowerCase()} ${name(only.last)}`;
  }
  const names = runs.map(({ last }) => name(last));
  return unit === 'Quý' ? names.map((one) => `Quý ${one}`).join(', ') : `Tháng ${names.join(', ')}`;
}

/** A stretch of work ends with its last month. */
function runsOf(numbers: readonly number[]): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && run.last === number - 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs;
}

function padded(row: string[], width: number): string[] {
  return [...row, ...Array.from({ length: width - row.length }, () => '')];
}
