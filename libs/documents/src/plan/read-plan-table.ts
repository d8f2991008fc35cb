import { readHead } from '../head/read-head.js';
import { COLUMN_LABELS, type ImportProblem } from '../import-problem.js';
import type { Table } from '../table.js';
import { recogniseColumns } from './columns.js';
import { findHeader, type PlanHeader } from './find-header.js';
import type { PlanTable } from './plan-row.js';
import { readRows } from './read-rows.js';
import { rowProblems } from './row-problems.js';
import { headerNotFound, noRows, REQUIRED_COLUMNS } from './table-problems.js';

/**
 * Reads a table as the appendix of a plan: finds the heading, recognises the columns by their wording, gives each row
 * the group heading above it, and reads the plan's head from the text around. Cells stay as printed, what is wrong is
 * listed as problems.
 */
export function readPlanTable(table: Table): PlanTable {
  const header = findHeader(table.rows);
  const above = header === null ? [] : table.rows.slice(0, header.index);
  const head = readHead([
    ...(table.text ?? []),
    '',
    ...above.flatMap((row) => row.filter((cell) => cell !== '')),
  ]);
  if (header === null) return { head, columns: recogniseColumns([]), rows: [], problems: [headerNotFound()] };
  const { rows, joined } = readRows(table.rows, header);
  const problems = [...missingColumns(header), ...joined, ...rowProblems(rows, header.columns)];
  if (rows.length === 0) problems.push(noRows());
  return { head, columns: header.columns, rows, problems };
}

function missingColumns(header: PlanHeader): ImportProblem[] {
  return REQUIRED_COLUMNS.filter((name) => header.columns[name] === null).map((name) => ({
    row: header.index + 1,
    column: name,
    code: 'missing-column',
    message: `Dòng ${header.index + 1}: bảng không có cột “${COLUMN_LABELS[name]}”.`,
    suggestion: `Đề nghị thêm cột “${COLUMN_LABELS[name]}” hoặc sửa lại tiêu đề cột.`,
    severity: 'error',
  }));
}
