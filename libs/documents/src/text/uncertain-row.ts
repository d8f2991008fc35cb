import type { ImportProblem } from '../import-problem.js';

/** A row whose cells could not be told apart for sure in a text copied from a PDF. `row`: row of the table, from 1. */
export function uncertainRow(row: number, ordinal: string): ImportProblem {
  const named = ordinal === '' ? '' : ` (số thứ tự ${ordinal})`;
  return {
    row,
    column: null,
    code: 'uncertain-cells',
    message: `Dòng ${row}${named}: văn bản không có dấu ngăn ô nên chưa chắc các ô đã được chia đúng.`,
    suggestion: 'Đề nghị đối chiếu dòng này với bản gốc và sửa tại chỗ nếu chưa đúng.',
    severity: 'warning',
  };
}
