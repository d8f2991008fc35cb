import type { LocalDate } from '#domain';
import { foldText } from '../cell-text.js';
import { shortIssuer } from './issuer.js';
import { quotedDate, quotedNumber } from './number-and-date.js';

/** The plan that an article tells of; null what it does not tell. */
export interface Announcement {
  number: string | null;
  issuer: string | null;
  issuedOn: LocalDate | null;
  /** The issuer that the sentence names is the one of the number's symbol. */
  agrees: boolean;
  sentence: string;
}

const KIND = '(?:[Kk]ế hoạch|[Qq]uyết định|[Cc]hương trình|[Cc]hỉ thị|[Nn]ghị quyết|[Cc]ông văn|[Vv]ăn bản)';
const ISSUED = new RegExp(
  `(?<before>[^.;]{0,300}?)(?:đã |vừa |mới |đã ký )*(?:ban hành|ký) (?=${KIND} số ?:? ?\\d)(?<after>[^;]{0,400})`,
  'u',
);
const OWN_DATE = /^(?:Thực hiện |Theo )?[Nn]gày \d{1,2}[^,]{1,25}, ?/u;
const PLACE = /(?<unit>tỉnh|thành phố) (?<name>\p{Lu}[\p{Ll}\p{M}]+(?: \p{Lu}[\p{Ll}\p{M}]+){0,3})/u;
const FIRST_LINES = 60;

/** What an article says of the plan it is about: "UBND tỉnh đã ban hành Kế hoạch số … ngày …"; null where it says nothing. */
export function findAnnouncement(lines: readonly string[], title: string): Announcement | null {
  for (const line of lines.slice(0, FIRST_LINES)) {
    const sentence = line.split(/(?<=[\p{L}\d)])\. (?=\p{Lu})/u).find((one) => ISSUED.test(one));
    const announced = sentence === undefined ? null : readAnnouncement(sentence, `${title}; ${line}`);
    if (announced !== null) return announced;
  }
  return null;
}

function readAnnouncement(sentence: string, around: string): Announcement | null {
  const { before = '', after = '' } = ISSUED.exec(sentence)?.groups ?? {};
  const number = quotedNumber(after);
  if (number === null) return null;
  const named = shortIssuer(before.replace(OWN_DATE, '').trim());
  const agrees = isOfSymbol(named, number);
  return {
    number,
    issuer: agrees ? named : issuerOfSymbol(number, around),
    issuedOn: quotedDate(before.replace(/^Ngày/u, 'ngày')) ?? quotedDate(after),
    agrees,
    sentence,
  };
}

/** "169/QĐ-BCĐCCHC" is of the "Ban Chỉ đạo cải cách hành chính …": the symbol is made of first letters. */
function isOfSymbol(name: string, number: string): boolean {
  const symbol = symbolOf(number);
  if (symbol === '' || name === '') return false;
  const letters = name
    .split(/[\s,]+/u)
    .map((word) => (isAbbreviation(word) ? word : word.charAt(0).toUpperCase()));
  return letters.join('').startsWith(symbol);
}

function isAbbreviation(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}

function issuerOfSymbol(number: string, text: string): string | null {
  if (symbolOf(number) !== 'UBND') return null;
  const place = PLACE.exec(text)?.groups;
  return place === undefined ? 'UBND tỉnh' : `UBND ${place['unit']} ${place['name']}`;
}

/** "5246/KH-UBND" → "UBND", "12/QĐ-TTg" → "TTg". */
function symbolOf(number: string): string {
  return /-(?<symbol>[^-]+)$/u.exec(number)?.groups?.['symbol'] ?? '';
}

/** True where the sentence quotes the title word for word. */
export function quotesTitle({ sentence }: Announcement, title: string): boolean {
  return title !== '' && foldText(sentence).includes(foldText(title));
}
