import { capitalised, isCapitals, nameCase } from './letter-case.js';

const MOTTO = /\s*(?:CỘNG H[OÒ]A|CHỦ NGHĨA VIỆT NAM|Độc lập ?[-–]).*$/u;
const COMMITTEE = /^(?<chair>CHỦ TỊCH )?(?:(?:ỦY|UỶ) BAN NHÂN DÂN|UBND)(?: (?<unit>.+))?$/u;
const UNIT =
  /^(?<kind>TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU) (?<name>\p{Lu}.*)$/u;
const BODY =
  /^(?:SỞ|BỘ|BAN|VĂN PHÒNG|CHÍNH PHỦ|THỦ TƯỚNG|TỔNG CỤC|CỤC|CHI CỤC|THANH TRA|HỘI ĐỒNG NHÂN DÂN|TỈNH ỦY|THÀNH ỦY)(?= |$)/u;

/** The title begins: no longer the issuer's name. */
const KIND =
  /^(?:KẾ HOẠCH|QUYẾT ĐỊNH|CHƯƠNG TRÌNH|ĐỀ ÁN|NGHỊ QUYẾT|CHỈ THỊ|THÔNG BÁO|DANH MỤC|PHỤ LỤC|BẢNG|BIỂU|NHIỆM VỤ)/u;

/** The body that issued the document by its letterhead, as people write it ("UBND tỉnh Phú Thọ"); null if there is none. */
export function findIssuer(letterhead: readonly string[]): string | null {
  const lines = letterhead.map((line) => line.replace(MOTTO, '').replace(/[\s_*-]+$/u, ''));
  const at = lines.findIndex((line) => COMMITTEE.test(line) || BODY.test(line));
  const [first = '', ...below] = at < 0 ? [] : lines.slice(at);
  const committee = COMMITTEE.exec(first)?.groups;
  if (committee !== undefined) return committeeAt(committee, below);
  return first === '' ? null : bodyAt(lines, at);
}

/** The committee, or its chairman, of the place that stands beside or below. */
function committeeAt(
  { unit: beside, chair }: Record<string, string | undefined>,
  below: readonly string[],
): string | null {
  const rest = below.filter((line) => line !== '');
  const printed = beside ?? rest.shift() ?? '';
  // "UBND TỈNH" / "LÂM ĐỒNG"
  const unit = UNIT.exec(printed.includes(' ') ? printed : `${printed} ${rest.shift() ?? ''}`)?.groups;
  if (unit === undefined) return null;
  return chair === undefined ? withBody(rest, placeOf(unit)) : `Chủ tịch UBND ${placeOf(unit)}`;
}

/** A department's letterhead has its own name below that of the committee it belongs to. */
function withBody(below: readonly string[], place: string): string {
  return BODY.test(below[0] ?? '') ? `${bodyAt(below, 0)} ${place}` : `UBND ${place}`;
}

function placeOf({ kind = '', name = '' }: Record<string, string>): string {
  return `${kind.startsWith('TP') ? 'thành phố' : kind.toLowerCase()} ${nameCase(name)}`;
}

/** "Ủy ban nhân dân tỉnh Phú Thọ" → "UBND tỉnh Phú Thọ". */
export function shortIssuer(printed: string): string {
  return printed.replace(/^(?:Ủy|Uỷ) ban nhân dân/iu, 'UBND');
}

/** A body's name, which may go on in the next line; the words after its kind get one capital: "Sở Nội vụ". */
function bodyAt(lines: readonly string[], at: number): string {
  const first = lines[at] ?? '';
  const second = lines[at + 1] ?? '';
  const goesOn =
    second !== '' && isCapitals(second) && /^\p{L}/u.test(second) && !BODY.test(second) && !KIND.test(second);
  const printed = goesOn ? `${first} ${second}` : first;
  const kind = BODY.exec(printed)?.[0] ?? '';
  const name = printed.slice(kind.length).trim().toLowerCase();
  return `${capitalised(kind.toLowerCase())} ${capitalised(name)}`.trim();
}
