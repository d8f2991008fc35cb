/** A line that is a body's name. */
const BODY =
  /^(?:[-–+•*]\s*)?(?:Sở|Ban|Văn phòng|VP|UBND|Ủy ban|Uỷ ban|HĐND|Thanh tra|Công an|Bộ|Cục|Chi cục|Vụ|Tổng cục|Bảo hiểm|BHXH|Kho bạc|Đài|Báo|Hội|Liên đoàn|Trung tâm|Trường|Phòng|Các|Tỉnh đoàn|Bưu điện)\s+\p{L}/u;
const BODY_CHARS = 120;
/** "Văn phòng", "Công an": a name that was broken after its first words. */
const BROKEN_NAME = /^(?:[-–+•*]\s*)?\p{L}+(?: phòng| an| tra| ban| tâm| chỉ huy)?$/u;

/**
 * The text of a cell as printed: NFC, trimmed, line breaks inside become one space; a list of bodies, one a line, gets
 * semicolons. Control characters and broken
 * surrogates, which PostgreSQL's text and jsonb refuse, are taken out.
 */
export function cleanCell(text: string): string {
  const lines = text.split(/[\r\n\u2028\u2029]/u).map((line) => line.trim());
  return joinLines(lines.filter((line) => line !== ''))
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replaceAll('\t', ' ')
    .replace(/\p{Control}/gu, '')
    .normalize('NFC')
    .trim();
}

function joinLines(lines: readonly string[]): string {
  if (lines.length < 2 || !lines.every(isBody)) return lines.join(' ');
  return lines.map((line) => line.replace(/^[-–+•*]\s*/u, '').replace(/[\s;,.]+$/u, '')).join('; ');
}

function isBody(line: string): boolean {
  return line.length <= BODY_CHARS && BODY.test(line.normalize('NFC')) && !BROKEN_NAME.test(line);
}

/** Folds Vietnamese text for comparing: lower case, no accents, everything but letters and digits is one space. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}
