import { xmlText } from './xml-text.js';

const TAG = /<(\/?)(?:[\w.-]+:)?(si|t|rPh)(?=[\s/>])[^<>]*>/gu;

/** The string table of a workbook, in its order. */
export function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  for (const piece of printedPieces(xml)) {
    if (piece === null) strings.push('');
    else if (strings.length > 0) strings[strings.length - 1] += piece;
  }
  return strings;
}

/** The text of a string that stands in a cell itself. */
export function stringText(xml: string): string {
  return [...printedPieces(xml)].join('');
}

/**
 * The texts of strings in their order, null where one begins. Runs of different type are pieces of one string; readings
 * printed above the line (`rPh`) are left out.
 */
function* printedPieces(xml: string): Generator<string | null> {
  let isReading = false;
  let from = 0;
  for (const { 0: tag, 1: slash, 2: name, index } of xml.matchAll(TAG)) {
    const isEmpty = tag.endsWith('/>');
    if (name === 'si' && slash === '') yield null;
    if (name === 'rPh') isReading = slash === '' && !isEmpty;
    if (name !== 't' || isEmpty) continue;
    if (slash === '') from = index + tag.length;
    else if (!isReading) yield cellText(xml.slice(from, index));
  }
}

/** Text as Excel keeps it: signs that XML does not hold are written "_x000D_". */
export function cellText(raw: string): string {
  const text = xmlText(raw);
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\dA-F]{4})_/giu, (_whole, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
