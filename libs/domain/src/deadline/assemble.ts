import { doubtful, NOT_REAL, type Proposal, ruleOfTime, sure, UNKNOWN } from './assemble-date.js';
import { ruleOfRecurrence } from './assemble-recurring.js';
import { always, sinceIssue, stretch, untilEvent } from './assemble-stretch.js';
import { formatDate } from '../dates/index.js';
import { endOfTerm } from './occurrences.js';
import { hasPart, type Part, partsOf, type TimePart } from './parts.js';
import type { DeadlineRule } from './rule.js';
import { shareYear } from './time-list-grammar.js';

type Assembler = (parts: Part[]) => Proposal | null;

const undetermined: Assembler = (parts) =>
  hasPart(parts, 'undetermined')
    ? { ...sure(UNKNOWN), reasons: ['văn bản ghi chưa xác định thời hạn'] }
    : null;

const unreal: Assembler = (parts) => (hasPart(parts, 'unreal') ? doubtful('low', UNKNOWN, NOT_REAL) : null);

/** A date beside an event: the date holds, the event is kept with it. */
function datedAfter(time: TimePart, events: string[]): Proposal {
  const { rule } = ruleOfTime(time);
  const alternatives: DeadlineRule[] = [{ kind: 'afterEvents', events, all: true, once: true }];
  if (rule.kind !== 'onDate' && rule.kind !== 'byEndOf') {
    return { ...doubtful('medium', rule, 'vừa có mốc vừa có sự kiện'), alternatives };
  }
  const confidence = time.preposition === 'before' ? 'low' : 'medium';
  return { ...doubtful(confidence, { ...rule, after: events }, 'vừa có mốc vừa có sự kiện'), alternatives };
}

const afterEvents: Assembler = (parts) => {
  const found = partsOf(parts, 'after').filter(({ events }) => events.length > 0);
  const [first] = found;
  if (first === undefined) return null;
  const [time] = partsOf(parts, 'time');
  if (time !== undefined) return datedAfter(time, first.events);
  const within = found.find((part) => part.within !== null)?.within ?? null;
  const yearly = first.yearly || hasPart(parts, 'every');
  const rule: DeadlineRule = { kind: 'afterEvents', events: first.events, all: true, once: !yearly };
  const term: DeadlineRule = within === null ? rule : { ...rule, within };
  if (!first.ownIssue || within === null) return sure(term);
  const proposal = doubtful(
    'medium',
    { kind: 'afterIssue', within },
    'hiểu là ngày ban hành của chính văn bản này',
  );
  return { ...proposal, alternatives: [term] };
};

/** A term from a day that the phrase names; days off other than weekends are not counted out of it. */
const term: Assembler = (parts) => {
  const [found] = partsOf(parts, 'term');
  if (found === undefined) return null;
  const { since, within, lasts } = found;
  const date = endOfTerm(since, within);
  if (lasts)
    return doubtful('medium', { kind: 'period', from: since, to: date }, 'ngày cuối được tính từ thời hạn');
  const rule: DeadlineRule = { kind: 'onDate', date, after: [`ngày ${formatDate(since)}`] };
  return within.unit === 'workingDay' ? doubtful('medium', rule, 'chưa trừ ngày nghỉ lễ') : sure(rule);
};

const schedule: Assembler = (parts) => {
  const [named] = partsOf(parts, 'schedule');
  if (named === undefined) return null;
  const rule: DeadlineRule = { kind: 'perExternalSchedule', name: named.name };
  const rest = parts.filter(({ part }) => part !== 'schedule');
  if (!hasPart(rest, 'time')) return sure(rule);
  const dated = assemble(rest);
  if (dated.rule.kind === 'unknown') return sure(rule);
  return {
    ...dated,
    confidence: 'medium',
    reasons: [...dated.reasons, 'mốc còn theo lịch của nơi khác'],
    alternatives: [rule],
  };
};

/** "báo cáo năm trước ngày 15/12/2026": one date with its year, among stretches that only say what it is about. */
function isOneFullDate(times: TimePart[]): boolean {
  const due = times.filter(({ preposition }) => preposition !== null).flatMap((part) => part.times);
  const [only, ...others] = due.filter(({ point }) => point.unit === 'day');
  return only !== undefined && others.length === 0 && typeof only.year === 'number';
}

const recurring: Assembler = (parts) => {
  const every = partsOf(parts, 'every');
  const units = every.flatMap((part) => part.units);
  const times = partsOf(parts, 'time');
  if (units.length === 0 || (every.every(({ isReport }) => isReport) && isOneFullDate(times))) return null;
  const isReport = every.every((part) => part.isReport);
  return ruleOfRecurrence({ units, times, isReport, weekday: partsOf(parts, 'weekday')[0]?.weekday ?? null });
};

/** "trước ngày 25/5 và trước ngày 25/11 hằng năm": several dates of each year, said apart. */
function yearlyList(parts: TimePart[]): Proposal | null {
  const times = shareYear(parts.flatMap((part) => part.times));
  const alike = times.every(({ point }) => point.unit === times[0]?.point.unit);
  const yearly = times.every(({ year }) => year === null || year === 'every' || year === 'plan');
  if (parts.length < 2 || !alike || !yearly || parts.some(({ shape }) => shape !== 'one')) return null;
  const list = ruleOfTime({ part: 'time', preposition: null, shape: 'list', times });
  return { ...list, confidence: 'medium', reasons: [...list.reasons, 'có nhiều mốc trong năm'] };
}

/** "trong năm 2026, chậm nhất là 31/10": a sharper date of the year that is named beside it. */
function withinYear(parts: TimePart[]): Proposal | null {
  const whole = parts.find(({ shape, times: [time] }) => shape === 'one' && time?.point.unit === 'year');
  const year = whole?.times[0]?.year;
  const sharp = parts.find((part) => part !== whole && part.shape === 'one' && part.preposition !== null);
  const [time] = sharp?.times ?? [];
  if (typeof year !== 'number' || sharp === undefined || time === undefined) return null;
  if (['year', 'dayOfMonth'].includes(time.point.unit) || ![null, year].includes(time.year as number))
    return null;
  const proposal = ruleOfTime({ ...sharp, times: [{ ...time, year }] });
  return {
    ...proposal,
    confidence: 'medium',
    reasons: [...proposal.reasons, 'có nhiều mốc, lấy mốc rõ hơn'],
  };
}

/** A day decides over a stretch that only says what it is about ("báo cáo 6 tháng đầu năm trước ngày 15/6"). */
const dated: Assembler = (parts) => {
  const times = partsOf(parts, 'time');
  const due = times.filter(({ preposition }) => preposition !== null);
  const [first, ...others] = due.length > 0 ? due : times;
  if (first === undefined) return null;
  const list = yearlyList([first, ...others]) ?? withinYear(times);
  if (list !== null) return list;
  const proposal = ruleOfTime(first);
  const alternatives = others.map((time) => ruleOfTime(time).rule);
  const further = alternatives.filter((rule) => JSON.stringify(rule) !== JSON.stringify(proposal.rule));
  if (further.length === 0) return proposal;
  const confidence = proposal.confidence === 'low' ? 'low' : 'medium';
  return {
    ...proposal,
    confidence,
    reasons: [...proposal.reasons, 'có nhiều mốc, lấy mốc đầu'],
    alternatives: further,
  };
};

/** The last date named, where the deadline says that it was moved there. */
const moved: Assembler = (parts) => {
  const times = hasPart(parts, 'moved') ? partsOf(parts, 'time').flatMap((part) => part.times) : [];
  const [first, ...later] = times;
  const last = later.at(-1);
  if (first === undefined || last === undefined) return null;
  const one = (time: typeof first): Proposal =>
    ruleOfTime({ part: 'time', preposition: null, shape: 'one', times: [time] });
  const proposal = doubtful('medium', one(last).rule, 'thời hạn đã được điều chỉnh');
  return { ...proposal, alternatives: [one(first).rule] };
};

const ASSEMBLERS: readonly Assembler[] = [
  unreal,
  undetermined,
  moved,
  untilEvent,
  sinceIssue,
  term,
  afterEvents,
  schedule,
  stretch,
  recurring,
  always,
  dated,
];

/** What the parts of a phrase mean together; `unknown` rather than a guess. */
export function assemble(parts: Part[]): Proposal {
  for (const assembler of ASSEMBLERS) {
    const proposal = assembler(parts);
    if (proposal !== null) return proposal;
  }
  return doubtful('low', UNKNOWN, 'không hiểu được thời hạn');
}
