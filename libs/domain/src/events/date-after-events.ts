import { reckon, type ReckoningStep, type WorkCalendar } from '../calendar/index.js';
import { formatDate, type LocalDate } from '../dates/index.js';
import type { DeadlineRule } from '../deadline/index.js';
import { countTerm, DEFAULT_WORKING_DAYS_AFTER_EVENT, type StageSettings } from '../stages/index.js';

/** An event as a stage sees it. */
export interface EventOfStage {
  name: string;
  /** Null until it has happened. */
  happenedOn: LocalDate | null;
  /** The date that the office set for rows whose words leave it open; null: the one proposed. */
  dueOn: LocalDate | null;
}

export interface StageAfterEvents {
  rule: DeadlineRule;
  /** All of them must have happened. */
  events: readonly EventOfStage[];
  settings: Pick<StageSettings, 'workingDaysAfterEvent'>;
}

/** Dates of a stage once its events have happened; `setBy`: the row's words, or the office ("do Văn phòng ấn định"). */
export type EventDating =
  | { kind: 'waiting'; missing: string[] }
  /** All has happened, but the date stands in somebody else's schedule: the office enters it. */
  | { kind: 'undecided' }
  | {
      kind: 'dated';
      nominal: LocalDate;
      effective: LocalDate;
      working: LocalDate;
      setBy: 'words' | 'office';
      /** How the date was reckoned, from the event on. */
      steps: ReckoningStep[];
    };

/**
 * The dates that a stage gets from its events: counted from the latest of all. A term is reckoned by the Civil Code
 * (Bộ luật Dân sự 2015, Điều 147: from the day after; working days skip days off); "ngay sau khi" takes the office's
 * date, proposed by a setting in working days. Pure. Throws MissingCalendarYear.
 */
export function dateAfterEvents(
  { rule, events, settings }: StageAfterEvents,
  calendar: WorkCalendar,
): EventDating {
  const missing = events.filter(({ happenedOn }) => happenedOn === null).map(({ name }) => name);
  const last = lastOf(events);
  if (last === null || missing.length > 0) return { kind: 'waiting', missing };
  const set = byWords(rule, last.happenedOn, calendar) ?? byOffice(rule, last, { settings, calendar });
  if (set === null) return { kind: 'undecided' };
  const { effective, working, steps } = reckon(calendar, set.nominal);
  return { kind: 'dated', ...set, effective, working, steps: [...set.steps, ...steps] };
}

interface LastEvent {
  happenedOn: LocalDate;
  dueOn: LocalDate | null;
}

/** The latest event; where two happened on one day, the later of the dates set for them. */
function lastOf(events: readonly EventOfStage[]): LastEvent | null {
  const happened = events.flatMap(({ happenedOn, dueOn }) =>
    happenedOn === null ? [] : [{ happenedOn, dueOn }],
  );
  const key = ({ happenedOn, dueOn }: LastEvent): string => `${happenedOn}/${dueOn ?? ''}`;
  return happened.toSorted((a, b) => key(a).localeCompare(key(b))).at(-1) ?? null;
}

interface SetDate {
  nominal: LocalDate;
  setBy: 'words' | 'office';
  steps: ReckoningStep[];
}

function setByOffice(nominal: LocalDate, because: string, steps: ReckoningStep[] = []): SetDate {
  const text = `Thời hạn do Văn phòng ấn định: ${because}.`;
  return { nominal, setBy: 'office', steps: [{ kind: 'rule', date: null, text, source: null }, ...steps] };
}

function byWords(rule: DeadlineRule, event: LocalDate, calendar: WorkCalendar): SetDate | null {
  if (rule.kind !== 'afterEvents' || rule.within === undefined) return null;
  const { date, steps } = countTerm(calendar, { from: event, within: rule.within });
  return { nominal: date, setBy: 'words', steps };
}

function byOffice(
  rule: DeadlineRule,
  { happenedOn, dueOn }: LastEvent,
  { settings, calendar }: { settings: StageAfterEvents['settings']; calendar: WorkCalendar },
): SetDate | null {
  if (dueOn !== null) return setByOffice(dueOn, `ngày ${formatDate(dueOn)}, ghi khi nhận sự kiện`);
  if (rule.kind === 'perExternalSchedule') {
    return rule.by === undefined ? null : { nominal: rule.by, setBy: 'words', steps: [] };
  }
  const days = settings.workingDaysAfterEvent ?? DEFAULT_WORKING_DAYS_AFTER_EVENT;
  const within = { count: days, unit: 'workingDay' } as const;
  const { date, steps } = countTerm(calendar, { from: happenedOn, within });
  return setByOffice(date, `${days} ngày làm việc sau sự kiện, vì kế hoạch chỉ ghi theo sự kiện`, steps);
}
