import { formatDate, formatWeekdayDate, isWeekend, type LocalDate } from '../dates/index.js';
import type { WorkCalendar } from './calendar-data.js';
import { dayOffOf } from './calendar-year.js';
import { type Look, workingDayOnOrAfter, workingDayOnOrBefore } from './work-calendar.js';

/** One line of a reckoning, in the order in which it was reckoned. */
export interface ReckoningStep {
  /** `rest`, `worked`: a day that was looked at; the others say what follows. */
  kind:
    'words' | 'rule' | 'event' | 'rest' | 'worked' | 'nominal' | 'effective' | 'working' | 'change' | 'mark';
  date: LocalDate | null;
  /** A Vietnamese sentence. */
  text: string;
  /** The decision or article that a day off, or a move, stands on. */
  source: string | null;
}

/** Nominal, effective and working date of a stage, and how the last two follow from the first. */
export interface Reckoning {
  nominal: LocalDate;
  effective: LocalDate;
  working: LocalDate;
  steps: ReckoningStep[];
}

const CIVIL_CODE = 'Bộ luật Dân sự 2015, Điều 148 khoản 5';

/** Why a day is worked or not, in Vietnamese, with the decision behind it. */
export function dayStep(calendar: WorkCalendar, date: LocalDate, isWorked: boolean): ReckoningStep {
  const { words, source } = isWorked ? workedBecause(calendar, date) : restBecause(calendar, date);
  const cited = source === null ? '' : `, theo ${source}`;
  return {
    kind: isWorked ? 'worked' : 'rest',
    date,
    text: `${formatWeekdayDate(date)}: ${words}${cited}.`,
    source,
  };
}

interface Because {
  words: string;
  source: string | null;
}

function workedBecause({ workingSaturdays }: WorkCalendar, date: LocalDate): Because {
  const swap = isWeekend(date) ? workingSaturdays[date] : undefined;
  if (swap === undefined) return { words: 'ngày làm việc', source: null };
  return { words: `ngày làm việc (${swap.name})`, source: swap.source };
}

function restBecause(calendar: WorkCalendar, date: LocalDate): Because {
  const day = dayOffOf(calendar, date);
  if (day === null) return { words: 'nghỉ cuối tuần', source: null };
  return { words: `nghỉ: ${day.name.replace(/^nghỉ /u, '')}`, source: day.source };
}

/**
 * The dates of a stage: a last day on a rest day moves to the next working day (Bộ luật Dân sự 2015, Điều 148 khoản 5);
 * reminders work towards the day itself or the last working day before it, or before `workFrom` where a plan sets one.
 * The steps are noted while the days are walked. Throws MissingCalendarYear.
 */
export function reckon(calendar: WorkCalendar, nominal: LocalDate, workFrom = nominal): Reckoning {
  const steps: ReckoningStep[] = [];
  const look: Look = (date, isWorked) => steps.push(dayStep(calendar, date, isWorked));
  steps.push(step('nominal', nominal, `Hạn theo kế hoạch: ${formatDate(nominal)}.`));
  const effective = workingDayOnOrAfter(calendar, nominal, look);
  if (effective === nominal)
    steps.push(step('effective', effective, `Hạn giữ nguyên ${formatDate(nominal)}.`));
  else {
    const text = `Hạn sau khi lùi ngày nghỉ: ${formatDate(effective)} (${CIVIL_CODE}).`;
    steps.push({ ...step('effective', effective, text), source: CIVIL_CODE });
  }
  return { nominal, effective, working: workingOf(calendar, { nominal, workFrom, effective }, steps), steps };
}

function workingOf(
  calendar: WorkCalendar,
  { nominal, workFrom, effective }: { nominal: LocalDate; workFrom: LocalDate; effective: LocalDate },
  steps: ReckoningStep[],
): LocalDate {
  if (workFrom === nominal && effective === nominal) {
    steps.push(step('working', nominal, 'Hạn theo dõi cũng là ngày này.'));
    return nominal;
  }
  if (workFrom !== nominal) {
    const text = `Kế hoạch định ngày báo cáo kết quả năm: ${formatDate(workFrom)}; nhắc việc theo ngày này.`;
    steps.push(step('change', workFrom, text));
  }
  const working = workingDayOnOrBefore(calendar, workFrom, (date, isWorked) => {
    // the nominal day was already looked at on the way forward
    if (date !== nominal) steps.push(dayStep(calendar, date, isWorked));
  });
  const why = working === workFrom ? '' : ', ngày làm việc liền trước';
  steps.push(step('working', working, `Hạn theo dõi: ${formatDate(working)}${why}.`));
  return working;
}

function step(kind: ReckoningStep['kind'], date: LocalDate, text: string): ReckoningStep {
  return { kind, date, text, source: null };
}

/** Effective date of a nominal date (Bộ luật Dân sự 2015, Điều 148 khoản 5). Throws MissingCalendarYear. */
export function effectiveDateOf(calendar: WorkCalendar, nominal: LocalDate): LocalDate {
  return workingDayOnOrAfter(calendar, nominal);
}

/** Working date of a nominal date: the day reminders work towards, never after it. Throws MissingCalendarYear. */
export function workingDateOf(calendar: WorkCalendar, nominal: LocalDate): LocalDate {
  return workingDayOnOrBefore(calendar, nominal);
}
