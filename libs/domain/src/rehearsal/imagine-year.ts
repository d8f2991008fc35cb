import { instantAt, localDateOf } from '../dates/index.js';
import { headsFrom } from '../successions/index.js';
import { type Ahead, type ImaginedLife, imagineLives } from './imagine-lives.js';
import { type AgencyEnd, type LedAssignment, passOn } from './pass-on.js';

/** One assignment between two changes of who leads it. */
export interface ImaginedStretch extends ImaginedLife {
  leadId: string;
  /** UTC instants, both included. */
  from: Date;
  until: Date;
}

/**
 * The lives of all assignments of one year (in the order of their ids) under an assumption. At 00:00 of the first day
 * without an agency its only successor takes over, as the office's agenda does it; what waits for a decision stays.
 */
export function imagineYear(
  all: readonly LedAssignment[],
  ahead: Ahead & { ends: readonly AgencyEnd[]; quietWorkingDays: number },
): ImaginedStretch[] {
  const { ends, quietWorkingDays, calendar } = ahead;
  let led = all;
  return stretchesOf(ends, ahead).flatMap(({ from, until }) => {
    const today = localDateOf(from);
    const quiet = headsFrom(calendar, today, quietWorkingDays);
    led = passOn(led, { ends, today, at: from, headsFrom: quiet });
    const lives = imagineLives(
      led.map(({ facts }) => facts),
      { ...ahead, from, until },
    );
    const stretches = lives.map((life, at) => ({ ...life, leadId: led[at]?.leadId ?? '', from, until }));
    led = led.map((one, at) => ({ ...one, facts: lives[at]?.after ?? one.facts }));
    return stretches;
  });
}

/** Cut where some agency is succeeded. */
function stretchesOf(
  ends: readonly AgencyEnd[],
  { from, until }: Pick<Ahead, 'from' | 'until'>,
): { from: Date; until: Date }[] {
  const cuts = [...new Set(ends.filter(({ successor }) => successor !== null).map(({ on }) => on))]
    .toSorted()
    .map((on) => instantAt(on, '00:00'))
    .filter((at) => at > from && at <= until);
  return [from, ...cuts].map((begins, index) => {
    const next = cuts[index];
    return { from: begins, until: next === undefined ? until : new Date(next.getTime() - 1) };
  });
}
