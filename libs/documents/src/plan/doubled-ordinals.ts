import type { ImportProblem } from '../import-problem.js';
import { isLetterOrdinal, plainOrdinal } from './ordinal.js';
import type { PlanRow } from './plan-row.js';

interface Numbering {
  seen: Map<string, PlanRow>;
  group: string;
  /** The number that letters below it belong to. */
  number: string;
}

/**
 * Ordinals that stand twice. Numbering may begin again with 1, in a new group or not; letters (a, b) begin again below
 * each number; a task that is merged over several rows has its number on each of them.
 */
export function doubledOrdinals(rows: readonly PlanRow[]): ImportProblem[] {
  const numbering: Numbering = { seen: new Map(), group: '', number: '' };
  return rows.filter(({ ordinal }) => ordinal !== '').flatMap((row) => doubledOrdinal(row, numbering));
}

function doubledOrdinal(row: PlanRow, numbering: Numbering): ImportProblem[] {
  const { ordinal, group } = row;
  const plain = plainOrdinal(ordinal);
  const beginsAgain = plain === '1' && group === numbering.group && numbering.number !== '1';
  if (beginsAgain) for (const key of numbering.seen.keys()) if (isOf(key, group)) numbering.seen.delete(key);
  const isLetter = isLetterOrdinal(ordinal);
  if (!isLetter) Object.assign(numbering, { group, number: plain });
  const key = JSON.stringify([group, isLetter ? numbering.number : '', plain]);
  const earlier = numbering.seen.get(key);
  if (earlier === undefined) {
    numbering.seen.set(key, row);
    return [];
  }
  return isMergedTask(row, earlier) ? [] : [doubled(row, earlier.rowNumber)];
}

function isOf(key: string, group: string): boolean {
  return key.startsWith(`[${JSON.stringify(group)},`);
}

/** The same task with another product, lead or deadline. */
function isMergedTask(row: PlanRow, earlier: PlanRow): boolean {
  const differs = (['product', 'lead', 'deadline'] as const).some((name) => row[name] !== earlier[name]);
  return row.task !== '' && row.task === earlier.task && differs;
}

function doubled({ rowNumber, ordinal }: PlanRow, earlier: number): ImportProblem {
  return {
    row: rowNumber,
    column: 'ordinal',
    code: 'doubled-ordinal',
    message: `Dòng ${rowNumber}: số thứ tự ${ordinal} đã có ở dòng ${earlier} trong cùng một nhóm.`,
    suggestion: 'Đề nghị sửa số thứ tự hoặc xóa dòng bị lặp.',
    severity: 'error',
  };
}
