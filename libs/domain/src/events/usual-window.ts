import { formatDate, type LocalDate, localDate } from '../dates/index.js';
import type { MonthDay } from '../stages/index.js';
import { type AwaitedIndex, type EventSubject, indexOf } from './subject.js';

/** When an event usually happens: a hint to the office, never a date of a stage. */
export interface UsualWindow {
  from: LocalDate;
  to: LocalDate;
}

/** From the days on which the indices of 2018 to 2024 were published. */
const WINDOWS: Readonly<Record<AwaitedIndex, { from: MonthDay; to: MonthDay }>> = {
  PAPI: { from: { month: 4, day: 1 }, to: { month: 4, day: 15 } },
  'PAR INDEX': { from: { month: 4, day: 1 }, to: { month: 4, day: 30 } },
  SIPAS: { from: { month: 4, day: 1 }, to: { month: 4, day: 30 } },
  PCI: { from: { month: 4, day: 15 }, to: { month: 5, day: 15 } },
};

/** The usual window of an index, in the year after the one it measures; null where nothing is known. */
export function usualWindow({ name, fromYear, toYear }: EventSubject): UsualWindow | null {
  const index = indexOf(name);
  if (index === null || fromYear !== toYear) return null;
  const { from, to } = WINDOWS[index];
  const year = toYear + 1;
  return { from: localDate(year, from.month, from.day), to: localDate(year, to.month, to.day) };
}

/** "thường công bố từ 15/4/2025 đến 15/5/2025"; null where nothing is known. */
export function describeUsualWindow(subject: EventSubject): string | null {
  const window = usualWindow(subject);
  if (window === null) return null;
  return `thường công bố từ ${formatDate(window.from)} đến ${formatDate(window.to)}`;
}
