import { readDeadline } from './read-deadline.js';
import type { Reading } from './rule.js';

/** Where words stand in a deadline as printed, in NFC, as cells are kept (UTF-16 units; `end` is after the last). */
export interface Words {
  start: number;
  end: number;
}

/** A part of a deadline cell that asks for something by itself: "báo cáo kết quả trước 15/12". */
export interface DeadlineClause extends Words {
  /** The words as printed. */
  text: string;
  reading: Reading;
}

const VERBS =
  'ban hành|báo cáo|hoàn thành|hoàn thiện|trình|gửi|sơ kết|tổng kết|triển khai|tổ chức|xây dựng|công bố|đánh giá|tổng hợp|phê duyệt|thực hiện|rà soát|nghiệm thu';
/** A clause ends at a semicolon, a line's or sentence's end, or a comma before another thing to do. */
const BOUNDARY = new RegExp(
  `;|\\n|\\.?\\s+(?=\\d{1,2}[.)]\\s+\\p{L})|\\.\\s+(?=\\p{Lu})|,\\s*(?:và\\s+)?(?=(?:${VERBS})(?!\\p{L}))|\\s+và\\s+(?=(?:${VERBS})(?!\\p{L}))`,
  'giu',
);
const HAS_VERB = new RegExp(`(?<!\\p{L})(?:${VERBS}|họp|lập|nộp|quyết toán|đợt)(?!\\p{L})`, 'iu');
const NOT_DUE = new Set(['unknown', 'continuous']);
/** What is handed over by somebody else's schedule; "thực hiện theo hướng dẫn" only says how. */
const HANDS_OVER = /(?<!\p{L})(?:ban hành|báo cáo|trình|gửi|nộp|công bố|phê duyệt)(?!\p{L})/iu;
const BULLET = /^\s*(?:[-+•*]|\d{1,2}[.)]|[a-zđ]\))\s+/iu;

function pieces(printed: string): Words[] {
  const found: Words[] = [];
  let start = 0;
  for (const match of printed.matchAll(BOUNDARY)) {
    found.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  return [...found, { start, end: printed.length }];
}

function clauseOf(printed: string, { start, end }: Words): DeadlineClause {
  const text = printed.slice(start, end);
  const opening = BULLET.exec(text)?.[0] ?? '';
  const rest = text.slice(opening.length);
  const from = start + opening.length + (rest.length - rest.trimStart().length);
  const to = from + rest.trim().replace(/[\s.,;]+$/u, '').length;
  const words = printed.slice(from, to);
  return { start: from, end: to, text: words, reading: readDeadline(words) };
}

/** Pieces without a date of their own belong to what follows ("Hoàn thành, báo cáo … trước ngày 20/5"). */
function joined(printed: string): DeadlineClause[] {
  const clauses: DeadlineClause[] = [];
  let open: number | null = null;
  for (const { start, end } of pieces(printed)) {
    const clause = clauseOf(printed, { start: open ?? start, end });
    open = clause.reading.rule.kind === 'unknown' ? (open ?? start) : null;
    if (open === null) clauses.push(clause);
  }
  return clauses;
}

function isDue({ reading: { rule }, text }: DeadlineClause): boolean {
  return rule.kind === 'perExternalSchedule' ? HANDS_OVER.test(text) : !NOT_DUE.has(rule.kind);
}

/**
 * The clauses of a cell that asks for several things, each with its own deadline and its place in the cell
 * ("Ban hành Kế hoạch trước ngày 30/01; báo cáo kết quả trước 15/12"); none where the cell is one deadline,
 * where any clause says nothing to do, or where less than two have a date or an event.
 */
export function deadlineClauses(printed: string): DeadlineClause[] {
  const clauses = joined(printed.normalize('NFC'));
  const due = clauses.filter(isDue);
  return due.length > 1 && due.every(({ text }) => HAS_VERB.test(text)) ? due : [];
}
