import { describe, expect, it } from 'vitest';
import { accentPattern } from './accent-pattern.js';

const finds = (word: string, text: string) => new RegExp(accentPattern(word)).test(text);

describe('accentPattern', () => {
  it('finds a word with or without accents, in either case', () => {
    expect(finds('ke hoach', 'XÂY DỰNG KẾ HOẠCH')).toBe(true);
    expect(finds('KẾ HOẠCH', 'kế hoạch')).toBe(true);
    expect(finds('Đôn đốc'.normalize('NFD'), 'đôn đốc')).toBe(true);
    expect(finds('don', 'đông')).toBe(true);
    expect(finds('ke hoach', 'Kế hoạch'.normalize('NFD'))).toBe(true);
    expect(finds('hoac', 'kế hoạt')).toBe(false);
  });

  it('takes signs for themselves', () => {
    expect(finds('1782/kh', 'số 1782/KH-UBND')).toBe(true);
    expect(finds('.*', 'kế hoạch')).toBe(false);
    expect(finds('(a', '(a)')).toBe(true);
  });
});
