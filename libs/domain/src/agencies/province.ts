import { centre } from './agency-kind.js';
import { fold } from './name-key.js';

const PROVINCE = /(?:^|\s)(?:tỉnh|thành phố|TP\.?)\s+(?<name>\p{Lu}[\p{L}\s-]*?)\s*$/u;
const CITIES = ['Hà Nội', 'Hải Phòng', 'Đà Nẵng', 'Cần Thơ', 'Huế', 'Hồ Chí Minh'];
const CENTRE =
  /^(?:Chính phủ|Thủ tướng|Văn phòng Chính phủ|Bộ \p{Lu}|Thanh tra Chính phủ|Ban Chấp hành Trung ương)/u;

/**
 * The province whose bodies a plan's issuer means: "UBND tỉnh Lai Châu" → "Lai Châu"; bodies of the whole country →
 * "Trung ương"; null where the words don't say ("UBND tỉnh", "Sở Nội vụ").
 */
export function provinceOfIssuer(issuer: string | null): string | null {
  if (issuer === null) return null;
  const words = titled(issuer.normalize('NFC').replaceAll(/\s+/g, ' ').trim());
  if (CENTRE.test(words)) return centre;
  const name = PROVINCE.exec(words)?.groups?.['name'];
  if (name !== undefined) return name;
  return CITIES.find((city) => words.endsWith(city)) ?? null;
}

/** True for a city that stands beside the provinces: its bodies are "… thành phố". */
export function isCity(province: string): boolean {
  return CITIES.some((city) => isSameProvince(city, province));
}

/** True where both names mean one province, accents and capitals aside. */
export function isSameProvince(one: string, other: string): boolean {
  return fold(one) === fold(other);
}

/** Heads of documents are printed in capitals. */
function titled(words: string): string {
  if (words !== words.toUpperCase()) return words;
  const lower = words.toLowerCase().replaceAll(/(?<=^|\s)\p{L}/gu, (letter) => letter.toUpperCase());
  return lower.replace(/(?<=^|\s)(?:Tỉnh|Thành Phố)(?=\s)/u, (word) => word.toLowerCase());
}
