import { capitalised, isCapitals, smallCase } from './letter-case.js';

/** The kind of document, in capitals on a line of its own or at the beginning of the title. */
const KIND =
  /^(?<kind>KẾ HOẠCH|QUYẾT ĐỊNH|CHƯƠNG TRÌNH|ĐỀ ÁN|NGHỊ QUYẾT|CHỈ THỊ|THÔNG BÁO|DANH MỤC|PHỤ LỤC(?: (?:SỐ )?[\dIVX]+)?)(?:[ :]+(?<rest>\S.*))?$/u;
const AFTER_TITLE =
  /^(?:\(|[-_*=]{2,}|Căn cứ|Thực hiện |Để |Nhằm |Kính gửi|Số ?:|Điều |[IVX]+\. |\d+\. |STT$)/u;
/** The first sentence of the text, where no blank line parts it from the title. */
const SENTENCE = /^(?:Năm|Trong|Thời gian|Hiện nay|Qua|Ngày|Những năm)[^,]{0,80},|\. \p{Lu}|[.;:]$/u;
/** "Phụ lục I", alone on its line. */
const LONE_KIND = /^(?:Phụ lục(?: số)?(?: [\dIVX]+)?|Kế hoạch|Chỉ thị|Quyết định|Chương trình)$/u;
const TITLE_CHARS = 500;
const KIND_NAMES = /^(?:KẾ HOẠCH|QUYẾT ĐỊNH|CHƯƠNG TRÌNH|ĐỀ ÁN|NGHỊ QUYẾT|CHỈ THỊ|THÔNG BÁO|DANH MỤC)/u;

/**
 * The title as people quote it: "Kế hoạch cải cách hành chính … giai đoạn 2021 - 2025". Capitals become small letters;
 * the name of the issuer's place keeps its own. Null if no line names a kind of document.
 */
export function findTitle(lines: readonly string[], issuer: string | null): string | null {
  for (const [index, line] of lines.entries()) {
    const found = kindOf(line);
    const rest = found === undefined ? '' : titleLines(lines.slice(index + 1), found['rest'] ?? '');
    if (found === undefined || rest === '') continue;
    return composeTitle(found['kind'] ?? '', rest, placeOf(issuer));
  }
  return null;
}

function kindOf(line: string): Record<string, string> | undefined {
  if (LONE_KIND.test(line)) return KIND.exec(line.toUpperCase())?.groups;
  return isCapitals(line.slice(0, 8)) ? KIND.exec(line)?.groups : undefined;
}

/** Lines of the title below its kind, blank lines passed over; what is not in capitals does not go on a line that is. */
function titleLines(below: readonly string[], begun: string): string {
  let title = begun;
  let wasBlank = false;
  for (const line of below) {
    if (line === '') {
      wasBlank = title !== '';
      continue;
    }
    if (!goesOn(title, line) || (wasBlank && !isCapitals(line))) break;
    title = `${title} ${line}`.trim();
  }
  return title;
}

function goesOn(title: string, line: string): boolean {
  if (
    AFTER_TITLE.test(line) ||
    (title !== '' && SENTENCE.test(line)) ||
    title.length + line.length > TITLE_CHARS
  )
    return false;
  return title === '' || isCapitals(line) === isCapitals(title) || /^\d+$/u.test(line);
}

function composeTitle(kind: string, rest: string, place: string): string {
  const small = isCapitals(rest) ? smallCase(rest, place) : rest;
  if (kind.startsWith('PHỤ LỤC') || KIND_NAMES.test(rest)) return capitalised(small);
  const isName = isCapitals(small.slice(0, 2));
  return `${capitalised(kind.toLowerCase())} ${isName ? small : small.charAt(0).toLowerCase() + small.slice(1)}`;
}

/** "UBND tỉnh Phú Thọ" → "Phú Thọ". */
function placeOf(issuer: string | null): string {
  return (
    /(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) (?<name>\p{Lu}.*)$/u.exec(issuer ?? '')
      ?.groups?.['name'] ?? ''
  );
}
