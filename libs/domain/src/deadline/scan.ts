import { hours, lastDay, moved, vision, wholeYear } from './beside-grammar.js';
import { afterAt, beforeEventAt, scheduleAt, untilEventAt } from './clause-grammar.js';
import { anyOf, keyAt, type Parsed, skip, type Source, words } from './cursor.js';
import { namedEvents } from './event-names.js';
import { everyAt, furtherEveryAt } from './every-grammar.js';
import { aside } from './left-over-grammar.js';
import type { Part, PartParser } from './parts.js';
import { timesAt } from './time-list-grammar.js';
import { bareYear, prepositionAt } from './preposition-grammar.js';

const OWN_DOCUMENT =
  /^(?:ngày )?(?:(?:ký )?ban hành|ký|nhận được)? ?(?:kế hoạch|quyết định|chỉ thị|công văn|thông báo|chương trình|công điện|văn bản)(?: này)?(?: được ban hành)?$/iu;
/** "kể từ ngày ký": no other document is named. */
const OWN_SIGNING = /^(?:ngày )?(?:ký|ban hành|ký,? ban hành)$/iu;

/** "ban hành Quyết định", "Kế hoạch này được ban hành": the plan's own issue, if nothing else is named. */
function isOwnIssue(clause: string): boolean {
  if (OWN_SIGNING.test(clause)) return true;
  return OWN_DOCUMENT.test(clause) && /ban hành|^ngày ký|^ký/iu.test(clause);
}

/** A date with the word before it: "trước ngày 30/6", "trong quý II". */
export const time: PartParser = (source, at) => {
  const preposition = prepositionAt(source, at);
  const times = timesAt(source, preposition.end) ?? bareYear(source, preposition);
  if (times === null) return null;
  return { value: { part: 'time', preposition: preposition.value, ...times.value }, end: times.end };
};

/** A term from an event: "ngay sau khi …", "chậm nhất 05 ngày kể từ ngày …". */
export const after: PartParser = (source, at) => {
  const parsed = afterAt(source, prepositionAt(source, at).end) ?? afterAt(source, at);
  if (parsed === null) return null;
  const { clause, within, since, lasts } = parsed.value;
  if (since !== null && within !== null)
    return { value: { part: 'term', since, within, lasts }, end: parsed.end };
  const { names, yearly } = namedEvents(clause);
  return {
    value: { part: 'after', events: names, within, yearly, ownIssue: isOwnIssue(clause) },
    end: parsed.end,
  };
};

const issue: PartParser = (source, at) => {
  const now = anyOf(source, at, ['từ nay', 'từ giờ', 'kể từ nay']);
  if (now !== null) return { value: { part: 'issue' }, end: now };
  const next = anyOf(source, at, ['từ ngày ban hành', 'từ khi ban hành', 'kể từ ngày ban hành']);
  if (next === null) return sinceSigning(source, at);
  const document = anyOf(source, next, [
    'kế hoạch',
    'quyết định',
    'chỉ thị',
    'công văn',
    'chương trình',
    'văn bản',
  ]);
  return document === null ? null : { value: { part: 'issue' }, end: skip(source, document, ['này']) };
};

/** "kể từ ngày ký (ban hành)" and no more. */
const sinceSigning: PartParser = (source, at) => {
  const end = anyOf(source, at, [
    'kể từ ngày ký ban hành',
    'kể từ ngày ký',
    'từ ngày ký ban hành',
    'từ ngày ký',
  ]);
  const next = end === null ? undefined : source.tokens[end];
  return end === null || next?.kind === 'word' ? null : { value: { part: 'issue' }, end };
};

/** "hằng quý", "định kỳ 6 tháng" */
export const every: PartParser = (source, at) => {
  const parsed = everyAt(source, at);
  return parsed === null ? null : { value: { part: 'every', ...parsed.value }, end: parsed.end };
};

const untilEvent: PartParser = (source, at) => {
  const parsed = untilEventAt(source, at);
  return parsed === null ? null : { value: { part: 'untilEvent', event: parsed.value }, end: parsed.end };
};

const schedule: PartParser = (source, at) => {
  const parsed = beforeEventAt(source, at) ?? scheduleAt(source, at);
  return parsed === null ? null : { value: { part: 'schedule', name: parsed.value }, end: parsed.end };
};

const WEEKDAYS: Readonly<Record<string, number>> = {
  '2': 1,
  '3': 2,
  tư: 3,
  '4': 3,
  năm: 4,
  '5': 4,
  '6': 5,
  bảy: 6,
  '7': 6,
};

const weekday: PartParser = (source, at) => {
  const next = words(source, at, 'thứ');
  const value = next === null ? undefined : WEEKDAYS[keyAt(source, next)];
  return next === null || value === undefined
    ? null
    : { value: { part: 'weekday', weekday: value }, end: next + 1 };
};

const FIXED: readonly (readonly [Part, readonly string[]])[] = [
  [{ part: 'undetermined' }, ['chưa xác định', 'chưa đề xuất', 'chưa có thời hạn', 'chưa rõ']],
  [
    { part: 'open' },
    [
      'và các năm tiếp theo',
      'các năm tiếp theo',
      'và những năm tiếp theo',
      'những năm tiếp theo',
      'và các năm sau',
      'trở đi',
    ],
  ],
  [{ part: 'always' }, ['thường xuyên', 'liên tục', 'hằng ngày', 'quanh năm', 'suốt năm']],
  [{ part: 'doubt', reason: 'văn bản chỉ ghi thời gian dự kiến' }, ['thường', 'khoảng', 'dự kiến', 'nếu có']],
  [
    { part: 'doubt', reason: 'văn bản ghi kèm việc đột xuất' },
    [
      ...['hoặc', 'và'].flatMap((joined) =>
        ['khi có yêu cầu', 'theo yêu cầu', 'khi cần thiết', 'khi phát sinh'].flatMap((when) => [
          `${joined} ${when}`,
          `${joined} đột xuất ${when}`,
        ]),
      ),
      'đột xuất',
    ],
  ],
];

const fixed: PartParser = (source, at) => {
  for (const [value, phrases] of FIXED) {
    const end = anyOf(source, at, phrases);
    if (end !== null) return { value, end };
  }
  return null;
};

const PARSERS: readonly PartParser[] = [
  fixed,
  issue,
  untilEvent,
  schedule,
  vision,
  wholeYear,
  moved,
  hours,
  lastDay,
  after,
  time,
  every,
  weekday,
  aside,
];

/** Past a document's number and its date: "số 13/2026/QĐ-UBND ngày 15/3/2026". */
export function pastDocument(source: Source, at: number): number | null {
  if (source.tokens[at]?.kind !== 'document') return null;
  const dated = keyAt(source, at + 1) === 'ngày' || keyAt(source, at + 1) === 'năm';
  return dated ? (timesAt(source, at + 1)?.end ?? at + 1) : at + 1;
}

/** A remark printed against the date without a space ("Trong năm 2026Được bãi bỏ …") ends the deadline. */
function isGlued(source: Source, at: number): boolean {
  const [before, here] = [source.tokens[at - 1], source.tokens[at]];
  if (before === undefined || here === undefined || before.end !== here.start) return false;
  const capital = /\p{Lu}/u.test(source.text.charAt(here.start));
  return here.kind === 'word' && capital && before.numbers.length > 0;
}

/** The parts of a phrase in their order; words that say nothing about time are passed over. */
export function scan(source: Source): Part[] {
  const parts: Part[] = [];
  let at = 0;
  while (at < source.tokens.length) {
    if (isGlued(source, at)) return [...parts, { part: 'doubt', reason: 'có ghi chú in liền sau thời hạn' }];
    const further = parts.some(({ part }) => part === 'every') ? furtherEveryAt(source, at) : null;
    if (further !== null) {
      parts.push({ part: 'every', units: further.value, isReport: false });
      at = further.end;
      continue;
    }
    const parsed = pastDocument(source, at) ?? firstPart(source, at);
    if (parsed !== null && typeof parsed !== 'number') parts.push(parsed.value);
    at = parsed === null ? at + 1 : typeof parsed === 'number' ? parsed : parsed.end;
  }
  return parts;
}

function firstPart(source: Source, at: number): Parsed<Part> | null {
  for (const parser of PARSERS) {
    const parsed = parser(source, at);
    if (parsed !== null) return parsed;
  }
  return null;
}
