import { doubtful, type Proposal, ruleOfRange, ruleOfTime, sure, yearPoint } from './assemble-date.js';
import { hasPart, type Part, partsOf, type TimePart } from './parts.js';
import { pointDate, pointStart } from './points.js';
import { type DeadlineRule, ISSUE } from './rule.js';

/** The first day that a time part names, for a duty that begins then. */
function startOf(time: TimePart | undefined): { from?: string } {
  const [first] = time?.times ?? [];
  const point = first === undefined ? null : yearPoint(first);
  if (first === undefined || point === null || typeof first.year !== 'number') return {};
  const from = pointStart(point, first.year);
  return from === null ? {} : { from };
}

/** Ends with an event. */
export const untilEvent = (parts: Part[]): Proposal | null => {
  const [until] = partsOf(parts, 'untilEvent');
  if (until === undefined) return null;
  const from = hasPart(parts, 'issue') ? { from: ISSUE } : startOf(partsOf(parts, 'time')[0]);
  const rule: DeadlineRule = { kind: 'continuous', ...from, untilEvent: until.event };
  return doubtful('medium', rule, 'kết thúc khi có sự kiện, chưa có ngày');
};

/** Begins with the plan's own issue: "từ nay đến hết năm 2025". */
export const sinceIssue = (parts: Part[]): Proposal | null => {
  if (!hasPart(parts, 'issue')) return null;
  const [time] = partsOf(parts, 'time');
  const [end] = time?.times ?? [];
  const point = end === undefined ? null : yearPoint(end);
  const to = point !== null && typeof end?.year === 'number' ? pointDate(point, end.year) : null;
  if (to !== null) return sure({ kind: 'period', from: ISSUE, to });
  return doubtful('low', { kind: 'continuous', from: ISSUE }, 'chỉ có ngày bắt đầu');
};

/** "Quý IV năm 2025 và các năm tiếp theo" */
function openEnded(time: TimePart): Proposal {
  const { rule } = ruleOfTime({ ...time, preposition: null });
  const continuous: DeadlineRule = { kind: 'continuous', ...startOf(time) };
  return { ...doubtful('low', continuous, 'không có ngày kết thúc'), alternatives: [rule] };
}

/** From one date to another; the end may lack its "đến" ("từ quý II, hoàn thành quý IV"). */
function betweenParts(from: TimePart, times: TimePart[]): Proposal | null {
  const to = times.find(({ preposition }) => preposition === 'to') ?? times.findLast((time) => time !== from);
  const [first, last] = [from.times[0], to?.times[0]];
  return first === undefined || last === undefined ? null : ruleOfRange(first, last);
}

/** "số liệu từ 15/12/2025 đến 14/12/2026, gửi trước 20/12/2026": the stretch is what it is about. */
function sentBy(from: TimePart, times: TimePart[]): Proposal | null {
  const due = times.find(({ preposition }) => preposition === 'before' || preposition === 'by');
  if (from.shape !== 'range' || due === undefined) return null;
  const { rule } = ruleOfTime(due);
  return {
    ...doubtful('medium', rule, 'có cả khoảng thời gian và hạn, lấy hạn'),
    alternatives: [ruleOfTime(from).rule],
  };
}

/** "từ năm 2026": a beginning only. */
function beginning(from: TimePart): Proposal {
  if (from.shape === 'range') return ruleOfTime(from);
  return doubtful('low', { kind: 'continuous', ...startOf(from) }, 'chỉ có thời điểm bắt đầu');
}

/** "năm 2026 và các năm tiếp theo đến năm 2030" */
function closed(from: TimePart, times: TimePart[]): Proposal | null {
  const to = times.find((time) => time !== from && time.preposition === 'to');
  return to === undefined ? null : betweenParts(from, [to]);
}

/** "hằng năm từ 2026 đến 2030", "từ ngày 15 đến ngày 20 hằng tháng": what repeats does so within these. */
function isRecurringWithin(parts: Part[], from: TimePart): boolean {
  const within = ['year', 'dayOfMonth'];
  return hasPart(parts, 'every') && from.times.every(({ point }) => within.includes(point.unit));
}

/** A stretch from a date, to another or open. */
export const stretch = (parts: Part[]): Proposal | null => {
  const times = partsOf(parts, 'time');
  const from = times.find(({ preposition }) => preposition === 'from');
  const between = from === undefined ? null : fromTo(parts, from, times);
  if (between !== null || (from !== undefined && isOnlyWithin(parts, from))) return between;
  const [time] = times;
  if (time !== undefined && hasPart(parts, 'open')) return closed(time, times) ?? openEnded(time);
  return from === undefined || hasPart(parts, 'every') ? null : beginning(from);
};

/** The stretch says when something else is done: all the time, or again and again. */
function isOnlyWithin(parts: Part[], from: TimePart): boolean {
  return (from.shape === 'range' && hasPart(parts, 'always')) || isRecurringWithin(parts, from);
}

function fromTo(parts: Part[], from: TimePart, times: TimePart[]): Proposal | null {
  return isOnlyWithin(parts, from) ? null : (sentBy(from, times) ?? betweenParts(from, times));
}

/** Goes on all the time, perhaps within a stretch. */
export const always = (parts: Part[]): Proposal | null => {
  if (!hasPart(parts, 'always')) return null;
  const [time] = partsOf(parts, 'time');
  if (time === undefined) return sure({ kind: 'continuous' });
  const { rule } = ruleOfTime(time);
  if (time.preposition === 'before' || time.preposition === 'by') return reported(rule);
  if (rule.kind === 'period') return inWindow(rule.from, rule.to, rule);
  if (rule.kind !== 'byEndOf')
    return doubtful('medium', { kind: 'continuous' }, 'việc thường xuyên có ghi thời gian');
  const from = pointStart(rule.span, rule.year);
  const until = pointDate(rule.span, rule.year);
  return from === null || until === null ? sure({ kind: 'continuous' }) : inWindow(from, until, rule);
};

/** "thường xuyên, báo cáo trước ngày 15/12 hằng năm": the date is the report's. */
function reported(rule: DeadlineRule): Proposal {
  return {
    ...doubtful('medium', rule, 'việc thường xuyên có ghi thời gian'),
    alternatives: [{ kind: 'continuous' }],
  };
}

function inWindow(from: string, until: string, dated: DeadlineRule): Proposal {
  const proposal = doubtful(
    'medium',
    { kind: 'continuous', from, until },
    'việc thường xuyên trong một khoảng thời gian',
  );
  return { ...proposal, alternatives: [dated] };
}
