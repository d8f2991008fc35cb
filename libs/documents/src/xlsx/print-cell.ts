const FIXED = /^0\.(0+)(%?)$/u;
const MOST_DECIMALS = 10;

/**
 * Prints a cell's value as a person sees it in Excel.
 * @param format the cell's number format, where it has one: "0.00", "0%", "mm/yyyy"
 */
export function printCell(value: unknown, format = ''): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return printNumber(value, format);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return printDate(value, format);
  return '';
}

function printNumber(value: number, format: string): string {
  const decimals = FIXED.exec(format)?.[1]?.length ?? 0;
  if (format.endsWith('%') && /^[0.]+%$/u.test(format))
    return `${(value * 100).toFixed(Math.min(decimals, MOST_DECIMALS))}%`;
  if (decimals > 0) return value.toFixed(Math.min(decimals, MOST_DECIMALS));
  return String(Number(value.toPrecision(15)));
}

/**
 * The workbook's dates have no time zone; the reader hands them over as midnight UTC. Printed as ngày/tháng/năm whatever
 * the order in the file, so that the reader of deadlines cannot take a month for a day; a month or a day of the year
 * stays one where the format shows no more.
 */
function printDate(date: Date, format: string): string {
  if (Number.isNaN(date.getTime())) return '';
  const [year, month, day] = date.toISOString().slice(0, 10).split('-');
  const shown = format.replaceAll(/\[[^\]]*\]|"[^"]*"|\\./gu, '').toLowerCase();
  if (/m/u.test(shown) && /y/u.test(shown) && !/d/u.test(shown)) return `${month}/${year}`;
  if (/m/u.test(shown) && /d/u.test(shown) && !/y/u.test(shown)) return `${day}/${month}`;
  return `${day}/${month}/${year}`;
}
