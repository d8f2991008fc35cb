/** The numbering at the beginning of a paragraph; a lower rank stands higher in the document. */
export interface Marker {
  /** As printed, without brackets and full stops: "IV", "2", "a", "-". */
  printed: string;
  rank: number;
  rest: string;
}

/** Of "II." and of "B.": parts in capital letters hold those in Roman numerals. */
export const ROMAN_RANK = 2;
export const LETTER_RANK = 1;
const KINDS: readonly (readonly [RegExp, number])[] = [
  [/^((?:Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC|Điều|ĐIỀU) (?:thứ \p{L}{2,6}|[IVXLC]{1,6}|\d{1,3}))[.:]? ?/u, 0],
  [/^([IVXLC]{1,7})(?:[.)/]| ?[-–]) ?(?=\S)/u, ROMAN_RANK],
  [/^([A-ZĐ])[.)] (?=\S)/u, LETTER_RANK],
  [/^(?:Nhiệm vụ|Nội dung|Giải pháp|Mục tiêu|Chỉ tiêu)(?: số)? (\d{1,2})[:.] ?(?=\S)/u, 3],
  [/^(\d{1,2}(?:\.\d{1,2}){1,3})[.)]? (?=\S)/u, 4],
  [/^(\d{1,3})[.)/](?: ?(?=[\p{L}"“(])| (?=\d))/u, 3],
  [/^(\d{1,2}) ?[-–] ?(?=\p{Lu})/u, 3],
  [/^([a-zđ]\d?)(?:\) ?|\. (?=\p{Lu}))/u, 6],
  [/^\((\d{1,2}|[a-zđ])\) ?/u, 7],
  [/^(\*) ?/u, 8],
  [/^([-–—−•●▪◦○■·]) ?/u, 9],
  [/^(\+) ?/u, 10],
];
/** "giai đoạn 2021 / - 2025": a range that was broken, not an item. */
const BROKEN_RANGE = /^[-–] ?(?:19|20)\d\d(?!\d)/u;

/** The numbering that a line begins with; null for a plain line. */
export function readMarker(line: string): Marker | null {
  if (BROKEN_RANGE.test(line)) return null;
  for (const [pattern, rank] of KINDS) {
    const match = pattern.exec(line);
    if (match?.[1] === undefined) continue;
    const rest = line.slice(match[0].length).trim();
    return rest === '' && rank > 2 ? null : { printed: match[1], rank, rest };
  }
  return null;
}

/** True for the signs of lists, which number nothing. */
export function isBullet({ rank }: { rank: number }): boolean {
  return rank >= 8;
}
