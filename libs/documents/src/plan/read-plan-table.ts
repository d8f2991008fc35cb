import { COLUMN_LABELS, fileProblem, type ColumnName, type ImportProblem } from '../import-problem.js';
import type { Table } from '../table.js';
import { recogniseColumns, type PlanColumns } from './columns.js';
import { findHeader, type PlanHeader } from './find-header.js';
import { groupHeading, isColumnNumbering } from './group-row.js';
import type { PlanRow, PlanTable } from './plan-row.js';
import { rowProblems } from './row-problems.js';

const REQUIRED_COLUMNS = ['task', 'lead', 'deadline'] as const satisfies readonly ColumnName[];

/**
 * Reads a table as the appendix of a plan: finds the heading, recognises the columns by their wording, gives each row
 * the group heading above it. Nothing is corrected: cells stay as printed, what is wrong is listed as problems.
 */
export function readPlanTable(table: Table): PlanTable {
  const header = findHeader(table.rows);
  if (header === null) return { columns: recogniseColumns([]), rows: [], problems: [headerNotFound()] };
  const rows = readRows(table.rows, header);
  const problems = [...missingColumns(header), ...rowProblems(rows, header.columns)];
  if (rows.length === 0) problems.push(noRows());
  return { columns: header.columns, rows, problems };
}

function readRows(table: string[][], header: PlanHeader): PlanRow[] {
  const rows: PlanRow[] = [];
  let group = '';
  for (const [index, cells] of table.entries()) {
    if (index <= header.index || isPassedOver(cells, table[header.index] ?? [])) continue;
    const heading = groupHeading(cells, header.columns);
    if (heading === null) {
      const row = readRow(cells, header.columns, { rowNumber: index + 1, group });
      group = row.group;
      rows.push(row);
    } else {
      group = heading;
    }
  }
  return rows;
}

/** Blank rows, the numbering of the columns, and the heading repeated on the next page. */
function isPassedOver(cells: string[], heading: string[]): boolean {
  const blank = cells.every((cell) => cell === '');
  return blank || isColumnNumbering(cells) || heading.every((cell, column) => cell === (cells[column] ?? ''));
}

/** A blank cell in the group column (merged downwards, as a rule) means the group of the row above. */
function readRow(cells: string[], columns: PlanColumns, at: { rowNumber: number; group: string }): PlanRow {
  const cell = (name: ColumnName): string => cells[columns[name] ?? -1] ?? '';
  return {
    rowNumber: at.rowNumber,
    group: cell('group') || at.group,
    ordinal: cell('ordinal'),
    task: cell('task'),
    product: cell('product'),
    lead: cell('lead'),
    coordinating: cell('coordinating'),
    deadline: cell('deadline'),
    note: cell('note'),
  };
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

function headerNotFound(): ImportProblem {
  const wanted = REQUIRED_COLUMNS.map((name) => `“${COLUMN_LABELS[name]}”`).join(', ');
  return fileProblem(
    'header-not-found',
    'Không tìm thấy dòng tiêu đề của bảng nhiệm vụ trong 15 dòng đầu.',
    `Đề nghị đặt tiêu đề các cột ${wanted} ở đầu bảng.`,
  );
}

function noRows(): ImportProblem {
  return fileProblem('no-rows', 'Bảng không có nhiệm vụ nào dưới dòng tiêu đề.');
}
