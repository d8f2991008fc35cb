/** Words of the grammar as typed without any mark; whole phrases are typed so, seldom single words. */
const UNMARKED: Readonly<Record<string, string>> = {
  truoc: 'trước', ngay: 'ngày', thang: 'tháng', quy: 'quý', nam: 'năm', tuan: 'tuần', hang: 'hằng', moi: 'mỗi',
  cham: 'chậm', muon: 'muộn', nhat: 'nhất', qua: 'quá', dau: 'đầu', cuoi: 'cuối', giua: 'giữa', tu: 'từ', ke: 'kế',
  den: 'đến', het: 'hết', vao: 'vào', tai: 'tại', han: 'hạn', thuong: 'thường', xuyen: 'xuyên', lien: 'liên',
  tuc: 'tục', dinh: 'định', ky: 'kỳ', lan: 'lần', doan: 'đoạn', hoach: 'hoạch', lo: 'lộ', trinh: 'trình',
  tien: 'tiến', do: 'độ', huong: 'hướng', dan: 'dẫn', cua: 'của', va: 'và', cac: 'các', tiep: 'tiếp', hanh: 'hành',
  lam: 'làm', viec: 'việc', cong: 'công', bo: 'bố', bao: 'báo', cao: 'cáo', co: 'có', yeu: 'yêu', cau: 'cầu',
}; // prettier-ignore

const UNITS = 'ngày|tháng|quý|quí|năm|tuần';
const BEFORE_UNIT = 'trước|nhất|từ|đến|hết|trong|vào|hằng|hàng|mỗi|của|cuối|đầu|giữa';
const ROMAN = 'IV|I{1,3}';
const NUMBERS: Readonly<Record<string, number>> = {
  một: 1, nhất: 1, giêng: 1, hai: 2, ba: 3, tư: 4, bốn: 4, năm: 5, sáu: 6, bảy: 7, bẩy: 7, tám: 8, chín: 9,
  mười: 10, 'mười một': 11, 'mười hai': 12,
}; // prettier-ignore

function numbered(before: string, word: string): string {
  return `${before}${NUMBERS[word.toLowerCase()] ?? word}`;
}

/** Without marks: "quý" → "quy". */
function bareOf(word: string): string {
  return word.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
}

/** Repaired words with the capital that they began with. */
function asBegun(match: string, repaired: string): string {
  return match.slice(0, 1) === match.slice(0, 1).toLowerCase()
    ? repaired
    : repaired.slice(0, 1).toUpperCase() + repaired.slice(1);
}

type Repair = readonly [RegExp, string | ((match: string, ...groups: string[]) => string)];

/** Each leaves alone what it has repaired, so that repairing twice is repairing once. */
const REPAIRS: readonly Repair[] = [
  // O, l and I typed for 0 and 1 among digits: "3O/6", "l5/6"
  [/(?<=\d)[oO](?=[\d/.-])|(?<![\p{L}\d])[oO](?=\d)/gu, '0'],
  [/(?<=\d)[lI](?=[\d/.-])|(?<![\p{L}\d])[lI](?=\d)/gu, '1'],
  [/(?<=(?<!\p{L})qu[ýíy] )l(?![\p{L}\d])/giu, 'I'],
  // words run together: "trướcngày", "QuýIII", "hằngnăm"
  [new RegExp(`(?<!\\p{L})(${BEFORE_UNIT})(?=(?:${UNITS})(?!\\p{L}))`, 'giu'), '$1 '],
  [new RegExp(`(?<!\\p{L})(qu[ýí]|qú[yi])(?=(?:${ROMAN})(?!\\p{L}))`, 'giu'), '$1 '],
  // "Q.III", "Q3/2026", "T6/2026"
  [new RegExp(`(?<![\\p{L}\\d])Q\\.? ?(?=(?:${ROMAN})(?![\\p{L}\\d])|[1-4][/.-]\\d{4})`, 'gu'), 'Quý '],
  [/(?<![\p{L}\d])Q\.? ?(?=[1-4] ?(?:[-,;&]|đến|và) ?Q(?:uý)?\.? ?[1-4])/gu, 'Quý '],
  // "Q3", "Q.3" where a phrase ends with it
  [/(?<![\p{L}\d])Q\.? ?(?=[1-4] ?[.,;]?$)/gu, 'Quý '],
  [/(?<![\p{L}\d])Th?\.?(?=\d{1,2} ?(?:[-,;&]|đến|và) ?Th?\.?\d)/gu, 'Tháng '],
  [/(?<![\p{L}\d])Th?\.?(?=\d{1,2}[/.-]\d{4}(?!\d))/gu, 'Tháng '],
  // "2026-27"
  [/(?<![\d/.-])20(\d{2}) ?- ?(\d{2})(?![\d/.-])/gu, (match, from, to) => (to > from ? `20${from}-20${to}` : match)],
  [/(?<!\d)(\d{1,2}) ?([.-]) ?(\d{1,2}) ?\2 ?(?=\d{4}(?!\d))/gu, '$1$2$3$2'],
  // "15/9/ năm 2026"
  [/(?<=\d)\/(?=năm \d{4}(?!\d))/giu, ' '],
  // pairs of words that mean one thing only, with any marks missing or wrong
  [/th[uưùúừứ][oơòóờớởợ]ng xuy[eêèéềế]n/giu, (match) => asBegun(match, 'thường xuyên')],
  [/(?<!\p{L})h[aăâàáằắầấ]ng (n[aăâ]m|qu[ýyí]|th[aá]ng|tu[aâầà]n)(?!\p{L})/giu, (match, unit) => asBegun(match, `hằng ${UNMARKED[bareOf(unit)] ?? unit}`)],
  [/ch[aâăạậặ]m nh[aâăấáắ]t/giu, (match) => asBegun(match, 'chậm nhất')],
  // single words without their mark, where their neighbour tells what they are
  [/(?<!\p{L})tr[uư][oơ][cć](?!\p{L})/giu, 'trước'],
  [/(?<!\p{L})quy (?=(?:IV|I{1,3}|[1-4])(?![\p{L}\d]))/giu, 'quý '],
  [/(?<!\p{L})(?<!(?:việt|miền) )nam (?=\d{4}(?!\d))/giu, 'năm '],
  [/(?<![\d/-])(\d{4})-(\d{1,2})-(\d{1,2})(?![\d/-])/gu, '$3/$2/$1'],
  [/(?<!\p{L})(quý )thứ (?=(?:nhất|hai|ba|tư|[1-4])(?!\p{L}))/giu, '$1'],
  [/(?<=(?<!\p{L})ngày )(?:mùng|mồng) (?=\d)/giu, ''],
  // numbers in words: "quý ba", "tháng mười hai", "chín tháng đầu năm"
  [/(?<!\p{L})((?:tháng|quý) )(mười (?:một|hai)|một|nhất|giêng|hai|ba|tư|bốn|sáu|bảy|bẩy|tám|chín|mười)(?![\p{L}]| lần)/giu, (_, before, word) => numbered(before, word)],
  [/(?<!\p{L})(tháng )(năm)(?=\/| (?:năm )?\d{4}(?!\d))/giu, (_, before, word) => numbered(before, word)],
  [/(?<!\p{L})()(ba|bốn|bảy|tám|chín|mười)(?= tháng (?:đầu|cuối))/giu, (_, before, word) => numbered(before, word)],
]; // prettier-ignore

const IS_UNMARKED = /^[\p{ASCII}\u00a0]*$/u;

function marked(text: string): string {
  return text.replaceAll(/[a-z]+/giu, (word: string, at: number) => {
    const lower = word.toLowerCase();
    const isAtOnce = lower === 'ngay' && /^ngay (?:sau|khi|trong)\b/i.test(text.slice(at, at + 12));
    return isAtOnce ? word : (UNMARKED[lower] ?? word);
  });
}

/** A phrase (composed, single spaces) with the slips of typing undone that are met in real plans. */
export function withoutSlips(text: string): string {
  let repaired = IS_UNMARKED.test(text) ? marked(text) : text;
  for (const [slip, right] of REPAIRS) {
    repaired = typeof right === 'string' ? repaired.replace(slip, right) : repaired.replace(slip, right);
  }
  return repaired;
}
