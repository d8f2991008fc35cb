/** Words without accents, capitals and punctuation, "&" as "và": "Sở KH&ĐT" → "so kh va dt". */
export function fold(printed: string): string {
  return printed
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll('&', ' va ')
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}

/**
 * Key under which every spelling of an agency's name is found: NFC, lower case, no accents, "&" read as "và",
 * punctuation and spaces as one space, a leading "Sở" left out ("Nội vụ" is "Sở Nội vụ").
 */
export function nameKey(printed: string): string {
  return fold(printed).replace(/^(?:cac )?so (?=\S)/u, '');
}

/** Key of a group's spelling ("Các sở, ban, ngành"): as `nameKey`, but "Sở" stays and a leading "các" is left out. */
export function groupKey(printed: string): string {
  return fold(printed).replace(/^cac (?=\S)/u, '');
}
