import type { PlanColumns } from './columns.js';

/** "Tổng cộng", "Cộng: 12 nhiệm vụ", "Tổng số nhiệm vụ: 5". */
const TOTAL = /^(?:tổng(?: cộng| số)?|cộng)(?![\p{Letter}\p{Mark}])(?!.{60})/iu;
/** What stands below a table: who signs, and who gets it. */
const CLOSING =
  /^(?:(?:TM|KT|TL|TUQ|Q)\. ?\p{Lu}|Nơi nhận|(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|TRƯỞNG BAN|CỤC TRƯỞNG|BỘ TRƯỞNG)$|(?:Người|NGƯỜI) (?:lập|LẬP)|(?:Ký tên|KÝ TÊN))/u;
const MOST_CELLS = 3;

/** True for a row that counts the rows above it: no task, though it may stand in the columns of one. */
export function isTotal(cells: string[], { lead }: PlanColumns): boolean {
  const hasLead = (cells[lead ?? -1] ?? '') !== '';
  return !hasLead && TOTAL.test(cells.find((cell) => cell !== '') ?? '');
}

/** True for the first row below the table: a signature, the recipients, a date of signing. */
export function isClosing(cells: string[], { ordinal }: PlanColumns): boolean {
  const filled = cells.filter((cell) => cell !== '');
  const isNumbered = /^\(?\d/u.test(cells[ordinal ?? -1] ?? '');
  return !isNumbered && filled.length <= MOST_CELLS && filled.some((cell) => CLOSING.test(cell));
}
