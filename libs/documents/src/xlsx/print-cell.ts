import { dayOf, isDay, printDate } from './print-date.js';
import { printNumber } from './print-number.js';

/** What a cell says about its value. */
export interface CellPrint {
  /** "b", "e", "d", "str"; '' or "n" for a number. */
  type: string;
  /** Number format: "0.00", "0%", "mm/yyyy". */
  format: string | undefined;
  from1904: boolean;
}

const PLAIN_NUMBER = /^-?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?$/iu;

/** Prints a cell's value, as the file keeps it, as a person sees it in Excel; a cell that shows an error is empty. */
export function printCell(value: string, { type, format = '', from1904 }: CellPrint): string {
  if (type === 'e') return '';
  if (type === 'b') return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
  if (type === 'd') return printDate(new Date(value.slice(0, 10)), format);
  return type !== 'str' && PLAIN_NUMBER.test(value)
    ? printNumeric(Number(value), format.split(';')[0] ?? '', from1904)
    : value;
}

/** `format`: the first of up to four sections, which is for positive numbers. */
function printNumeric(value: number, format: string, from1904: boolean): string {
  const signs = withoutWords(format);
  const isDate = /[dy]|m(?!.*[hs])/u.test(signs) && isDay(value);
  return isDate ? printDate(dayOf(value, from1904), signs) : printNumber(value, format);
}

/** The signs of a format, without colours, languages, words in quotes and single signs: `[$-42A]dd" tháng "mm` → "ddmm". */
function withoutWords(format: string): string {
  return format.replaceAll(/\[[^\]]*\]|"[^"]*"|\\.|_./gu, '').toLowerCase();
}
