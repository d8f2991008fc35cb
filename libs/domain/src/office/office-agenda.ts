import { MissingCalendarYear, workingDayOnOrAfter, type WorkCalendar } from '../calendar/index.js';
import { addDays, instantAt, type LocalDate, localDateOf, yearOf } from '../dates/index.js';
import { type EventSubject, usualWindow } from '../events/index.js';
import type { Policy } from '../ladder/index.js';
import { type PendingSuccession, successionSteps, type SuccessionStep } from '../successions/index.js';

/** What the office's own calendar depends on. */
export interface OfficeFacts {
  plans: readonly { id: string; toYear: number; activeYears: readonly number[] }[];
  /** Events that stages wait for and nobody has recorded. */
  events: readonly (EventSubject & { id: string })[];
  /** Recorded successions with what is left to do about them. */
  successions: readonly PendingSuccession[];
  /** Codes of what has been done: questions raised, drills begun. */
  asked: readonly string[];
}

/** Something that happens once, at `at`: a question to the office, or the yearly drill. */
export interface OfficeStep {
  code: string;
  kind: 'activate-year' | 'calendar' | 'event' | 'drill';
  planId: string | null;
  year: number;
  /** The event that is asked about; null for other questions. */
  event: (EventSubject & { id: string }) | null;
  at: Date;
}

export interface OfficeAgenda {
  due: OfficeStep[];
  /** What successions ask for now; these are carried out one by one. */
  successions: SuccessionStep[];
  next: OfficeStep | SuccessionStep | null;
}

/**
 * What happens by the business calendar beside the assignments: in December the office is asked to activate the next
 * plan year, in November for a calendar that ends with the year, and in the usual window of an awaited event
 * whether it has happened, at most monthly. In January every head gets a letter of the yearly drill.
 */
export function officeAgenda(
  facts: OfficeFacts,
  policy: Policy,
  calendar: WorkCalendar,
  now: Date,
): OfficeAgenda {
  const steps = [
    ...activations(facts),
    ...calendars(calendar, now),
    ...events(facts, now),
    ...drills(facts, now),
  ]
    .filter((step) => !facts.asked.includes(step.code))
    .map(({ on, ...step }) => ({ ...step, at: instantAt(firstWorkingDay(calendar, on), policy.decideAt) }))
    .toSorted(byInstant);
  const successions = successionSteps(facts.successions, facts.asked);
  const next = [...steps, ...successions].filter((step) => step.at > now).toSorted(byInstant)[0];
  return {
    due: steps.filter((step) => step.at <= now),
    successions: successions.filter((step) => step.at <= now),
    next: next ?? null,
  };
}

function byInstant(a: { at: Date }, b: { at: Date }): number {
  return a.at.getTime() - b.at.getTime();
}

type Planned = Omit<OfficeStep, 'at'> & { on: LocalDate };

function activations(facts: OfficeFacts): Planned[] {
  return facts.plans.flatMap(({ id, toYear, activeYears }) => {
    const year = Math.max(...activeYears) + 1;
    if (activeYears.length === 0 || year > toYear) return [];
    return [
      {
        code: `activate-year/${id}/${year}`,
        kind: 'activate-year' as const,
        planId: id,
        year,
        event: null,
        on: `${year - 1}-12-01`,
      },
    ];
  });
}

/** On 10 January or the working day after it, while a plan is carried out; a January that went by is not made up for. */
function drills({ plans }: OfficeFacts, now: Date): Planned[] {
  const today = localDateOf(now);
  const thisYear = yearOf(today);
  const year = today <= `${thisYear}-01-31` ? thisYear : thisYear + 1;
  if (!plans.some(({ activeYears }) => activeYears.includes(year))) return [];
  return [{ code: `drill/${year}`, kind: 'drill', planId: null, year, event: null, on: `${year}-01-10` }];
}

function calendars(calendar: WorkCalendar, now: Date): Planned[] {
  const year = Math.max(yearOf(localDateOf(now)) + 1, ...calendar.years.map((one) => one + 1));
  const code = `calendar/${year}`;
  return [{ code, kind: 'calendar', planId: null, year, event: null, on: `${year - 1}-11-01` }];
}

/**
 * This month's question and the next one's, while the usual window lasts; a month that went by unasked is not made up for,
 * and what nobody has answered stays on the office's list.
 */
function events({ events: awaited }: OfficeFacts, now: Date): Planned[] {
  const today = localDateOf(now);
  return awaited.flatMap((event) => {
    const window = usualWindow(event);
    if (window === null || today > window.to) return [];
    const first = today > window.from ? monthOf(today) : monthOf(window.from);
    const months = [first, monthOf(addDays(`${first}-28`, 4))].filter((month) => `${month}-01` <= window.to);
    return months.map((month) => ({
      code: `event/${event.id}/${month}`,
      kind: 'event' as const,
      planId: null,
      year: event.toYear,
      event,
      on: month === monthOf(window.from) ? window.from : `${month}-01`,
    }));
  });
}

/** YYYY-MM */
function monthOf(date: LocalDate): string {
  return date.slice(0, 7);
}

/** A question about a missing calendar must not itself wait for one. */
function firstWorkingDay(calendar: WorkCalendar, date: LocalDate): LocalDate {
  try {
    return workingDayOnOrAfter(calendar, date);
  } catch (error) {
    if (error instanceof MissingCalendarYear) return date;
    throw error;
  }
}
