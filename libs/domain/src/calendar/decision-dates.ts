import { formatDate, isLocalDate, type LocalDate, localDate, weekdayOf } from '../dates/index.js';

const WEEKDAYS = ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'];
const DATE =
  /(?:(chủ nhật|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7]))\s*,?\s*)?(?:\(\s*)?(?:ngày\s+)?(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})\s*(?:\/|-|\s+tháng\s+)\s*(\d{1,2})(?:\s*(?:\/|-|\s+năm\s+)\s*(\d{4}))?)/giu;

export interface FoundDate {
  date: LocalDate;
  at: number;
  end: number;
}

export type Found = { dates: FoundDate[] } | { problem: string };

function weekdayNumber(words: string): number {
  const name = words.toLowerCase().replace(/^thứ /u, '');
  if (name === 'chủ nhật') return 7;
  return /^\d$/u.test(name) ? Number(name) - 1 : WEEKDAYS.indexOf(name) + 1;
}

/** The year of a date that names none: that of the next date in the line that does. */
function yearIn(line: string, at: number): string | undefined {
  return (/\b(\d{4})\b/u.exec(line.slice(at)) ?? /\b(\d{4})\b/u.exec(line))?.[1];
}

/** The days that a line names, in order; a weekday that is named must fit. */
export function datesIn(line: string): Found {
  const dates: FoundDate[] = [];
  for (const match of line.matchAll(DATE)) {
    const [text, weekday, isoYear, isoMonth, isoDay, day, month, written] = match;
    const year = isoYear ?? written ?? yearIn(line, match.index);
    if (year === undefined) return { problem: `Ngày “${text.trim()}” chưa ghi năm.` };
    const date = localDate(Number(year), Number(isoMonth ?? month), Number(isoDay ?? day));
    if (!isLocalDate(date)) return { problem: `Không có ngày “${text.trim()}”.` };
    if (weekday !== undefined && weekdayNumber(weekday) !== weekdayOf(date)) {
      return { problem: `Ngày ${formatDate(date)} không phải ${weekday}; đề nghị kiểm tra lại quyết định.` };
    }
    dates.push({ date, at: match.index, end: match.index + text.length });
  }
  return { dates };
}
