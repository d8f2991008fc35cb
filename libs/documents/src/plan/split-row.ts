import type { ImportProblem } from '../import-problem.js';
import type { PlanRow } from './plan-row.js';

const PRINTED = ['task', 'product', 'lead', 'coordinating', 'deadline', 'note'] as const;
const GOES_ON = /^[\p{Ll}\d,;.)]/u;

/**
 * True if a row is the rest of the row above, cut off by a page break: it has no number of its own, and each of its
 * cells goes on with a sentence (a small letter, a figure, a punctuation mark) where the cell above has one.
 */
export function isRestOfRow(row: PlanRow, above: PlanRow): boolean {
  if (row.ordinal !== '' || above.ordinal === '' || row.group !== above.group) return false;
  return PRINTED.every((name) => row[name] === '' || (above[name] !== '' && goesOn(row[name], above[name])));
}

function goesOn(text: string, above: string): boolean {
  return GOES_ON.test(text) && text !== above && !/[.;]$/u.test(above);
}

/** Writes the cells of the rest behind those of the row above. */
export function joinRows(above: PlanRow, rest: PlanRow): void {
  for (const name of PRINTED) above[name] = `${above[name]} ${rest[name]}`.trim();
}

export function joinedRow(row: PlanRow, above: PlanRow): ImportProblem {
  return {
    row: above.rowNumber,
    column: null,
    code: 'joined-row',
    message: `Dòng ${row.rowNumber} không có số thứ tự và được ghép vào dòng ${above.rowNumber}.`,
    suggestion: 'Đề nghị kiểm tra nội dung dòng đã ghép.',
    severity: 'warning',
  };
}
