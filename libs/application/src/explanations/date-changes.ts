import { formatDate, formatInstant, isLocalDate, type ReckoningStep } from '#domain';
import type { EventEntry } from '../assignments/assignment-record.js';

type Words = (data: Record<string, unknown>) => string;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const day = (value: unknown): string => (isLocalDate(text(value)) ? formatDate(text(value)) : 'chưa có');

/** What changes a stage's dates, and how the explanation says it: one line here for each kind of event. */
const words: Partial<Record<EventEntry['kind'], Words>> = {
  'event-recorded': ({ event, happenedOn }) => `ghi nhận ${text(event)} ngày ${day(happenedOn)}`,
  'event-withdrawn': ({ event }) => `rút lại ghi nhận ${text(event)}`,
  'calendar-changed': ({ decision, effectiveBefore, effective, workingBefore, working }) =>
    `lịch làm việc thay đổi theo ${text(decision)}: hạn sau khi lùi ngày nghỉ ${day(effectiveBefore)} → ${day(effective)}, ` +
    `hạn theo dõi ${day(workingBefore)} → ${day(working)}`,
};

/** Kinds of events that an explanation tells. */
export const dateChangeKinds = Object.keys(words) as EventEntry['kind'][];

/** An event that changed the dates, as a line of the explanation. */
export function changeStep({ kind, at, data, actor }: EventEntry): ReckoningStep {
  const said = words[kind]?.(data) ?? '';
  const source = typeof data['decision'] === 'string' ? data['decision'] : null;
  return { kind: 'change', date: null, text: `${formatInstant(at)}: ${said} (${actor}).`, source };
}
