import { addWorkingDays, effectiveDateOf, type WorkCalendar, workingDateOf } from '../calendar/index.js';
import type { LocalDate } from '../dates/index.js';
import type { DeadlineRule } from '../deadline/index.js';
import { DEFAULT_WORKING_DAYS_AFTER_EVENT, endOfTermIn, type StageSettings } from '../stages/index.js';

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
  const { nominal, setBy } = set;
  const effective = effectiveDateOf(calendar, nominal);
  return { kind: 'dated', nominal, effective, working: workingDateOf(calendar, nominal), setBy };
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
}

function byWords(rule: DeadlineRule, event: LocalDate, calendar: WorkCalendar): SetDate | null {
  if (rule.kind !== 'afterEvents' || rule.within === undefined) return null;
  return { nominal: endOfTermIn(calendar, event, rule.within), setBy: 'words' };
}

function byOffice(
  rule: DeadlineRule,
  { happenedOn, dueOn }: LastEvent,
  { settings, calendar }: { settings: StageAfterEvents['settings']; calendar: WorkCalendar },
): SetDate | null {
  if (dueOn !== null) return { nominal: dueOn, setBy: 'office' };
  if (rule.kind === 'perExternalSchedule') {
    return rule.by === undefined ? null : { nominal: rule.by, setBy: 'words' };
  }
  const days = settings.workingDaysAfterEvent ?? DEFAULT_WORKING_DAYS_AFTER_EVENT;
  return { nominal: addWorkingDays(calendar, happenedOn, days), setBy: 'office' };
}
