import { COLUMN_LABELS, type ColumnName, type ImportProblem } from '../import-problem.js';
import type { PlanColumns } from './columns.js';
import { doubledOrdinals } from './doubled-ordinals.js';
import type { PlanRow } from './plan-row.js';

/** Checks the rows one by one and against each other: missing task, lead, deadline; doubled ordinals. */
export function rowProblems(rows: PlanRow[], columns: PlanColumns): ImportProblem[] {
  const missing = new Map(rows.map((row) => [row, missingCells(row, columns)]));
  const doubled = new Map(doubledOrdinals(rows).map((problem) => [problem.row, problem]));
  return rows.flatMap((row) => [...(missing.get(row) ?? []), doubled.get(row.rowNumber) ?? []].flat());
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
