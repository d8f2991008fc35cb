import { dateAfterEvents, type EventDating, type WorkCalendar } from '#domain';
import { soonOn } from '../plans/soon-on.js';
import type { EventRecord, EventStage } from './awaited-event.js';
import type { StageDating } from './event-stages.js';

/** An event as if it were recorded so. */
export interface SupposedRecord extends Pick<EventRecord, 'happenedOn' | 'dueOn'> {
  eventId: string;
}

/** The dates of a stage by its events as they stand, or with one more supposed. Pure. Throws MissingCalendarYear. */
export function dateStage(
  { rule, settings, events }: EventStage,
  calendar: WorkCalendar,
  supposed: SupposedRecord | null = null,
): EventDating {
  const known = events.map((event) => (supposed?.eventId === event.id ? { ...event, ...supposed } : event));
  return dateAfterEvents({ rule, settings, events: known }, calendar);
}

/** What the dating makes of the stage; null where it leaves it as it is. Pure. */
export function datingOf(stage: EventStage, dating: EventDating, calendar: WorkCalendar): StageDating | null {
  const next = stageDating(dating, stage, calendar);
  const isSame = next.nominal === stage.nominal && namesOf(next.waitsFor) === namesOf(stage.waitsFor);
  return isSame ? null : next;
}

function namesOf(waitsFor: readonly string[]): string {
  return waitsFor.toSorted().join();
}

function stageDating(dating: EventDating, { events }: EventStage, calendar: WorkCalendar): StageDating {
  if (dating.kind === 'dated') {
    const { nominal, effective, working, setBy } = dating;
    const basis = setBy === 'office' ? 'office' : 'row';
    return { basis, nominal, effective, working, soonOn: soonOn(calendar, working), waitsFor: [] };
  }
  const waitsFor = dating.kind === 'waiting' ? dating.missing : events.map(({ name }) => name);
  return { basis: 'row', nominal: null, effective: null, working: null, soonOn: null, waitsFor };
}
