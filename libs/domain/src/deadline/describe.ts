import { formatDate, type LocalDate } from '../dates/index.js';
import { nominalDates } from './occurrences.js';
import { pointStart } from './points.js';
import { type DeadlineRule, ISSUE, type Start, type Within, type YearPoint } from './rule.js';

type RuleOf<Kind extends DeadlineRule['kind']> = Extract<DeadlineRule, { kind: Kind }>;

const ROMAN = ['', 'I', 'II', 'III', 'IV'] as const;
const WEEKDAYS = ['', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ Nhật'] as const;

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function pointWords(point: YearPoint): string {
  switch (point.unit) {
    case 'day':
      return `trước ngày ${two(point.day)}/${two(point.month)}`;
    case 'month':
      return `trong tháng ${point.number}`;
    case 'quarter':
      return `trong quý ${ROMAN[point.number] ?? ''}`;
    case 'half':
      return point.number === 1 ? 'trong 6 tháng đầu' : 'trong 6 tháng cuối';
    case 'year':
      return 'trong';
  }
}

/** "trong quý II" + "năm 2025" → "trong quý II năm 2025" */
function inYear(point: YearPoint, year: string): string {
  return point.unit === 'day' ? `${pointWords(point)} của ${year}` : `${pointWords(point)} ${year}`;
}

function pointsIn(on: readonly YearPoint[], year: string): string {
  return `${on.map(pointWords).join(', ')} của ${year}`;
}

function termWords({ count, unit }: Within): string {
  return `${count} ${{ day: 'ngày', workingDay: 'ngày làm việc', month: 'tháng' }[unit]}`;
}

function dayOf(day: number | null, lag: 0 | 1): string {
  const which = day === null ? 'ngày cuối' : `trước ngày ${two(day)}`;
  return lag === 0 ? which : `${which} của tháng sau`;
}

function fromWords(from: Start): string {
  return from === ISSUE ? 'từ ngày ban hành kế hoạch' : `từ ${formatDate(from)}`;
}

function besides(after: string[] | undefined): string {
  return after === undefined ? '' : `, sau khi: ${after.join('; ')}`;
}

function continuousWords({ from, until, untilEvent }: RuleOf<'continuous'>): string {
  const words = ['thường xuyên'];
  if (from !== undefined) words.push(fromWords(from));
  if (until !== undefined) words.push(`đến ${formatDate(until)}`);
  if (untilEvent !== undefined) words.push(`đến khi ${untilEvent}`);
  return words.join(' ');
}

function afterWords({ events, within }: RuleOf<'afterEvents'>): string {
  const list = events.join('; ');
  const when = events.length > 1 ? `khi đã có đủ: ${list}` : `khi có: ${list}`;
  return within === undefined ? when : `trong ${termWords(within)} kể từ ${when}`;
}

const OFFSET_WORDS = {
  '-1': 'năm trước liền kề của năm kế hoạch',
  '0': 'năm kế hoạch',
  '1': 'năm sau năm kế hoạch',
} as const;

function yearlyWords({ on, offset, from }: RuleOf<'everyYear'>): string {
  const due = on.unit === 'year' && offset === 0 ? 'hằng năm' : inYear(on, OFFSET_WORDS[`${offset}`]);
  // a leap year has every day
  const start = from === undefined ? null : pointStart(from, 2024);
  return start === null ? due : `từ ngày ${formatDate(start).slice(0, -5)}, ${due}`;
}

const WORDS: { [Kind in DeadlineRule['kind']]: (rule: RuleOf<Kind>) => string } = {
  onDate: ({ date, after }) => `trước ngày ${formatDate(date)}${besides(after)}`,
  byEndOf: ({ span, year, after }) => `${inYear(span, `năm ${year}`)}${besides(after)}`,
  duringYear: () => 'trong năm kế hoạch',
  everyYear: yearlyWords,
  everyHalf: ({ on }) => `6 tháng một lần: ${pointsIn(on, 'năm kế hoạch')}`,
  everyQuarter: ({ day, lag }) => `hằng quý, ${dayOf(day, lag)}${lag === 0 ? ' của tháng cuối quý' : ''}`,
  everyMonth: ({ day, lag }) => `hằng tháng, ${dayOf(day, lag)}`,
  everyWeek: ({ weekday }) => `hằng tuần${weekday === null ? '' : `, ${WEEKDAYS[weekday] ?? ''}`}`,
  several: ({ on, year }) => pointsIn(on, year === null ? 'năm kế hoạch' : `năm ${year}`),
  afterEvents: afterWords,
  afterIssue: ({ within }) => `trong ${termWords(within)} kể từ ngày ban hành kế hoạch`,
  perExternalSchedule: ({ name }) => `theo lịch của nơi khác: ${name}`,
  continuous: continuousWords,
  period: ({ from, to }) => `${fromWords(from)} đến ${formatDate(to)}`,
  unknown: () => 'chưa xác định thời hạn',
};

function wordsOf<Kind extends DeadlineRule['kind']>(rule: RuleOf<Kind> & { kind: Kind }): string {
  return WORDS[rule.kind](rule);
}

function datesWords(dates: LocalDate[]): string {
  const [first = '', last = ''] = [dates[0], dates.at(-1)];
  if (dates.length <= 4) return dates.map(formatDate).join('; ');
  return `${dates.length} mốc, từ ${formatDate(first)} đến ${formatDate(last)}`;
}

/**
 * A rule in Vietnamese with its nominal dates in a plan year:
 * "Trước ngày 30/01 của năm kế hoạch → 30/01/2025".
 */
export function describeReading(rule: DeadlineRule, planYear: number): string {
  const [first = '', ...rest] = wordsOf(rule);
  const words = first.toUpperCase() + rest.join('');
  const dates = nominalDates(rule, planYear);
  return dates.length === 0 ? words : `${words} → ${datesWords(dates)}`;
}
