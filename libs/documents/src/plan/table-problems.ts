import { COLUMN_LABELS, fileProblem, type ColumnName, type ImportProblem } from '../import-problem.js';

/** Without these a table is no plan. */
export const REQUIRED_COLUMNS = ['task', 'lead', 'deadline'] as const satisfies readonly ColumnName[];

const WANTED = REQUIRED_COLUMNS.map((name) => `“${COLUMN_LABELS[name]}”`).join(', ');

export function headerNotFound(): ImportProblem {
  return fileProblem(
    'header-not-found',
    'Không tìm thấy dòng tiêu đề của bảng nhiệm vụ trong 15 dòng đầu.',
    `Đề nghị đặt tiêu đề các cột ${WANTED} ở đầu bảng.`,
  );
}

/** For a document that has text but no table of tasks. */
export function noTaskTable(): ImportProblem {
  return fileProblem(
    'no-task-table',
    'Tài liệu không có bảng nhiệm vụ.',
    `Đề nghị tải lên phụ lục có bảng với các cột ${WANTED}.`,
  );
}

export function noRows(): ImportProblem {
  return fileProblem('no-rows', 'Bảng không có nhiệm vụ nào dưới dòng tiêu đề.');
}
