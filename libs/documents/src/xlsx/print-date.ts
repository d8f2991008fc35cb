const DAY_MS = 86_400_000;
/** 31 December 9999, the last day that Excel knows. */
const LAST_DAY = 2_958_465;

/** True for a number that can be a day: days since the workbook's first. */
export function isDay(serial: number): boolean {
  return serial >= 1 && serial <= LAST_DAY;
}

/** The day (midnight UTC) of a number; from 1900 Excel counts a 29 February 1900 that never was. */
export function dayOf(serial: number, from1904: boolean): Date {
  const days = Math.floor(serial);
  if (from1904) return new Date(Date.UTC(1904, 0, 1) + days * DAY_MS);
  return new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * DAY_MS);
}

/**
 * Prints a day as ngày/tháng/năm whatever the order in the file, so that the reader of deadlines cannot take a month for
 * a day; a month, a year or a day of the year stays one where the format (`signs`: "mmyyyy") shows no more.
 */
export function printDate(date: Date, signs: string): string {
  if (Number.isNaN(date.getTime())) return '';
  const [year = '', month = '', day = ''] = date.toISOString().slice(0, 10).split('-');
  const shown = ['d', 'm', 'y'].filter((sign) => signs.includes(sign)).join('');
  const short: Readonly<Record<string, string>> = { my: `${month}/${year}`, dm: `${day}/${month}`, y: year };
  return short[shown] ?? `${day}/${month}/${year}`;
}
