import { attributeOf } from './xml-text.js';

const CUSTOM_FORMAT = /<(?:[\w.-]+:)?numFmt\s([^<>]*)>/gu;
const CELL_FORMATS = /<(?:[\w.-]+:)?cellXfs\b/u;
const CELL_FORMATS_END = /<\/(?:[\w.-]+:)?cellXfs/u;
const CELL_FORMAT = /<(?:[\w.-]+:)?xf\b([^<>]*)>/gu;
const DAY = 'dd/mm/yyyy';
/** Built-in formats that Excel keeps by number only (ECMA-376, 18.8.30); 14 prints as the machine's language has it. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [2, '0.00'],
  [9, '0%'],
  [10, '0.00%'],
  ...[14, 15, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id): [number, string] => [
    id,
    DAY,
  ]),
  [16, 'dd/mm'],
  [17, 'mm/yyyy'],
]);

/**
 * How cells are printed, in the order of the cell formats that they refer to: fixed decimals (1.10 as a number of a row),
 * percentages, dates; undefined for a format that says nothing.
 */
export function numberFormats(stylesXml: string): (string | undefined)[] {
  const custom = new Map(
    [...stylesXml.matchAll(CUSTOM_FORMAT)].map(([, attributes = '']) => [
      Number(attributeOf(attributes, 'numFmtId')),
      attributeOf(attributes, 'formatCode'),
    ]),
  );
  const start = stylesXml.search(CELL_FORMATS);
  const formats = start < 0 ? '' : stylesXml.slice(start, CELL_FORMATS_END.exec(stylesXml)?.index);
  return [...formats.matchAll(CELL_FORMAT)].map(([, attributes = '']) => {
    const id = Number(attributeOf(attributes, 'numFmtId') || '0');
    return custom.get(id) ?? BUILT_IN.get(id);
  });
}
