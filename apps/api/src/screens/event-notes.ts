import type { EventEntry } from '#application';
import { formatDate, isLocalDate } from '#domain';

/** What an event carries, in the order in which it is read; what isn't named here is for machines. */
const labels: readonly (readonly [key: string, label: string])[] = [
  ['fromAgency', 'từ'],
  ['toAgency', 'sang'],
  ['mergedNote', 'cách bàn giao'],
  ['officerName', 'cán bộ phụ trách'],
  ['event', 'sự kiện'],
  ['happenedOn', 'ngày'],
  ['means', 'ghi nhận'],
  ['spokenWith', 'theo lời'],
  ['recordedAs', 'đã ghi nhận thay'],
  ['promisedOn', 'hẹn'],
  ['documentNumber', 'văn bản'],
  ['documentOn', 'ngày'],
  ['documentTitle', 'trích yếu'],
  ['presentedTo', 'trình'],
  ['presentedOn', 'ngày'],
  ['reason', 'lý do'],
  ['result', 'kết quả'],
  ['difficulties', 'khó khăn, vướng mắc'],
  ['proposals', 'đề xuất'],
  ['newOn', 'ngày mới'],
  ['from', 'hạn trước'],
  ['nominal', 'hạn'],
  ['fromWorking', 'hạn theo dõi trước'],
  ['workingOn', 'hạn theo dõi'],
  ['decisionNumber', 'quyết định'],
  ['decidedOn', 'ngày'],
  ['setBy', 'cách tính'],
  ['words', 'cách hiểu'],
  ['decision', 'theo'],
  ['effectiveBefore', 'hạn trước đây'],
  ['effective', 'hạn sau khi lùi ngày nghỉ'],
  ['workingBefore', 'hạn theo dõi trước đây'],
  ['working', 'hạn theo dõi'],
  ['note', 'ghi chú'],
];

/** The notes of an event as a line for people: "văn bản: 15/KH-UBND · ngày: 27/01/2025"; empty where it has none. */
export function eventNotes({ data }: Pick<EventEntry, 'data'>): string {
  return labels
    .flatMap(([key, label]) => {
      const value = data[key];
      return typeof value === 'string' && value !== '' ? [`${label}: ${readable(key, value)}`] : [];
    })
    .join(' · ');
}

const words: Readonly<Record<string, string>> = { phone: 'qua điện thoại', paper: 'bằng văn bản' };

function readable(key: string, value: string): string {
  if (key === 'means') return words[value] ?? value;
  return isLocalDate(value) ? formatDate(value) : value;
}
