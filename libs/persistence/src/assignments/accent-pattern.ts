/** "Kế hoạch" → "ke hoach": lower case, without accents, đ as d. */
export function foldAccents(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase();
}

/** Every letter of Vietnamese in both cases, by the plain letter it folds to. */
const variants = new Map<string, string>();
for (let code = 0x41; code <= 0x1ef9; code += 1) {
  const letter = String.fromCodePoint(code);
  const plain = foldAccents(letter);
  if (/^[a-z]$/.test(plain)) variants.set(plain, (variants.get(plain) ?? '') + letter);
}

/** Accents of texts that write them as signs of their own (NFD). */
const marks = '[\u0300-\u036f]*';

/**
 * A regular expression of PostgreSQL that finds a word with or without accents in text of any normal form: it needs no
 * extension, doesn't depend on the database's collation, and leaves the stored text alone.
 */
export function accentPattern(word: string): string {
  return [...foldAccents(word)]
    .map((letter) => {
      const same = variants.get(letter);
      if (same !== undefined) return `[${same}]${marks}`;
      return /[\p{L}\p{N}]/u.test(letter) ? letter : `\\${letter}`;
    })
    .join('');
}
