/**
 * The text of a cell as printed: NFC, trimmed, line breaks inside become one space. Control characters and broken
 * surrogates, which PostgreSQL's text and jsonb refuse, are taken out.
 */
export function cleanCell(text: string): string {
  const lines = text.split(/[\r\n\u2028\u2029]/u).map((line) => line.trim());
  return lines
    .filter((line) => line !== '')
    .join(' ')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replaceAll('\t', ' ')
    .replace(/\p{Control}/gu, '')
    .normalize('NFC')
    .trim();
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
