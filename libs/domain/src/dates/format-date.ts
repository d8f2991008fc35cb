import { localDateOf, localTimeOf } from './instant.js';
import { type LocalDate, weekdayOf } from './local-date.js';

const WEEKDAYS = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ Nhật'] as const;
const SHORT_WEEKDAYS = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'] as const;

function weekdayName(date: LocalDate): string {
  return WEEKDAYS[weekdayOf(date) - 1] ?? '';
}

/** Nghị định 30/2020/NĐ-CP: a 0 before days under 10 and before months 1 and 2 only. */
function dayMonth(date: LocalDate): string {
  const month = date.slice(5, 7);
  return `${date.slice(8, 10)}/${Number(month) <= 2 ? month : Number(month)}`;
}

/** '31/01/2025', '05/5/2021': as official documents print it. */
export function formatDate(date: LocalDate): string {
  return `${dayMonth(date)}/${date.slice(0, 4)}`;
}

/** 'Thứ Sáu, 31/01/2025' */
export function formatWeekdayDate(date: LocalDate): string {
  return `${weekdayName(date)}, ${formatDate(date)}`;
}

/** 'T6 31/01' */
export function formatShortWeekdayDate(date: LocalDate): string {
  return `${SHORT_WEEKDAYS[weekdayOf(date) - 1] ?? ''} ${dayMonth(date)}`;
}

/** An instant (UTC) as people in Vietnam read it: '14:05, Thứ Ba 03/12/2024' */
export function formatInstant(instant: Date): string {
  const date = localDateOf(instant);
  return `${localTimeOf(instant)}, ${weekdayName(date)} ${formatDate(date)}`;
}
