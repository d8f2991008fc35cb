import { addDays, isWeekend, type LocalDate, localDate, weekdayOf } from '../dates/index.js';
import { lunarDate } from './lunar.js';

/** The last year for which the lunar days are checked against known dates. */
export const LAST_RECKONED_YEAR = 2050;

/** A weekday off by law, as reckoned before the decision of its year; weekend days are off anyway. */
export interface StatutoryDay {
  date: LocalDate;
  name: string;
  source: string;
  /** Tết and Quốc khánh are set by a decision each year: its days take the place of those reckoned here. */
  setByDecision: 'tet' | 'national-day' | null;
}

const LABOUR_CODE = 'Bộ luật Lao động 2019, Điều 112';
const CULTURE_DAY = 'Nghị quyết 28/2026/QH16';
const FIRST_CULTURE_DAY = 2026;

const fixed = (date: LocalDate, name: string, source = LABOUR_CODE): StatutoryDay => ({
  date,
  name,
  source,
  setByDecision: null,
});

/** One day before and four from the first of the year: of the two usual ways the one that needs no guess at weekends. */
function newYearDays(year: number): StatutoryDay[] {
  const first = lunarDate(year, 1, 1);
  const names = ['ngày cuối năm âm lịch', 'mùng 1', 'mùng 2', 'mùng 3', 'mùng 4'];
  return names.map((name, index) => ({
    ...fixed(addDays(first, index - 1), `Tết Nguyên đán (${name})`),
    setByDecision: 'tet',
  }));
}

/** 2 September and a day beside it; the law leaves open which, the decisions of 2022 to 2026 made the longest rest. */
function nationalDays(year: number): StatutoryDay[] {
  const day = localDate(year, 9, 2);
  const isAfter = [1, 4, 7].includes(weekdayOf(day));
  return [day, addDays(day, isAfter ? 1 : -1)]
    .toSorted()
    .map((date) => ({ ...fixed(date, 'Quốc khánh'), setByDecision: 'national-day' }));
}

function holidays(year: number): StatutoryDay[] {
  return [
    fixed(localDate(year, 1, 1), 'Tết Dương lịch'),
    ...newYearDays(year),
    fixed(lunarDate(year, 3, 10), 'Giỗ Tổ Hùng Vương'),
    fixed(localDate(year, 4, 30), 'Ngày Chiến thắng'),
    fixed(localDate(year, 5, 1), 'Ngày Quốc tế Lao động'),
    ...nationalDays(year),
    ...(year < FIRST_CULTURE_DAY
      ? []
      : [fixed(localDate(year, 11, 24), 'Ngày Văn hóa Việt Nam', CULTURE_DAY)]),
  ];
}

/** A holiday on a weekend is made up for on the next weekday that is not off (Điều 111 khoản 3). */
function madeUp(holiday: StatutoryDay, taken: ReadonlySet<LocalDate>): StatutoryDay {
  let date = holiday.date;
  while (isWeekend(date) || taken.has(date)) date = addDays(date, 1);
  return { ...holiday, date, name: `nghỉ bù ${holiday.name}`, source: 'Bộ luật Lao động 2019, Điều 111' };
}

/** The weekdays off that follow from the law and the moon alone, in order: no swaps. Pure. */
export function statutoryDays(year: number): StatutoryDay[] {
  const named = new Map<LocalDate, StatutoryDay>();
  for (const holiday of holidays(year)) {
    const same = named.get(holiday.date);
    named.set(
      holiday.date,
      same === undefined ? holiday : { ...same, name: `${same.name}; ${holiday.name}` },
    );
  }
  const taken = new Set(named.keys());
  const days = [...named.values()].map((holiday) => {
    if (!isWeekend(holiday.date)) return holiday;
    const day = madeUp(holiday, taken);
    taken.add(day.date);
    return day;
  });
  return days.toSorted((a, b) => a.date.localeCompare(b.date));
}
