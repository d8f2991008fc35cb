/** Prints a cell's value as a person would see it; dates as ngày/tháng/năm, as Vietnamese plans print them. */
export function printCell(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return printDate(value);
  return '';
}

/** The workbook's dates have no time zone; the reader hands them over as midnight UTC. */
function printDate(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const [year, month, day] = date.toISOString().slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}
