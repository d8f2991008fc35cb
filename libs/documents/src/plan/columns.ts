import { foldText } from '../cell-text.js';
import { COLUMN_NAMES, type ColumnName } from '../import-problem.js';

/** Which column of the file (from 0) holds what; null where the table has no such column. */
export type PlanColumns = Record<ColumnName, number | null>;

/** A heading is short; a long cell that begins like one is text. */
const HEADING_CHARS = 80;

/** "Đơn vị thực hiện", "CQ tham mưu": a body, and perhaps what it does. */
const BODIES =
  /^(?:(?:co quan|don vi|to chuc|dia phuong|bo phan|phong ban|cq|dv) ?)+(?:(?: ?(?:tham muu|thuc hien|phu trach|chu quan|duoc giao|chinh|theo doi))+)?$/;
/** "Thời hạn", "T/g", "Mốc thời gian". */
const TIME =
  /^(?:(?:du kien|moc|ke hoach|yeu cau ve|khung) )*(?:thoi gian|thoi han|thoi diem|t gian|tg|t g|th gian|han)\b/;

/**
 * Wordings of the headings, folded (lower case, no accents), best first. Met in the plans of Phú Thọ, Lai Châu and the
 * registers of VPCP; the order of the columns matters: "nhóm nhiệm vụ" is a group, not a task.
 */
const HEADINGS: readonly (readonly [ColumnName, readonly RegExp[]])[] = [
  ['ordinal', [/^(?:s ?t ?t|t ?t|so tt|so thu tu|thu tu)$/, /^(?:so|stt so|ma so|ma nhiem vu)$/]],
  ['group', [/^(?:nhom|linh vuc)\b/, /^(?:muc|phan)$/]],
  ['coordinating', [/^(?!.*chu tri).*(?:phoi hop|\bp hop\b|\bph hop\b)/]],
  [
    'lead',
    [
      /chu tri|\bc ?tri\b/,
      BODIES,
      /^(?:phan cong|trach nhiem|giao) (?:thuc hien|co quan|don vi)/,
      /^(?:phan cong|phu trach|nguoi (?:thuc hien|phu trach)|dau moi)\b/,
    ],
  ],
  [
    'deadline',
    [
      new RegExp(`^${TIME.source}.*(?:hoan thanh|\\bh thanh|ket thuc)`),
      /^(?:(?:thoi gian|ngay|thoi diem) )?(?:ket thuc|hoan thanh)$/,
      TIME,
      /^(?:tien do|ngay|du kien|lo trinh|ke hoach|moc)\b.*(?:hoan thanh|thuc hien|trinh|ban hanh)/,
      /^(?:tien do|hoan thanh|lo trinh|han chot|ngay ket thuc)$/,
    ],
  ],
  [
    'product',
    [
      /^(?:(?:du kien|yeu cau|ten|cac) )*(?:san pham|sp\b)/,
      /^(?:du kien |yeu cau )?(?:ket qua|kq\b)/,
      /^(?:hinh thuc|(?:du kien )?dau ra|muc tieu dat duoc|van ban ban hanh)/,
    ],
  ],
  [
    'task',
    [
      /^(?:(?:cac|ten|danh muc|muc tieu) )*(?:nhiem vu|noi dung|cong viec|n vu|nd cong viec|nd\b)/,
      /^(?:(?:cac|ten|danh muc) )*(?:hoat dong|dau viec|viec can lam|de an|giai phap|chuong trinh)/,
    ],
  ],
  ['note', [/^(?:ghi chu|g chu|gc$)/, /^(?:luu y|dien giai|can cu)\b/]],
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
