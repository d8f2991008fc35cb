import { formatDate, isWeekend, type LocalDate, yearOf } from '../dates/index.js';

export interface DecisionDay {
  line: number;
  date: LocalDate;
  /** `plain`: an entry made before is taken out; the day is what its weekday says. */
  kind: 'off' | 'working' | 'plain';
  name: string;
  source: string;
}

export interface DecisionProblem {
  line: number;
  /** What is wrong and what to do, in Vietnamese. */
  message: string;
}

export interface ReadDecision {
  days: DecisionDay[];
  problems: DecisionProblem[];
}

/** What a day cannot be. */
function wrongKind({ kind, date }: DecisionDay): string | null {
  if (kind === 'off' && isWeekend(date))
    return `Ngày ${formatDate(date)} là ngày nghỉ cuối tuần; không cần khai.`;
  if (kind === 'working' && !isWeekend(date))
    return `Ngày ${formatDate(date)} không phải thứ Bảy, Chủ Nhật; không làm bù được.`;
  return yearOf(date) < 2000 || yearOf(date) > 2050 ? `Năm ${yearOf(date)} ngoài khoảng 2000 - 2050.` : null;
}

/** The days that make sense, and what is wrong with the others; a text says what is wrong with its line. */
export function collect(expanded: (DecisionDay[] | string)[], line: number): ReadDecision {
  const days: DecisionDay[] = [];
  const problems: DecisionProblem[] = [];
  for (const one of expanded) {
    if (typeof one === 'string') problems.push({ line, message: one });
    else {
      for (const day of one) {
        const message = wrongKind(day);
        if (message === null) days.push(day);
        else problems.push({ line, message });
      }
    }
  }
  return { days, problems };
}
