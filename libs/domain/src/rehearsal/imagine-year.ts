import { instantAt, localDateOf } from '../dates/index.js';
import { headsFrom } from '../successions/index.js';
import { type Ahead, type ImaginedLife, imagineLives } from './imagine-lives.js';
import { type AgencyEnd, type LedAssignment, passOn } from './pass-on.js';

/** One assignment between two changes of who leads it. */
export interface ImaginedStretch {
  life: ImaginedLife;
  leadId: string;
  /** UTC instants, both included. */
  from: Date;
  until: Date;
}

type Year = Ahead & { ends: readonly AgencyEnd[]; quietWorkingDays: number };

/**
 * The lives of all assignments of one year (in the order of their ids) under an assumption, by assignment id, each in the
 * order of time. At 00:00 of the first day without an agency its only successor takes over, as the office's agenda does
 * it; what waits for a decision stays.
 */
export function imagineYear(
  all: readonly LedAssignment[],
  year: Year,
): ReadonlyMap<string, ImaginedStretch[]> {
  const passing = new Set(
    year.ends.flatMap(({ agencyId, successor }) => (successor === null ? [] : [agencyId, successor.id])),
  );
  // Where no succession comes near, the year is one stretch.
  const [moved, unmoved] = [true, false].map((is) => all.filter(({ leadId }) => passing.has(leadId) === is));
  const lives = new Map<string, ImaginedStretch[]>(all.map(({ facts }) => [facts.id, []]));
  const stretches = [...stretchOf(unmoved ?? [], year), ...throughSuccessions(moved ?? [], year)];
  for (const stretch of stretches) lives.get(stretch.life.facts.id)?.push(stretch);
  return lives;
}

function throughSuccessions(all: readonly LedAssignment[], year: Year): ImaginedStretch[] {
  const { ends, quietWorkingDays, calendar } = year;
  let led = all;
  return cutsOf(ends, year).flatMap(({ from, until }) => {
    const today = localDateOf(from);
    const quiet = headsFrom(calendar, today, quietWorkingDays);
    led = passOn(led, { ends, today, at: from, headsFrom: quiet });
    const stretches = stretchOf(led, { ...year, from, until });
    led = led.map((one, at) => ({ ...one, facts: stretches[at]?.life.after ?? one.facts }));
    return stretches;
  });
}

function stretchOf(led: readonly LedAssignment[], ahead: Ahead): ImaginedStretch[] {
  const lives = imagineLives(
    led.map(({ facts }) => facts),
    ahead,
  );
  const { from, until } = ahead;
  return lives.map((life, at) => ({ life, leadId: led[at]?.leadId ?? '', from, until }));
}

/** Cut where some agency is succeeded. */
function cutsOf(
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
