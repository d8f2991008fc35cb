import { keyAt, type Source } from './cursor.js';
import type { PartParser } from './parts.js';
import { yearNumber } from './year-grammar.js';

/** A document's number and date, and marks of quantity, are no deadlines. */
export const aside: PartParser = (source, at) => {
  const kind = source.tokens[at]?.kind;
  if (kind === 'percent')
    return { value: { part: 'doubt', reason: 'thời hạn gắn với chỉ tiêu phải đạt' }, end: at + 1 };
  if (kind === 'date' || kind === 'monthYear' || kind === 'dayMonth') {
    return { value: { part: 'doubt', reason: 'còn ngày tháng chưa hiểu được' }, end: at + 1 };
  }
  return unrealDay(source, at) ?? unreal(source, at) ?? leftOver(source, at);
};

/** "ngày 45 tháng 5": no month has such a day. */
const unrealDay: PartParser = (source, at) => {
  if (keyAt(source, at) !== 'ngày' || keyAt(source, at + 2) !== 'tháng') return null;
  const isDay = /^(?:0?[1-9]|[12]\d|3[01])$/.test(keyAt(source, at + 1));
  return isDay || source.tokens[at + 1]?.kind !== 'number'
    ? null
    : { value: { part: 'unreal' }, end: at + 3 };
};

/** "tháng 13", "quý V": no such month or quarter. */
const unreal: PartParser = (source, at) => {
  const next = keyAt(source, at + 1);
  const number = /^\d{1,2}$/.test(next) ? Number(next) : null;
  const isMonth = keyAt(source, at) === 'tháng' && number !== null && (number < 1 || number > 12);
  const isQuarter = keyAt(source, at) === 'quý' && (number !== null || /^(?:vi*|iiii+)$/.test(next));
  return isMonth || isQuarter ? { value: { part: 'unreal' }, end: at + 2 } : null;
};

/** "10 ngày trước …", "…, 4, 7": a number that belongs to a date or a list of dates. */
function isCounted(source: Source, at: number): boolean {
  if (source.tokens[at]?.kind !== 'number') return false;
  const counts = ['ngày', 'tuần', 'tháng', 'năm'].includes(keyAt(source, at + 1));
  return counts || [',', 'và', 'hoặc'].includes(keyAt(source, at - 1));
}

/** Words of time that no rule has read. */
const leftOver: PartParser = (source, at) => {
  if (['tuần', 'nửa'].includes(keyAt(source, at))) {
    return {
      value: { part: 'doubt', reason: 'văn bản ghi thời gian theo tuần hoặc nửa tháng' },
      end: at + 1,
    };
  }
  const isUnit = ['tháng', 'quý'].includes(keyAt(source, at));
  if (!isUnit && yearNumber(source, at) === null && !isCounted(source, at)) return null;
  return { value: { part: 'doubt', reason: 'còn chữ chỉ thời gian chưa hiểu được' }, end: at + 1 };
};
