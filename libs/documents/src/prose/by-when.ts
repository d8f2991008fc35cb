import { deadlineMentions, isLocalDate, type LocalDate, nominalDates } from '#domain';

/** By when a sentence wants something: the last day, and the words that say so. */
export interface ByWhen {
  by: LocalDate;
  byText: string;
}

const BEFORE = String.raw`(?<how>đến|tới|vào|hết|trước|trong|cuối|phấn đấu|chậm nhất|hoàn thành)(?: (?:là|vào|đến|hết|cuối|trước|trong))*`;
const DAY = new RegExp(
  String.raw`${BEFORE}(?: ngày)? (?<day>\d{1,2})(?:[/.-]| tháng )(?<month>\d{1,2})(?:[/.-]| năm )(?<year>20\d\d)(?!\d)`,
  'iu',
);
const QUARTER = new RegExp(
  String.raw`${BEFORE} qu[ýí] (?<quarter>IV|I{1,3}|[1-4])(?:[/-]| năm | )(?<year>20\d\d)(?!\d)`,
  'iu',
);
const MONTH = new RegExp(
  String.raw`${BEFORE} tháng (?<month>\d{1,2})(?:[/-]| năm )(?<year>20\d\d)(?!\d)`,
  'iu',
);
const YEAR = new RegExp(
  String.raw`${BEFORE} (?:năm |giai đoạn (?:20\d\d ?[-–] ?)?)(?<year>20\d\d)(?![\d/])(?! ?[-–] ?20)`,
  'iu',
);
/** "CHỈ TIÊU CỤ THỂ NĂM 2025" */
const HEADING =
  /(?:chỉ tiêu|mục tiêu)[^.;]{0,40} năm (?<year>20\d\d)$|^giai đoạn 20\d\d ?[-–] ?(?<until>20\d\d):?$|^(?:trong )?năm (?<of>20\d\d),/iu;
/** The day that figures were taken on is none to reach something by. */
const DATA_UNTIL = /tính (?:đến|từ)[^,.;]{0,60}/giu;
const YEARLY = /(?:h[ằà]ng|mỗi) năm/iu;

/** The day until which a target or task is wanted: "đến năm 2025" is 31/12/2025, "trước năm 2025" 31/12/2024. */
export function byWhen(printed: string): ByWhen | null {
  const text = printed.replace(DATA_UNTIL, ' ');
  const day =
    DAY.exec(text) ?? MONTH.exec(text) ?? QUARTER.exec(text) ?? YEAR.exec(text) ?? HEADING.exec(text);
  const by = day?.groups === undefined ? null : lastDay(day.groups);
  return day === null || by === null ? byMention(text) : { by, byText: day[0].trim() };
}

/** What the patterns miss and the grammar of deadlines reads, where it names its year. */
function byMention(text: string): ByWhen | null {
  for (const { text: byText, reading } of deadlineMentions(text)) {
    const { rule } = reading;
    if (rule.kind === 'onDate') return { by: rule.date, byText };
    if (rule.kind === 'period') return { by: rule.to, byText };
    if (rule.kind !== 'byEndOf' && (rule.kind !== 'several' || rule.year === null)) continue;
    const by = nominalDates(rule, rule.year ?? 0).at(-1);
    if (by !== undefined) return { by, byText };
  }
  return null;
}

/** True where something is wanted every year. */
export function isYearly(text: string): boolean {
  return YEARLY.test(text);
}

function lastDay(groups: Record<string, string | undefined>): LocalDate | null {
  const { quarter, month, day, how = '' } = groups;
  const year = yearIn(groups);
  if (day !== undefined) return dateOf(year, Number(month), Number(day));
  const wholeYear = quarter === undefined && month === undefined;
  if (wholeYear) return dateOf(String(Number(year) - (/^trước$/iu.test(how) ? 1 : 0)), 12, 31);
  const last = month === undefined ? quarterOf(quarter ?? '') * 3 : Number(month);
  return dateOf(year, last, new Date(Date.UTC(Number(year), last, 0)).getUTCDate());
}

function yearIn({ year = '', until, of }: Record<string, string | undefined>): string {
  return until ?? of ?? year;
}

function quarterOf(printed: string): number {
  const roman = ['I', 'II', 'III', 'IV'].indexOf(printed.toUpperCase()) + 1;
  return roman > 0 ? roman : Number(printed);
}

function dateOf(year: string, month: number, day: number): LocalDate | null {
  const pad = (part: number): string => String(part).padStart(2, '0');
  const date = `${year}-${pad(month)}-${pad(day)}`;
  return isLocalDate(date) ? date : null;
}
