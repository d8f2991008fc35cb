import { addDays, formatDate, type LocalDate, localDate, yearOf } from '../dates/index.js';
import type { CalendarDay, WorkCalendar } from './calendar-data.js';
import { reckonedDays, standingOf } from './calendar-year.js';
import type { DecisionDay, DecisionProblem } from './decision-days.js';
import { isWorkingDay } from './work-calendar.js';

type Days = Record<LocalDate, CalendarDay>;

/**
 * The next version of a calendar with the days of a decision in it. A year that is declared keeps the days of the law
 * that no decision named, as entered days. Pure.
 */
export function takeDecision(
  calendar: WorkCalendar,
  days: readonly DecisionDay[],
  declares: readonly number[],
): WorkCalendar {
  const daysOff: Days = { ...calendar.daysOff };
  const workingSaturdays: Days = { ...calendar.workingSaturdays };
  for (const { date, kind, name, source } of days) {
    delete daysOff[date];
    delete workingSaturdays[date];
    if (kind === 'off') daysOff[date] = { name, source };
    if (kind === 'working') workingSaturdays[date] = { name, source };
  }
  const newlyDeclared = declares.filter((year) => !calendar.years.includes(year));
  for (const year of newlyDeclared) {
    for (const { date, name, source } of reckonedDays({ daysOff, workingSaturdays }, year)) {
      daysOff[date] = { name, source };
    }
  }
  const years = [...calendar.years, ...newlyDeclared].toSorted((a, b) => a - b);
  return { version: calendar.version + 1, years, daysOff, workingSaturdays };
}

/** What of a decision makes no sense in this calendar. */
export function problemsIn(
  calendar: WorkCalendar,
  days: readonly DecisionDay[],
  declares: readonly number[],
): DecisionProblem[] {
  return days.flatMap(({ line, date, kind }) => {
    const year = yearOf(date);
    if (standingOf({ years: [...calendar.years, ...declares] }, year) === 'missing') {
      return [{ line, message: `Chưa có lịch năm ${year}; đề nghị công bố cả năm ${year} cùng lúc.` }];
    }
    const isEntered = calendar.daysOff[date] !== undefined || calendar.workingSaturdays[date] !== undefined;
    if (kind !== 'plain' || isEntered) return [];
    return [{ line, message: `Ngày ${formatDate(date)} chưa được khai trong lịch nên không có gì để bỏ.` }];
  });
}

/** The days that are worked in one calendar and not in the other, in the given years, in order. */
export function changedDays(from: WorkCalendar, to: WorkCalendar, years: readonly number[]): LocalDate[] {
  const changed: LocalDate[] = [];
  for (const year of new Set(years)) {
    if (standingOf(from, year) === 'missing' || standingOf(to, year) === 'missing') continue;
    const end = localDate(year, 12, 31);
    for (let date = localDate(year, 1, 1); date <= end; date = addDays(date, 1)) {
      if (isWorkingDay(from, date) !== isWorkingDay(to, date)) changed.push(date);
    }
  }
  return changed.toSorted((a, b) => a.localeCompare(b));
}
