import { readHead } from '../head/read-head.js';
import { COLUMN_LABELS, type ImportProblem } from '../import-problem.js';
import type { Table } from '../table.js';
import { type AssignedColumns, assignColumns } from './assigned-columns.js';
import { columnsByContent, toldByContent } from './columns-by-content.js';
import { recogniseColumns } from './columns.js';
import { findHeader, type PlanHeader } from './find-header.js';
import type { PlanTable } from './plan-row.js';
import { listColumns } from './list-columns.js';
import { withMonthsInWords } from './month-columns.js';
import { withStartsInWords } from './start-columns.js';
import { readRows } from './read-rows.js';
import { rowProblems } from './row-problems.js';
import { headerNotFound, noRows, REQUIRED_COLUMNS } from './table-problems.js';

/**
 * Reads a table as the appendix of a plan: finds the heading, recognises the columns by their wording, else by what
 * stands in them, gives each row the group heading above it, and reads the plan's head from the text around. Cells stay
 * as printed, what is wrong is listed as problems. `assigned`: what a person says the columns are, which wins.
 */
export function readPlanTable(file: Table, assigned: AssignedColumns = {}): PlanTable {
  const table = { ...file, rows: withStartsInWords(withMonthsInWords(file.rows)) };
  const printed = findHeader(table.rows);
  const found = completeHeader(table.rows, printed);
  const head = headOf(table, found);
  const given = found ?? (Object.keys(assigned).length > 0 ? noHeader() : null);
  if (given === null) {
    const { columns } = noHeader();
    const readColumns = listColumns(table.rows, null);
    return { head, columns, readColumns, rows: [], problems: [headerNotFound()] };
  }
  const header = assignColumns(given, assigned);
  const { rows, joined } = readRows(table, header, assigned);
  const problems = [
    ...(table.notes ?? []),
    ...toldByContent(header.columns, assignColumns(printed ?? noHeader(), assigned).columns),
    ...missingColumns(header),
    ...joined,
    ...rowProblems(rows, header.columns),
    ...(rows.length === 0 ? [noRows()] : []),
  ].map((problem) => placedProblem(problem, table));
  return { head, columns: header.columns, readColumns: listColumns(table.rows, header), rows, problems };
}

/** The plan's head, from the text around the table and what stands above its heading. */
function headOf({ rows, text = [] }: Table, header: PlanHeader | null): PlanTable['head'] {
  const above = rows.slice(0, Math.max(0, header?.index ?? 0));
  const lines = above.flatMap((row) => [...row.filter((cell) => cell !== ''), ...(isBlank(row) ? [''] : [])]);
  return readHead([...text, '', ...lines]);
}

function isBlank(row: string[]): boolean {
  return row.every((cell) => cell === '');
}

/** A heading that lacks a column every plan has is completed by content. */
function completeHeader(rows: string[][], printed: PlanHeader | null): PlanHeader | null {
  const isComplete = printed !== null && REQUIRED_COLUMNS.every((name) => printed.columns[name] !== null);
  return isComplete ? printed : (columnsByContent(rows, printed) ?? printed);
}

function noHeader(): PlanHeader {
  return { index: -1, columns: recogniseColumns([]) };
}

/** Where rows of several sheets stand in one table, its numbering says nothing: the place does. */
function placedProblem(problem: ImportProblem, { places, starts }: Table): ImportProblem {
  const place = problem.row === null ? undefined : places?.[problem.row - 1];
  if (place === undefined || starts === undefined || starts.length === 0) return problem;
  const named = `${place.charAt(0).toLocaleUpperCase('vi')}${place.slice(1)}`;
  return { ...problem, message: problem.message.replace(`Dòng ${problem.row}`, named) };
}

function missingColumns(header: PlanHeader): ImportProblem[] {
  return REQUIRED_COLUMNS.filter((name) => header.columns[name] === null).map((name) => ({
    row: Math.max(1, header.index + 1),
    column: name,
    code: 'missing-column',
    message: `Dòng ${Math.max(1, header.index + 1)}: bảng không có cột “${COLUMN_LABELS[name]}”.`,
    suggestion: `Đề nghị thêm cột “${COLUMN_LABELS[name]}”, sửa lại tiêu đề cột, hoặc chọn cột khi tải lên.`,
    severity: 'error',
  }));
}
