import { dayStep, endOfWorkingDays, type ReckoningStep, type WorkCalendar } from '../calendar/index.js';
import { formatDate, type LocalDate } from '../dates/index.js';
import { endOfTerm, type Within } from '../deadline/index.js';

export interface Term {
  from: LocalDate;
  within: Within;
}

const ARTICLE_147 = 'Bộ luật Dân sự 2015, Điều 147';
const UNITS = { day: 'ngày', workingDay: 'ngày làm việc', month: 'tháng' } as const;

/**
 * The last day of a term that starts the day after an event (Bộ luật Dân sự 2015, Điều 147, 148); working days skip days
 * off. The steps are noted while the days are counted. Throws MissingCalendarYear (working days only).
 */
export function countTerm(
  calendar: WorkCalendar,
  { from, within }: Term,
): { date: LocalDate; steps: ReckoningStep[] } {
  const term = `${within.count} ${UNITS[within.unit]}`;
  const text = `Tính ${term} từ ngày tiếp theo của ngày ${formatDate(from)} (${ARTICLE_147}).`;
  const steps: ReckoningStep[] = [{ kind: 'rule', date: from, text, source: ARTICLE_147 }];
  if (within.unit !== 'workingDay') return { date: endOfTerm(from, within), steps };
  let counted = 0;
  const date = endOfWorkingDays(calendar, from, {
    count: within.count,
    look: (day, isWorked) => {
      const looked = dayStep(calendar, day, isWorked);
      if (!isWorked) return void steps.push(looked);
      counted += 1;
      steps.push({ ...looked, text: looked.text.replace(/\.$/u, ` thứ ${counted}.`) });
    },
  });
  return { date, steps };
}
