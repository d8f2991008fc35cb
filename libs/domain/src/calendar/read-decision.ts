import { addDays, formatDate, isWeekend, type LocalDate } from '../dates/index.js';
import { datesIn, type FoundDate } from './decision-dates.js';
import { collect, type DecisionDay, type ReadDecision } from './decision-days.js';
import { cellsOf, readRow } from './decision-row.js';

/** No decision names more; a longer range is a slip. */
const RANGE_AT_MOST = 31;
interface Part {
  kind: DecisionDay['kind'];
  name: string;
  from: LocalDate;
  to: LocalDate;
}

function words(text: string): string {
  return text.replaceAll(/[\s,.;:()-]+/gu, ' ').trim();
}

const FILLER = /\s*(?:được|từ|vào|các|ngày|hết|đến|và|liên tục|\d+ ngày)(?=\s|$)/giu;

function nameOf(before: string): string {
  const said = /nghỉ(?!.*nghỉ)\s*(.*)$/iu.exec(before)?.[1] ?? '';
  const name = words(words(said).replaceAll(FILLER, ''));
  return name === '' ? 'ngày nghỉ' : `nghỉ ${name.replace(/^(?:dịp|lễ) /iu, '')}`;
}

const short = (date: LocalDate): string => formatDate(date).slice(0, -5);

/** "hoán đổi … từ thứ Sáu 02/5/2025 sang thứ Bảy 26/4/2025" */
function swapped([off, worked]: FoundDate[]): Part[] {
  if (off === undefined || worked === undefined) return [];
  return [
    { kind: 'off', name: `nghỉ hoán đổi, làm bù ${short(worked.date)}`, from: off.date, to: off.date },
    { kind: 'working', name: `làm bù cho ${short(off.date)}`, from: worked.date, to: worked.date },
  ];
}

function partsOf(line: string, dates: FoundDate[]): Part[] {
  if (/hoán đổi/iu.test(line) && dates.length === 2) return swapped(dates);
  const parts: Part[] = [];
  let from = 0;
  let kind: Part['kind'] | null = null;
  let name = '';
  for (const [index, one] of dates.entries()) {
    const before = line.slice(from, one.at);
    from = one.end;
    const last = parts.at(-1);
    if (
      index > 0 &&
      last !== undefined &&
      /đến(?:\s+hết)?\s*$/iu.test(before.replace(/ngày\s*$/iu, '').trimEnd())
    ) {
      last.to = one.date;
      continue;
    }
    if (/làm bù|đi làm|làm việc bù/iu.test(before)) [kind, name] = ['working', 'làm bù'];
    else if (/nghỉ/iu.test(before)) [kind, name] = ['off', nameOf(before)];
    if (kind !== null) parts.push({ kind, name, from: one.date, to: one.date });
  }
  return parts;
}

function expand({ kind, name, from, to }: Part, line: number, source: string): DecisionDay[] | string {
  const days: DecisionDay[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    if (days.length > RANGE_AT_MOST) return `Khoảng từ ${formatDate(from)} đến ${formatDate(to)} quá dài.`;
    days.push({ line, date, kind, name, source });
  }
  if (days.length === 0) return `Ngày cuối ${formatDate(to)} trước ngày đầu ${formatDate(from)}.`;
  // a weekend inside a range is off anyway
  return kind === 'off' && days.length > 1 ? days.filter(({ date }) => !isWeekend(date)) : days;
}

function readSentence(text: string, line: number, source: string): ReadDecision {
  // "(tức từ 28 tháng Chạp …)": lunar dates are no dates here
  const plain = text.replaceAll(/\(\s*tức[^)]*\)/giu, ' ');
  const found = datesIn(plain);
  if ('problem' in found) return { days: [], problems: [{ line, message: found.problem }] };
  const parts = partsOf(plain, found.dates);
  if (parts.length === 0) {
    const message =
      'Không thấy ngày nghỉ hoặc ngày làm bù; đề nghị ghi như “nghỉ Tết từ 27/01/2025 đến hết 31/01/2025”.';
    return { days: [], problems: [{ line, message }] };
  }
  return collect(
    parts.map((part) => expand(part, line, source)),
    line,
  );
}

const HEADER = /^"?(?:date|ngày)"?\s*[,;\t]/iu;

/**
 * The days that a decision names, from CSV rows (ngày, loại, tên, căn cứ) or pasted sentences, a line at a time.
 * Weekdays that are named are checked against the dates. `source` is the decision, where a row names none of its own.
 * Never throws.
 */
export function readDecision(text: string, source: string): ReadDecision {
  const read: ReadDecision = { days: [], problems: [] };
  const seen = new Map<LocalDate, number>();
  for (const [index, raw] of text.normalize('NFC').split(/\r?\n/u).entries()) {
    const line = raw.replace(/^\ufeff/u, '').trim();
    if (line === '' || HEADER.test(line)) continue;
    const cells = cellsOf(line);
    const { days, problems } =
      cells === null ? readSentence(line, index + 1, source) : readRow(cells, index + 1, source);
    read.problems.push(...problems);
    for (const day of days) {
      const before = seen.get(day.date);
      seen.set(day.date, index + 1);
      if (before === undefined) read.days.push(day);
      else
        read.problems.push({
          line: index + 1,
          message: `Ngày ${formatDate(day.date)} đã có ở dòng ${before}.`,
        });
    }
  }
  return read;
}
