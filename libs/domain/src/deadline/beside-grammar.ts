import { anyOf, keyAt, type Parsed, skip, skipClock, type Source, words } from './cursor.js';
import type { EveryUnit } from './every-grammar.js';
import type { Part, PartParser } from './parts.js';
import { timesAt } from './time-list-grammar.js';
import { yearNumber } from './year-grammar.js';

const LAST_DAY = 'văn bản ghi ngày làm việc cuối cùng, lấy ngày cuối kỳ';
const WHOLE_YEAR = '“cả năm” cũng có thể là thường xuyên trong năm';
const PERIODS: Readonly<Record<string, EveryUnit>> = {
  tuần: 'week',
  tháng: 'month',
  quý: 'quarter',
  năm: 'year',
};

/** "Cuối quý": of each, where no one is named. */
function endOfEach(source: Source, at: number): Parsed<Part> | null {
  const unit = at === 0 ? ({ 'cuối tháng': 'month', 'cuối quý': 'quarter' } as const) : {};
  for (const [phrase, every] of Object.entries(unit)) {
    const end = words(source, at, phrase);
    if (end !== null && timesAt(source, at) === null)
      return { value: { part: 'every', units: [every], isReport: false }, end };
  }
  return null;
}

/** "ngày làm việc cuối cùng của quý": its last day, which an office may have to move forward. */
export const lastDay: PartParser = (source, at) => {
  const day = anyOf(source, at, ['ngày làm việc', 'ngày']);
  const last = day === null ? null : anyOf(source, day, ['cuối cùng', 'cuối']);
  if (last === null) return endOfEach(source, at);
  const end = skip(source, skip(source, last, ['của', 'trong']), ['hằng']);
  const unit = PERIODS[keyAt(source, end)];
  if (unit === undefined) return null;
  return timesAt(source, end) === null
    ? { value: { part: 'every', units: [unit], isReport: false }, end: end + 1 }
    : { value: { part: 'doubt', reason: LAST_DAY }, end };
};

/** "điều chỉnh thời hạn từ 30/6 sang 30/9", "gia hạn đến 30/9" */
export const moved: PartParser = (source, at) => {
  const next = anyOf(source, at, ['điều chỉnh', 'gia hạn', 'lùi', 'kéo dài']);
  if (next === null) return null;
  const to = skip(source, next, ['thời hạn', 'thời gian', 'hạn']);
  const isMoved = ['từ', 'đến', 'sang', 'thành', 'tới'].includes(keyAt(source, to));
  return isMoved ? { value: { part: 'moved' }, end: to } : null;
};

/** "24 giờ kể từ khi": a term shorter than a day. */
export const hours: PartParser = (source, at) => {
  const start = skip(source, at, ['không quá', 'trong vòng', 'trong thời hạn', 'trong', 'sau', 'chậm nhất']);
  const end = skipClock(source, start);
  const counts = end > start && ['kể', 'từ', 'sau'].includes(keyAt(source, end));
  return counts ? { value: { part: 'doubt', reason: 'thời hạn tính bằng giờ' }, end } : null;
};

/** "tầm nhìn đến năm 2045": how far a plan looks, no date of anything. */
export const vision: PartParser = (source, at) => {
  const next = anyOf(source, at, ['tầm nhìn', 'định hướng']);
  if (next === null) return null;
  const year = skip(source, skip(source, next, ['đến', 'tới']), ['năm']);
  if (yearNumber(source, year) === null) return null;
  return { value: { part: 'doubt', reason: 'văn bản còn ghi tầm nhìn xa hơn' }, end: year + 1 };
};

/** "Cả năm" without a number: done by its end, or all through it. */
export const wholeYear: PartParser = (source, at) => {
  const isAlone = at === 0 && words(source, at, 'cả năm') !== null && source.tokens.length === 2;
  return isAlone ? { value: { part: 'doubt', reason: WHOLE_YEAR }, end: 1 } : null;
};
