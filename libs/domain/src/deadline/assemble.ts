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

const recurring: Assembler = (parts) => {
  const units = partsOf(parts, 'every').flatMap((part) => part.units);
  if (units.length === 0) return null;
  const times = partsOf(parts, 'time');
  return ruleOfRecurrence({ units, times, weekday: partsOf(parts, 'weekday')[0]?.weekday ?? null });
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

/** A day decides over a stretch that only says what it is about ("báo cáo 6 tháng đầu năm trước ngày 15/6"). */
const dated: Assembler = (parts) => {
  const times = partsOf(parts, 'time');
  const due = times.filter(({ preposition }) => preposition !== null);
  const [first, ...others] = due.length > 0 ? due : times;
  if (first === undefined) return null;
  const list = yearlyList([first, ...others]);
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

const ASSEMBLERS: readonly Assembler[] = [
  unreal,
  undetermined,
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
