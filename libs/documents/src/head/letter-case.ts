/** Abbreviations that stay in capitals where a heading in capitals is written small. */
const ABBREVIATIONS = new Set([
  ...['UBND', 'HĐND', 'MTTQ', 'CCHC', 'TTHC', 'QPPL', 'CNTT', 'BHXH', 'SIPAS', 'PAPI', 'PCI', 'PAR'],
  ...[
    'INDEX',
    'DDCI',
    'ISO',
    'TCVN',
    'HTQLCL',
    'KSTTHC',
    'XDNTM',
    'II',
    'III',
    'IV',
    'VI',
    'VII',
    'VIII',
    'IX',
  ],
]);

/** True for a text in capitals; figures and signs alone are, too. */
export function isCapitals(text: string): boolean {
  return text === text.toUpperCase();
}

/** "PHÚ THỌ" → "Phú Thọ". */
export function nameCase(text: string): string {
  return text.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** "CCHC TỈNH PHÚ THỌ" → "CCHC tỉnh Phú Thọ"; `name` is the one that keeps its capitals, '' for none. */
export function smallCase(text: string, name: string): string {
  const small = text.replace(/[\p{L}\p{M}]+/gu, (word) =>
    ABBREVIATIONS.has(word) ? word : word.toLowerCase(),
  );
  return name === '' ? small : small.replaceAll(name.toLowerCase(), name);
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
