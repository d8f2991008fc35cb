import { yearOf } from '#domain';
import { fileProblem, type ImportProblem } from '../import-problem.js';
import { nameCase } from './letter-case.js';
import { findPeriod } from './period.js';
import type { PlanDocumentHead } from './read-head.js';

/** Where else a plan says what it is: not in its letterhead and title. */
export interface HeadSources {
  /** Short lines above the table. */
  above: readonly string[];
  sheets: readonly string[];
  fileName: string;
  deadlines: readonly string[];
}

type Period = Pick<PlanDocumentHead, 'fromYear' | 'toYear'>;

const TITLE =
  /^(?:kế hoạch|danh mục|bảng|biểu|phụ lục|chương trình|nhiệm vụ|phân công|tổng hợp|đề án)(?![\p{Letter}\p{Mark}])/iu;
const TITLE_CHARS = 300;
const PLACE =
  /(?<![\p{Letter}\p{Mark}])(?<kind>tỉnh|thành phố|TỈNH|THÀNH PHỐ) (?<name>\p{Lu}[\p{L}]*(?: (?!NĂM|GIAI|ĐẾN|ĐỢT|QUÝ|THÁNG)\p{Lu}\p{L}*){0,3})/u;
const LOWER_UNIT = /^UBND (?:huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) [^,]*$/u;
const YEAR = /(?<!\d)20[1-4]\d(?!\d)/gu;
const RANGE = /(?<!\d)(?<from>20[1-4]\d)\s*[-–_]\s*(?<to>20[1-4]\d)(?!\d)/u;
/** Share of the years in the deadlines that tells the plan's own; the others are of reports after it. */
const MOST = 0.8;
/** A plan that is issued from this month on is one of the next year. */
const LAST_MONTHS = 11;
const NOTHING: Period = { fromYear: null, toYear: null };

/**
 * Completes a head by what stands elsewhere: title and province in the lines above the table, the years there, in the
 * names of sheets and file, in the deadlines, and by the date of issue. Each guess is told, for a person to confirm.
 */
export function guessedHead(
  head: PlanDocumentHead,
  sources: HeadSources,
): { head: PlanDocumentHead; problems: ImportProblem[] } {
  const titles = sources.above.filter((line) => line.length <= TITLE_CHARS && TITLE.test(line));
  const title = head.title ?? titles[0] ?? null;
  const issuer = issuerWithPlace(head.issuer, placeIn([...titles, ...(title === null ? [] : [title])]));
  const period =
    head.fromYear === null ? guessPeriod({ ...head, title }, { ...sources, above: titles }) : null;
  const problems = [
    ...(issuer === head.issuer
      ? []
      : [guessed('issuer', `Cơ quan ban hành (${issuer}) được suy từ tên tỉnh`)]),
    ...(period === null
      ? []
      : [guessed('period', `Năm của kế hoạch (${told(period)}) được lấy theo ${period.by}`)]),
  ];
  const { fromYear, toYear } = period ?? head;
  return { head: { ...head, title, issuer, fromYear, toYear }, problems };
}

/** A province's plan is its committee's; a district's or a commune's issuer is told with its province. */
function issuerWithPlace(issuer: string | null, place: string | null): string | null {
  if (place === null) return issuer;
  if (issuer === null) return `UBND ${place}`;
  return LOWER_UNIT.test(issuer) && !issuer.includes(place) ? `${issuer}, ${place}` : issuer;
}

function placeIn(lines: readonly string[]): string | null {
  for (const line of lines) {
    const place = PLACE.exec(line)?.groups;
    if (place !== undefined) return `${place['kind']?.toLowerCase()} ${nameCase(place['name'] ?? '')}`;
  }
  return null;
}

function guessPeriod(
  { title, issuedOn }: PlanDocumentHead,
  { above, sheets, fileName, deadlines }: HeadSources,
): (Period & { by: string }) | null {
  const issued =
    issuedOn === null ? null : yearOf(issuedOn) + (Number(issuedOn.slice(5, 7)) >= LAST_MONTHS ? 1 : 0);
  const guesses: (Period & { by: string })[] = [
    ...[title ?? '', ...above].map((line) => ({ ...findPeriod(line), by: 'tiêu đề của bảng' })),
    ...sheets.map((name) => ({ ...periodIn(name), by: 'tên trang tính' })),
    { ...periodIn(fileName), by: 'tên tệp' },
    { ...periodOf(deadlines), by: 'thời hạn của các nhiệm vụ' },
    { fromYear: issued, toYear: issued, by: 'ngày ban hành' },
  ];
  return guesses.find(({ fromYear }) => fromYear !== null) ?? null;
}

/** The one year or period in a name; one with several years tells none. */
function periodIn(name: string): Period {
  const range = RANGE.exec(name)?.groups;
  if (range !== undefined) return { fromYear: Number(range['from']), toYear: Number(range['to']) };
  const years = new Set(name.match(YEAR));
  const [year] = [...years].map(Number);
  return years.size === 1 && year !== undefined ? { fromYear: year, toYear: year } : NOTHING;
}

/** The years that the deadlines name: the one of most, else all from the first to the last. */
function periodOf(deadlines: readonly string[]): Period {
  const years = deadlines.flatMap((deadline) => (deadline.match(YEAR) ?? []).map(Number));
  if (years.length === 0) return NOTHING;
  const most = [...new Set(years)].find(
    (year) => years.filter((one) => one === year).length >= years.length * MOST,
  );
  if (most !== undefined) return { fromYear: most, toYear: most };
  return { fromYear: Math.min(...years), toYear: Math.max(...years) };
}

function told({ fromYear, toYear }: Period): string {
  return fromYear === toYear ? `${fromYear}` : `${fromYear} - ${toYear}`;
}

function guessed(what: 'issuer' | 'period', message: string): ImportProblem {
  const problem = fileProblem(`guessed-${what}`, `${message}.`, 'Đề nghị kiểm tra và sửa lại nếu chưa đúng.');
  return { ...problem, severity: 'warning' };
}
