import type { PrintedRow } from './plan-import.js';

/** Something may be said of every row; these are named, the others counted. */
const MOST = 8;
const SHEET = /^(?<sheet>.*), dòng \d+$/u;

/** Names rows of the plan by their numbers, for the beginning of a message. */
export type RowsTold = (numbers: readonly number[]) => string;

/**
 * How the rows of a plan are named: "Dòng 3, 5 và 9 dòng khác", or by their places where the table was put together from
 * several sheets. Tasks of running text are told as "Đề xuất 1, 3".
 */
export function tellRows(all: readonly PrintedRow[], noun: 'Dòng' | 'Đề xuất' = 'Dòng'): RowsTold {
  const sheets = new Set(all.map(({ place = '' }) => SHEET.exec(place)?.groups?.['sheet'] ?? ''));
  const placed = new Map(sheets.size > 1 ? all.map(({ rowNumber, place }) => [rowNumber, place]) : []);
  return (numbers) => {
    const told = numbers.slice(0, MOST).map((number) => placed.get(number) ?? String(number));
    const more = numbers.length > MOST ? ` và ${numbers.length - MOST} dòng khác` : '';
    const words = `${told.join(placed.size > 0 ? '; ' : ', ')}${more}`;
    return placed.size > 0
      ? `${words.charAt(0).toLocaleUpperCase('vi')}${words.slice(1)}`
      : `${noun} ${words}`;
  };
}
