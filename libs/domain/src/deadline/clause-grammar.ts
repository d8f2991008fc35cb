import { anyOf, keyAt, numberAt, type Parsed, skip, type Source, textBetween, words } from './cursor.js';
import { everyAt } from './every-grammar.js';
import { capitalised } from './event-names.js';
import type { LocalDate } from '../dates/index.js';
import { pointDate } from './points.js';
import { prepositionAt } from './preposition-grammar.js';
import type { Within } from './rule.js';
import { timeAt } from './time-grammar.js';

const DUE_WORDS = ['trước', 'chậm nhất', 'muộn nhất', 'xong', 'trong'] as const;

/** Whether a clause ends before this position: another part of the deadline begins. */
function endsAt(source: Source, at: number): boolean {
  const key = keyAt(source, at);
  if (['', '.', '(', ')'].includes(key)) return true;
  // "sau khi có PCI: họp phân tích", not "các Chỉ số: PCI, PAPI"
  if (key === ':' && !['số', 'khi', 'quả'].includes(keyAt(source, at - 1))) return true;
  const due = anyOf(source, at, DUE_WORDS);
  if (due !== null && timeAt(source, skip(source, due, ['là', 'trước'])) !== null) return true;
  if (![',', ';'].includes(key)) return false;
  const next = skip(source, at + 1, ['và', 'hoàn thành', 'thực hiện']);
  return (
    timeAt(source, next) !== null ||
    everyAt(source, next) !== null ||
    anyOf(source, next, ['thường xuyên', 'trước', 'chậm nhất', 'trong', 'theo']) !== null
  );
}

/** The text from here to the end of the clause. */
function clauseAt(source: Source, at: number): Parsed<string> | null {
  let end = at;
  while (!endsAt(source, end)) end += 1;
  const value = textBetween(source, at, end);
  return value === '' ? null : { value, end };
}

export interface AfterClause {
  clause: string;
  within: Within | null;
  /** The day that the term is counted from, where a date stands in place of an event. */
  since: LocalDate | null;
  /** "trong thời gian 6 tháng": it lasts as long, where another term only ends then. */
  lasts: boolean;
}

const WHEN = ['ngay sau khi', 'sau khi', 'ngay khi', 'khi'] as const;
const SINCE = [
  'kể từ ngày',
  'kể từ khi',
  'kể từ thời điểm',
  'kể từ',
  'từ ngày',
  'từ khi',
  'sau khi',
  'sau ngày',
  'khi',
] as const;

/** "trong thời hạn 10 ngày", "sau 05 ngày làm việc", "03 ngày" */
function termAt(source: Source, at: number): Parsed<Within> | null {
  const start = skip(source, skip(source, at, ['trong']), [
    'thời hạn',
    'vòng không quá',
    'vòng',
    'sau',
    'thời gian',
    'tối đa',
  ]);
  const count = numberAt(source, start, [1, 365]);
  if (count === null) return null;
  const next = start + 1;
  const workingDays = words(source, next, 'ngày làm việc');
  if (workingDays !== null) return { value: { count, unit: 'workingDay' }, end: workingDays };
  const unit = keyAt(source, next);
  if (unit === 'ngày') return { value: { count, unit: 'day' }, end: next + 1 };
  if (unit === 'tuần') return { value: { count: count * 7, unit: 'day' }, end: next + 1 };
  return unit === 'tháng' ? { value: { count, unit: 'month' }, end: next + 1 } : null;
}

/** "sau khi", or "sau" before something that happens ("Sau Đại hội"), not before a date. */
function whenAt(source: Source, at: number): number | null {
  const named = anyOf(source, at, WHEN);
  if (named !== null || keyAt(source, at) !== 'sau') return named;
  const before = source.tokens[at - 1];
  const opens = before === undefined || before.kind === 'mark' || before.key === 'ngay';
  const isWord = source.tokens[at + 1]?.kind === 'word';
  return opens &&
    isWord &&
    !['đó', 'này', 'ngày'].includes(keyAt(source, at + 1)) &&
    timeAt(source, at + 1) === null
    ? at + 1
    : null;
}

/** "sau khi …", "ngay khi …", "chậm nhất 03 ngày kể từ ngày …" */
export function afterAt(source: Source, at: number): Parsed<AfterClause> | null {
  const term = termAt(source, at);
  const opening = term === null ? whenAt(source, at) : anyOf(source, skip(source, term.end, [',']), SINCE);
  if (opening === null) return null;
  const clause = clauseAt(source, opening);
  if (clause === null) return null;
  const since = term === null ? null : dateUntil(source, opening, clause.end);
  const lasts = anyOf(source, skip(source, at, ['trong']), ['thời gian', 'khoảng thời gian']) !== null;
  return { value: { clause: clause.value, within: term?.value ?? null, since, lasts }, end: clause.end };
}

/** The date that is all there is from here to the end. */
function dateUntil(source: Source, at: number, end: number): LocalDate | null {
  const time = timeAt(source, at);
  if (time === null || time.end < end) return null;
  const { point, year } = time.value;
  return point.unit === 'day' && typeof year === 'number' ? pointDate(point, year) : null;
}

/** "đến khi kết thúc Tổng kiểm kê" */
export function untilEventAt(source: Source, at: number): Parsed<string> | null {
  const next = anyOf(source, at, ['đến khi', 'cho đến khi', 'tới khi']);
  return next === null ? null : clauseAt(source, next);
}

const SCHEDULES = [
  'kế hoạch',
  'lộ trình',
  'tiến độ',
  'hướng dẫn',
  'chỉ đạo',
  'yêu cầu',
  'quy định',
  'lịch',
  'chương trình',
  'thời hạn',
  'thời gian',
  'văn bản',
  'quyết định',
  'nghị quyết',
  'nghị định',
  'thông tư',
  'công văn',
  'chỉ thị',
  'đề án',
  'kết luận',
  'thông báo',
  'quy chế',
  'phân công',
  'đề nghị',
  'phân kỳ',
  'kỳ họp',
] as const;

/** "theo lộ trình của Đề án", "Kỳ họp cuối năm 2026": the name of somebody else's schedule. */
export function scheduleAt(source: Source, at: number): Parsed<string> | null {
  const by = anyOf(source, at, ['theo', 'đúng', 'bảo đảm', 'đảm bảo']);
  const start = by === null ? at : skip(source, by, ['đúng', 'các', 'sự', 'theo']);
  if (anyOf(source, start, by === null ? ['kỳ họp'] : SCHEDULES) === null) return null;
  const clause = clauseAt(source, start);
  return clause === null ? null : { value: capitalised(clause.value), end: clause.end };
}

/** "trước khi HĐND họp": somebody else's date, too, named with its "trước khi". */
export function beforeEventAt(source: Source, at: number): Parsed<string> | null {
  const next = words(source, at, 'trước khi');
  if (timeAt(source, prepositionAt(source, at).end) !== null) return null;
  const clause = next === null ? null : clauseAt(source, next);
  return clause === null ? null : { value: `Trước khi ${clause.value}`, end: clause.end };
}
