import { isLocalDate, type LocalDate, localDate } from '#domain';

/** "1782/KH-UBND", "01-CTr/TU", "169 /QĐ-BCĐCCHC". */
const NUMBER = String.raw`(\d{1,6}\p{Ll}?(?: ?[/–-] ?\p{Lu}[\p{L}\d]*)+)`;
const OWN_NUMBER = new RegExp(String.raw`^Số(?:,? (?:ký )?hiệu)? ?:? ?${NUMBER}`, 'u');
const QUOTED_NUMBER = new RegExp(String.raw`số ?:? ?${NUMBER}`, 'u');
const DATE = String.raw`(\d{1,2}) ?(?:[/.-]| tháng) ?(\d{1,2}) ?(?:[/.-]| năm) ?(\d{4})(?!\d)`;
const PLACE = String.raw`\p{Lu}[\p{L}.]*(?: (?:- )?\p{Lu}[\p{L}.]*){0,5}`;
const OWN_DATE = new RegExp(String.raw`(?:^|\s)${PLACE}, ?(?:ngày|Ngày) ${DATE}`, 'u');
const LONE_DATE = new RegExp(String.raw`^(?:Ngày|ngày)(?: ban hành)? ?:? ?${DATE}$`, 'u');
const QUOTED_DATE = new RegExp(String.raw`ngày ${DATE}`, 'u');

/** The document's own number: a line that begins with "Số:". */
export function findNumber(lines: readonly string[]): string | null {
  for (const line of lines) {
    const number = OWN_NUMBER.exec(line)?.[1];
    if (number !== undefined) return plainNumber(number);
  }
  return null;
}

/** The number that a sentence quotes ("Kế hoạch số 1782/KH-UBND …"). */
export function quotedNumber(text: string): string | null {
  const number = QUOTED_NUMBER.exec(text)?.[1];
  return number === undefined ? null : plainNumber(number);
}

function plainNumber(printed: string): string {
  return printed.replaceAll(' ', '').replaceAll('–', '-');
}

/** The date of issue: place and date ("Phú Thọ, ngày 05 tháng 5 năm 2021", also broken over two lines). */
export function findDate(lines: readonly string[]): LocalDate | null {
  for (const [index, line] of lines.entries()) {
    const broken = `${line} ${lines[index + 1] ?? ''}`;
    const match = OWN_DATE.exec(line) ?? LONE_DATE.exec(line) ?? OWN_DATE.exec(broken);
    const date = match === null ? null : dateOf(match);
    if (date !== null) return date;
  }
  return null;
}

/** The date that a sentence quotes ("… ngày 05/5/2021 …"). */
export function quotedDate(text: string): LocalDate | null {
  const match = QUOTED_DATE.exec(text);
  return match === null ? null : dateOf(match);
}

function dateOf([, day, month, year]: RegExpExecArray): LocalDate | null {
  const pad = (text: string | undefined): string => (text ?? '').padStart(2, '0');
  const printed = `${year}-${pad(month)}-${pad(day)}`;
  return isLocalDate(printed) ? localDate(Number(year), Number(month), Number(day)) : null;
}
