import {
  bracketWords,
  type CaseFields,
  caseFields,
  deadlineClauses,
  describeReading,
  formatWeekdayDate,
  type LocalDate,
  readDeadline,
} from '#domain';

const KINDS: Readonly<Record<string, string>> = {
  'fixed-date': 'Một ngày cụ thể',
  month: 'Trong một tháng',
  quarter: 'Trong một quý',
  'half-year': 'Trong nửa năm',
  year: 'Trong một năm',
  period: 'Một khoảng thời gian',
  continuous: 'Việc thường xuyên',
  event: 'Theo sự kiện',
  'external-schedule': 'Theo lịch của nơi khác',
  unknown: 'Chưa xác định',
};
const RECURRENCES: Readonly<Record<string, string>> = {
  annual: 'hằng năm',
  'half-yearly': '2 lần trong năm',
  quarterly: 'hằng quý',
  monthly: 'hằng tháng',
  weekly: 'hằng tuần',
};
const CONFIDENCE = {
  high: 'Cao',
  medium: 'Trung bình, cần xem lại',
  ambiguous: 'Thấp, cần xác nhận',
} as const;

function kindWords({ kind, recurrence }: CaseFields): string {
  return recurrence === null ? (KINDS[kind] ?? kind) : `Lặp lại ${RECURRENCES[recurrence] ?? recurrence}`;
}

/** Each date with its weekday; the day itself where start and due are one. */
function datesWords({ start, due, occurrences }: CaseFields): string[] {
  if (occurrences.length > 0) return occurrences.map(formatWeekdayDate);
  const bound = (word: string, date: LocalDate | null) =>
    date === null ? [] : [`${word} ${formatWeekdayDate(date)}`];
  return [...(start === due ? [] : bound('Từ', start)), ...bound('Đến hạn', due)];
}

function listed(label: string, values: readonly string[]): string[] {
  const [first, ...rest] = values;
  return first === undefined
    ? []
    : [`  ${label.padEnd(16)}${first}`, ...rest.map((value) => `${' '.repeat(18)}${value}`)];
}

/** A reading for a person, several lines: kind, dates with weekday, confidence and why, other meanings with dates. */
export function printReading(phrase: string, planYear: number): string {
  const reading = readDeadline(phrase);
  const fields = caseFields(reading, { planYear, issuedOn: null });
  const dates = datesWords(fields);
  const printed = phrase.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
  const clauses = deadlineClauses(printed);
  return [
    `“${bracketWords(printed, clauses)}”, năm kế hoạch ${planYear}`,
    ...listed('Cách hiểu', [describeReading(reading.rule, planYear)]),
    ...listed('Loại', [kindWords(fields)]),
    ...listed('Ngày', dates.length === 0 ? ['Chưa có ngày'] : dates),
    ...listed('Chờ', fields.event === null ? [] : [fields.event]),
    ...listed('Độ tin cậy', [CONFIDENCE[fields.confidence]]),
    ...listed('Vì sao', reading.reasons),
    ...listed(
      'Các phần',
      clauses.map(({ reading: part }, at) => `[${at + 1}] ${describeReading(part.rule, planYear)}`),
    ),
    ...listed(
      'Cách hiểu khác',
      reading.alternatives.map((rule) => describeReading(rule, planYear)),
    ),
  ].join('\n');
}
