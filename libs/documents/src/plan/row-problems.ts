import { COLUMN_LABELS, type ColumnName, type ImportProblem } from '../import-problem.js';
import type { PlanColumns } from './columns.js';
import type { PlanRow } from './plan-row.js';

/** Checks the rows one by one and against each other: missing task, lead, deadline; doubled ordinals. */
export function rowProblems(rows: PlanRow[], columns: PlanColumns): ImportProblem[] {
  const seen = new Map<string, number>();
  return rows.flatMap((row) => [...missingCells(row, columns), ...doubledOrdinal(row, seen)]);
}

function missingCells(row: PlanRow, columns: PlanColumns): ImportProblem[] {
  const problems: ImportProblem[] = [];
  if (row.task === '' && columns.task !== null) {
    problems.push({
      ...emptyCell(row, 'task', 'Đề nghị nhập nội dung nhiệm vụ, hoặc xóa dòng nếu không phải nhiệm vụ.'),
      severity: 'error',
    });
  }
  if (row.lead === '' && columns.lead !== null) {
    problems.push(
      emptyCell(row, 'lead', 'Đề nghị ghi cơ quan chủ trì; nếu ô được gộp, ghi lại ở từng dòng.'),
    );
  }
  if (row.deadline === '' && columns.deadline !== null) {
    problems.push(
      emptyCell(row, 'deadline', 'Nhiệm vụ sẽ ở trạng thái “chưa xác định” cho đến khi có thời hạn.'),
    );
  }
  return problems;
}

function emptyCell(row: PlanRow, column: ColumnName, suggestion: string): ImportProblem {
  return {
    row: row.rowNumber,
    column,
    code: `missing-${column}`,
    message: `Dòng ${row.rowNumber}: cột “${COLUMN_LABELS[column]}” để trống.`,
    suggestion,
    severity: 'warning',
  };
}

/** Numbering may begin again in each group; within a group an ordinal stands once. */
function doubledOrdinal(row: PlanRow, seen: Map<string, number>): ImportProblem[] {
  if (row.ordinal === '') return [];
  const key = JSON.stringify([row.group, row.ordinal.replace(/[.)]$/u, '')]);
  const earlier = seen.get(key);
  if (earlier === undefined) {
    seen.set(key, row.rowNumber);
    return [];
  }
  return [
    {
      row: row.rowNumber,
      column: 'ordinal',
      code: 'doubled-ordinal',
      message: `Dòng ${row.rowNumber}: số thứ tự ${row.ordinal} đã có ở dòng ${earlier} trong cùng một nhóm.`,
      suggestion: 'Đề nghị sửa số thứ tự hoặc xóa dòng bị lặp.',
      severity: 'error',
    },
  ];
}
