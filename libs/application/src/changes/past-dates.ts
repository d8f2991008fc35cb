import { type LocalDate, localDateOf } from '#domain';
import { wrongField } from '../assignments/refusal.js';

/** Throws 422 where the date of a document or decision lies after today (Vietnam calendar); null is none. */
export function requirePast(field: string, on: LocalDate | null, now: Date): void {
  if (on !== null && on > localDateOf(now)) throw wrongField(field, 'Ngày của văn bản ở sau hôm nay.');
}
