import { foldText } from '../cell-text.js';
import { COLUMN_NAMES, type ColumnName } from '../import-problem.js';

/** Which column of the file (from 0) holds what; null where the table has no such column. */
export type PlanColumns = Record<ColumnName, number | null>;

/** A heading is short; a long cell that begins like one is text. */
const HEADING_CHARS = 80;

/**
 * Wordings of the headings, folded (lower case, no accents), best first. Met in the plans of Phú Thọ, Lai Châu and the
 * registers of VPCP; the order of the columns matters: "nhóm nhiệm vụ" is a group, not a task.
 */
const HEADINGS: readonly (readonly [ColumnName, readonly RegExp[]])[] = [
  ['ordinal', [/^(?:s ?t ?t|t ?t|so tt|so thu tu)$/]],
  ['group', [/^(?:nhom|linh vuc)\b/, /^(?:muc|phan)$/]],
  ['coordinating', [/^(?!.*chu tri).*phoi hop/]],
  [
    'lead',
    [
      /chu tri/,
      /^(?:(?:co quan|don vi|to chuc|dia phuong) ?)+(?: ?(?:tham muu|thuc hien|phu trach|chu quan|duoc giao))*$/,
      /^(?:phan cong|trach nhiem|giao) (?:thuc hien|co quan|don vi)/,
      /^phan cong/,
    ],
  ],
  [
    'deadline',
    [
      /^(?:du kien )?(?:thoi gian|thoi han|thoi diem|han)\b.*hoan thanh/,
      /^(?:du kien )?(?:thoi gian|thoi han|thoi diem|han)\b/,
      /^(?:tien do|ngay|du kien)\b.*(?:hoan thanh|thuc hien)/,
      /^(?:tien do|hoan thanh)$/,
    ],
  ],
  ['product', [/^(?:du kien )?san pham/, /^(?:du kien )?ket qua/, /^(?:hinh thuc|(?:du kien )?dau ra)/]],
  [
    'task',
    [
      /^(?:(?:cac|ten|danh muc) )*(?:nhiem vu|noi dung|cong viec|nhiem vu giai phap)/,
      /^(?:(?:cac|ten|danh muc) )*(?:hoat dong|dau viec|viec can lam|de an)/,
    ],
  ],
  ['note', [/^ghi chu/, /^luu y$/]],
];

/** Recognises the columns of a heading row; each column of the file is given to one name at most. */
export function recogniseColumns(cells: string[]): PlanColumns {
  const columns = Object.fromEntries(COLUMN_NAMES.map((name) => [name, null])) as PlanColumns;
  const folded = cells.map((cell) => (cell.length <= HEADING_CHARS ? foldText(cell) : ''));
  const taken = new Set<number>();
  for (const [name, patterns] of HEADINGS) {
    const column = firstMatch(folded, patterns, taken);
    if (column === null) continue;
    columns[name] = column;
    taken.add(column);
  }
  return columns;
}

function firstMatch(folded: string[], patterns: readonly RegExp[], taken: Set<number>): number | null {
  for (const pattern of patterns) {
    const column = folded.findIndex((cell, index) => !taken.has(index) && pattern.test(cell));
    if (column >= 0) return column;
  }
  return null;
}

/** How many columns were recognised. */
export function countColumns(columns: PlanColumns): number {
  return COLUMN_NAMES.filter((name) => columns[name] !== null).length;
}
