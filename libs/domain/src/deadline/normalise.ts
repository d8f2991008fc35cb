import { withoutSlips } from './typing-slips.js';

/** Spellings that mean the same word: regional, without tone marks, or with the mark elsewhere. */
const SAME_WORD: Readonly<Record<string, string>> = {
  quí: 'quý',
  qúy: 'quý',
  hàng: 'hằng',
  mỗi: 'hằng',
  từng: 'hằng',
  thang: 'tháng',
  kì: 'kỳ',
  sáu: '6',
  một: '1',
  hai: '2',
};

/**
 * A phrase in one spelling: composed letters (NFC), single spaces, plain hyphens,
 * single slashes without spaces ("Quý IV/ 2026", "Tháng 12//2026", "11 /12").
 */
export function normalise(phrase: string): string {
  const spaced = phrase
    .normalize('NFC')
    // letters of other alphabets that look like ă and đ
    .replace(/\u01ce/g, 'ă')
    .replace(/\u00f0/g, 'đ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .replace(/ ?[\\/][ \\/]*/g, '/')
    .replace(/(?<=[\p{L}\d]) ?\+ ?(?=[\p{L}\d])/gu, ' và ')
    .replace(/(\p{Lu})- (?=\p{Lu})/gu, '$1-')
    .trim();
  return withoutSlips(spaced);
}

/** A word as the grammar compares it: lower case, one spelling. */
export function keyOf(word: string): string {
  const lower = word.toLowerCase();
  return SAME_WORD[lower] ?? lower;
}
