import { addDays, formatDate, formatWeekdayDate, type LocalDate } from '../dates/index.js';
import {
  isWorkingDay,
  type WorkCalendar,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from './work-calendar.js';

/**
 * Effective date of a nominal date: a last day on a rest day moves to the next working day
 * (Bộ luật Dân sự 2015, Điều 148 khoản 5). Throws MissingCalendarYear.
 */
export function effectiveDateOf(calendar: WorkCalendar, nominal: LocalDate): LocalDate {
  return workingDayOnOrAfter(calendar, nominal);
}

/** Working date of a nominal date: the day reminders work towards, never after it. Throws MissingCalendarYear. */
export function workingDateOf(calendar: WorkCalendar, nominal: LocalDate): LocalDate {
  return workingDayOnOrBefore(calendar, nominal);
}

/** Why a day is worked or not, in Vietnamese. */
function reasonOf(calendar: WorkCalendar, date: LocalDate): string {
  if (isWorkingDay(calendar, date)) {
    const swap = calendar.workingSaturdays[date];
    return swap === undefined ? 'ngày làm việc' : `ngày làm việc (${swap})`;
  }
  const name = calendar.daysOff[date];
  return name === undefined ? 'nghỉ cuối tuần' : `nghỉ: ${name}`;
}

function walk(calendar: WorkCalendar, from: LocalDate, to: LocalDate): string[] {
  const step = to > from ? 1 : -1;
  const lines: string[] = [];
  for (let day = from; day !== to;) {
    day = addDays(day, step);
    lines.push(`${formatWeekdayDate(day)}: ${reasonOf(calendar, day)}.`);
  }
  return lines;
}

/**
 * The reckoning from a nominal date to its effective and working date, a line for each day looked at,
 * in Vietnamese. Throws MissingCalendarYear.
 */
export function explainDate(calendar: WorkCalendar, nominal: LocalDate): string[] {
  const first = `${formatWeekdayDate(nominal)} (hạn ghi trong kế hoạch): ${reasonOf(calendar, nominal)}.`;
  const effective = effectiveDateOf(calendar, nominal);
  const working = workingDateOf(calendar, nominal);
  if (effective === nominal) {
    return [first, `Hạn giữ nguyên ${formatDate(nominal)}; hạn theo dõi cũng là ngày này.`];
  }
  return [
    first,
    ...walk(calendar, nominal, effective),
    `Hạn sau khi lùi ngày nghỉ: ${formatDate(effective)} (Bộ luật Dân sự 2015, Điều 148 khoản 5).`,
    ...walk(calendar, nominal, working),
    `Hạn theo dõi: ${formatDate(working)}, ngày làm việc liền trước.`,
  ];
}
