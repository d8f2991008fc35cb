import type { TrainingClock } from '#application';
import { instantAt } from '#domain';

const dayMs = 86_400_000;

/**
 * The instant a press on the clock's page asks for: a day or a week on, the next thing to happen, or a Vietnam wall-clock
 * time ('2025-02-03T08:00'). Null where there is none.
 */
export function clockTarget(
  { now, nextAt }: Pick<TrainingClock, 'now' | 'nextAt'>,
  wish: 'ngay' | 'tuan' | 'su-kien' | 'luc',
  at: string | undefined,
): Date | null {
  switch (wish) {
    case 'ngay':
      return new Date(now.getTime() + dayMs);
    case 'tuan':
      return new Date(now.getTime() + 7 * dayMs);
    case 'su-kien':
      return nextAt;
    case 'luc':
      return at === undefined ? null : wallClock(at);
  }
}

function wallClock(at: string): Date | null {
  const [date, time] = at.split('T');
  return date === undefined || time === undefined ? null : instantAt(date, time.slice(0, 5));
}
