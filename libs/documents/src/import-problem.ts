import { PRINTED_CELLS, type PrintedCell } from '#domain';

/** The columns of a plan's appendix, in the words of the code. */
export const COLUMN_NAMES = PRINTED_CELLS;

export type ColumnName = PrintedCell;

/** What a person calls the column, for messages. */
export const COLUMN_LABELS: Record<ColumnName, string> = {
  group: 'Nhóm',
  ordinal: 'STT',
  task: 'Nội dung/Nhiệm vụ',
  product: 'Sản phẩm',
  lead: 'Cơ quan chủ trì',
  coordinating: 'Cơ quan phối hợp',
  deadline: 'Thời gian hoàn thành',
  note: 'Ghi chú',
};

/**
 * Something a person must know about an uploaded plan. `row` is the row of the file, counted from 1;
 * `code` is stable kebab-case; `message` and `suggestion` are Vietnamese sentences. An error forbids applying.
 */
export interface ImportProblem {
  row: number | null;
  column: ColumnName | null;
  code: string;
  message: string;
  suggestion: string | null;
  severity: 'error' | 'warning';
}

/** A problem of the file as a whole: no row, no column, always an error. */
export function fileProblem(code: string, message: string, suggestion: string | null = null): ImportProblem {
  return { row: null, column: null, code, message, suggestion, severity: 'error' };
}
