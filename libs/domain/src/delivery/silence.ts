import { formatDate, type LocalDate } from '../dates/index.js';

/** Nothing is sent about what a filter covers, on some days (Vietnam calendar dates, both included). */
export interface Silence {
  /** Null: of every plan. */
  planId: string | null;
  /** Lead agency; null: of every agency. */
  agencyId: string | null;
  fromOn: LocalDate;
  toOn: LocalDate;
  reason: string;
  author: string;
}

/** The silence that covers a plan's assignment of an agency on a day; null where nothing does. */
export function silenceOf<Kept extends Silence>(
  silences: readonly Kept[],
  { planId, agencyId }: { planId: string | null; agencyId: string },
  on: LocalDate,
): Kept | null {
  const covers = (one: Silence): boolean =>
    one.fromOn <= on &&
    on <= one.toOn &&
    (one.planId === null || one.planId === planId) &&
    (one.agencyId === null || one.agencyId === agencyId);
  return silences.find(covers) ?? null;
}

/** Why nothing was sent, in Vietnamese. */
export function silencedBecause({ author, reason, toOn }: Silence): string {
  return `Tạm ngừng nhắc đến hết ngày ${formatDate(toOn)} (${author}): ${reason}`;
}
