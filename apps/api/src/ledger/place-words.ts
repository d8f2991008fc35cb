import type { HashPlace } from '#application';
import { formatDate } from '#domain';

/** Where a code from paper stands in the ledger; one line for each place. */
export function placeLines(code: string, places: readonly HashPlace[]): string[] {
  if (places.length === 0) return [`✗ Mã ${code} không có trong sổ: bản in và dữ liệu không khớp.`];
  return places.map((place) => `✓ Mã ${code}: ${placeWords(place)}`);
}

function placeWords(place: HashPlace): string {
  if (place.what === 'day') return `sổ ngày ${formatDate(place.day)}.`;
  const { title, number, length } = place;
  return `mục ${number} trong ${length} mục của chuỗi “${title ?? 'không còn trong dữ liệu'}”.`;
}
