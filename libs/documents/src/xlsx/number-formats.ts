import { cellAddress } from './cell-address.js';
import { attributeOf } from './workbook-sheets.js';

/** The number format of a cell by its place (row and column from 0); undefined where it says nothing of interest. */
export type FormatOf = (row: number, column: number) => string | undefined;

const CUSTOM_FORMAT = /<(?:[\w.-]+:)?numFmt\s([^<>]*)>/gu;
const CELL_FORMATS = /<(?:[\w.-]+:)?cellXfs\b[^<>]*>([\s\S]*?)<\/(?:[\w.-]+:)?cellXfs>/u;
const CELL_FORMAT = /<(?:[\w.-]+:)?xf\b([^<>]*)>/gu;
const CELL = /<(?:[\w.-]+:)?c\s([^<>]*)>/gu;
/** Built-in formats that Excel keeps by number only (ECMA-376, 18.8.30); 14 prints as the machine's language has it. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [2, '0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [17, 'mm/yyyy'],
]);

/** Reads how the cells of a sheet are printed: fixed decimals (1.10 as a number of a row), percentages, dates. */
export function numberFormats(sheetXml: string, stylesXml: string): FormatOf {
  const codes = formatCodes(stylesXml);
  if (codes.every((code) => code === undefined)) return () => undefined;
  const byPlace = new Map<string, string>();
  for (const [, attributes = ''] of sheetXml.matchAll(CELL)) {
    const code = codes[Number(attributeOf(attributes, 's'))];
    const address = code === undefined ? null : cellAddress(attributeOf(attributes, 'r'));
    if (code !== undefined && address !== null) byPlace.set(`${address.row}/${address.column}`, code);
  }
  return (row, column) => byPlace.get(`${row}/${column}`);
}

/** Format codes in the order of the cell formats that cells refer to. */
function formatCodes(stylesXml: string): (string | undefined)[] {
  const custom = new Map(
    [...stylesXml.matchAll(CUSTOM_FORMAT)].map(([, attributes = '']) => [
      Number(attributeOf(attributes, 'numFmtId')),
      attributeOf(attributes, 'formatCode'),
    ]),
  );
  const formats = CELL_FORMATS.exec(stylesXml)?.[1] ?? '';
  return [...formats.matchAll(CELL_FORMAT)].map(([, attributes = '']) => {
    const id = Number(attributeOf(attributes, 'numFmtId') || '0');
    return custom.get(id) ?? BUILT_IN.get(id);
  });
}
