import { keyAt, type Source } from './cursor.js';
import { normalise } from './normalise.js';
import type { Part, PartParser, TimePart } from './parts.js';
import { readDeadline } from './read-deadline.js';
import type { Reading } from './rule.js';
import { after, every, pastDocument, time } from './scan.js';
import { tokenize } from './tokens.js';

/** Words of a sentence that say when its work is to be done. */
export interface DeadlineMention {
  /** As printed; in one spelling where the sentence has slips of typing. */
  text: string;
  /** Where it stands in the sentence, as far as that has no slips (UTF-16 units). */
  start: number;
  end: number;
  reading: Reading;
}

interface Run {
  parts: Part[];
  from: number;
  to: number;
}

const PARSERS: readonly PartParser[] = [after, time, every];
/** The first words of a term; no other is tried, as a sentence has few of them. */
const BEGINNINGS = new Set(
  (
    'trước chậm muộn trễ hạn xong không đến hết tới kể từ bắt sau ngay trong vào tại hằng các định báo sơ theo ' +
    'quý tháng năm ngày nửa cuối đầu giữa khi'
  ).split(' '),
);
const BETWEEN = new Set([',', '(', ')', 'và', 'trong', 'vào', 'của']);
/** What is done by a day is part of its words: "hoàn thành trong quý II", "báo cáo hằng quý". */
const DONE = new Set([
  'thường xuyên',
  'hoàn thành',
  'ban hành',
  'báo cáo',
  'định kỳ',
  'xong',
  'trình',
  'sơ kết',
  'tổng kết',
]);
/** Words that make what follows a part of a name or a fact: "giai đoạn 2021 - 2025", "được ban hành trong năm 2025". */
const NO_TERM = new Set(['đã', 'được', 'giai', 'đoạn', 'hướng', 'tính', 'số', 'kỳ', 'thời']);
/** "bộ, ngành" */
const OF_LIST = new Set(['ngành', 'sở', 'ban', 'địa', 'đơn', 'cơ', 'tổ', 'công', 'viên', 'doanh']);
const ANY_TIME = /\d|tháng|qu[ýíy]|h[ằàă]ng|mỗi|từng|định k[ỳì]|tuần|năm|ngay|khi/iu;
const SENTENCE_CHARS = 3000;
/** An event named in a sentence is short; a long one is the rest of it. */
const EVENT_CHARS = 120;

/**
 * The deadlines that a sentence of running text names, in their order: "Sở Y tế rà soát, báo cáo trước ngày 15/11 hằng
 * năm" → "báo cáo trước ngày 15/11 hằng năm". Dates of documents, periods and years in names are none.
 */
export function deadlineMentions(sentence: string): DeadlineMention[] {
  if (!ANY_TIME.test(sentence)) return [];
  const text = normalise(sentence.slice(0, SENTENCE_CHARS));
  const source = { text, tokens: tokenize(text) };
  return runsIn(source).flatMap((run) => mentionOf(source, run) ?? []);
}

function runsIn(source: Source): Run[] {
  const runs: Run[] = [];
  let at = 0;
  while (at < source.tokens.length) {
    const past = pastDocument(source, at);
    const parsed = past === null ? firstOf(source, at) : null;
    if (parsed === null) {
      at = past ?? at + 1;
      continue;
    }
    const above = runs.at(-1);
    const end = parsed.value.part === 'after' ? endOfEvent(source, at, parsed.end) : parsed.end;
    if (above !== undefined && goesOn(source, above.to, at) && !beginsAnew(above, parsed.value)) {
      above.parts.push(parsed.value);
      above.to = end;
    } else runs.push({ parts: [parsed.value], from: at, to: end });
    at = Math.max(end, at + 1);
  }
  return runs;
}

function firstOf(source: Source, at: number): ReturnType<PartParser> {
  const token = source.tokens[at];
  if (token === undefined || (token.numbers.length === 0 && !BEGINNINGS.has(token.key))) return null;
  for (const parser of PARSERS) {
    const parsed = parser(source, at);
    if (parsed !== null) return parsed;
  }
  return null;
}

/** "Kế hoạch năm 2026, xong trong quý I": the year is of the name before. */
function beginsAnew({ parts }: Run, next: Part): boolean {
  const last = parts.at(-1);
  return (
    last?.part === 'time' && last.preposition === null && next.part === 'time' && next.preposition !== null
  );
}

/** In a sentence an event ends at the comma: "Chậm nhất 05 ngày kể từ ngày nhận văn bản, các sở gửi báo cáo". */
function endOfEvent(source: Source, from: number, to: number): number {
  const comma = source.tokens.findIndex(
    ({ key }, at) => at > from + 4 && at < to - 3 && key === ',' && !OF_LIST.has(keyAt(source, at + 1)),
  );
  return comma < 0 ? to : comma;
}

function goesOn(source: Source, from: number, to: number): boolean {
  if (to - from > 2) return false;
  for (let at = from; at < to; at += 1) if (!BETWEEN.has(keyAt(source, at))) return false;
  return true;
}

function mentionOf(source: Source, run: Run): DeadlineMention | null {
  const from = doneFrom(source, run.from);
  const isDone = from < run.from;
  const isOfName = !isDone && NO_TERM.has(keyAt(source, run.from - 1));
  if (isOfName || !run.parts.some((part) => saysWhen(part, { source, run, isDone }))) return null;
  const start = source.tokens[from]?.start ?? 0;
  const last = source.tokens[run.to - 1];
  const text = withBracket(source.text.slice(start, last?.end));
  const reading = readDeadline(text);
  return reading.rule.kind === 'unknown' ? null : { text, start, end: start + text.length, reading };
}

/** Where the word that says what is done begins, else the same position. */
function doneFrom(source: Source, from: number): number {
  const [first, second] = [keyAt(source, from - 2), keyAt(source, from - 1)];
  if (DONE.has(`${first} ${second}`)) return from - 2;
  return DONE.has(second) ? from - 1 : from;
}

/** Without a mark at its end, and with the bracket that it opened. */
function withBracket(printed: string): string {
  const text = printed.replace(/[\s,;.(]+$/u, '');
  return text.includes('(') && !text.includes(')') ? `${text})` : text;
}

interface Around {
  source: Source;
  run: Run;
  isDone: boolean;
}

function saysWhen(part: Part, around: Around): boolean {
  if (part.part === 'every') return part.units.some((unit) => unit !== 'year') || isYearly(around);
  if (part.part === 'after') return isEvent(part, around);
  return part.part === 'time' && isTime(part, around);
}

/** "trước ngày 30/6", "từ tháng 3 đến tháng 6"; a day without such a word only where it repeats or is worked towards. */
function isTime({ preposition, shape, times }: TimePart, around: Around): boolean {
  const isWholeYear = shape === 'one' && times.every(({ point }) => point.unit === 'year');
  if (isWholeYear) return isYear(preposition, around);
  const isTerm =
    preposition !== null &&
    (preposition !== 'from' || shape === 'range' || isAtEnd(around.source, around.run));
  return isTerm || around.isDone || around.run.parts.some((one) => one.part === 'every');
}

/** "Hằng năm, tổ chức …", "báo cáo hằng năm", "…, hằng năm."; not the "kế hoạch hằng năm" of a name. */
function isYearly({ source, run, isDone }: Around): boolean {
  const opens = run.from === 0 && keyAt(source, run.to) === ',';
  return (
    isDone || opens || keyAt(source, run.to - 1) === 'lần' || run.parts.length > 1 || isLast(source, run)
  );
}

function isLast(source: Source, { from, to }: Run): boolean {
  return [',', '(', '-'].includes(keyAt(source, from - 1)) && ['', '.', ';', ')'].includes(keyAt(source, to));
}

/** "hoàn thành trong năm 2026", "trong năm 2026"; not "đến năm 2030", which names tell. */
function isYear(preposition: string | null, { source, run, isDone }: Around): boolean {
  const done = keyAt(source, run.from - 1);
  // "văn bản ban hành trong năm 2025" tells which; "Ban hành trong năm 2025" when.
  if (isDone && ['hành', 'trình'].includes(done)) return run.from <= 2 && preposition !== 'from';
  if (isDone) return preposition !== 'from';
  return (
    (preposition === 'in' && keyAt(source, run.from) === 'trong') ||
    preposition === 'before' ||
    preposition === 'by'
  );
}

function isEvent({ events, within }: Extract<Part, { part: 'after' }>, { source, run }: Around): boolean {
  const named = events.join(' ');
  if (named === '' || named.length > EVENT_CHARS) return false;
  const soon = keyAt(source, run.from) === 'ngay' || ['có', 'được'].some((word) => named.includes(word));
  return within !== null || (soon && isAtEnd(source, run));
}

function isAtEnd(source: Source, { from, to }: Run): boolean {
  return from === 0 || ['', '.', ';', ')'].includes(keyAt(source, to));
}
