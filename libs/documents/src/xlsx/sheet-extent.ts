import { TABLE_LIMITS } from '../table-limits.js';
import { columnNumber } from './cell-address.js';

/** Excel's own limits: beyond XFD1048576 no cell exists. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** A tag ends at '>'; another '<' before it is not XML, and whatever follows would escape us. */
const TAG = /<(?:[\w.-]+:)?(row|c)(\s[^<>]*)?[<>]/gu;
const REFERENCE = /(?:^|[\s:])r\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;
const ADDRESS = /^([A-Z]{0,3})(\d{1,7})$/u;

export type SheetExtent = 'fits' | 'too-many-rows' | 'too-many-columns' | 'broken';

/**
 * Looks where a sheet's filled cells lie before it is parsed. The parser fills every gap with empty cells, so that one
 * cell at row 999,999,999 would eat all memory; such a sheet is told here by its addresses alone.
 */
export function sheetExtent(xml: string): SheetExtent {
  let worst: SheetExtent = 'fits';
  for (const [tag, kind, attributes = ''] of xml.matchAll(TAG)) {
    if (tag.endsWith('<')) return 'broken';
    const extent = tagExtent(attributes, kind === 'c' && !tag.endsWith('/>'));
    if (extent === 'broken') return extent;
    if (extent !== 'fits') worst = extent;
  }
  return worst;
}

function tagExtent(attributes: string, filled: boolean): SheetExtent {
  if (!hasEvenQuotes(attributes)) return 'broken';
  for (const [, double, single] of attributes.matchAll(REFERENCE)) {
    const address = ADDRESS.exec(double ?? single ?? '');
    if (!address) return 'broken';
    const extent = addressExtent(columnNumber(address[1] ?? ''), Number(address[2]), filled);
    if (extent !== 'fits') return extent;
  }
  return 'fits';
}

function addressExtent(column: number, row: number, filled: boolean): SheetExtent {
  if (row > LAST_ROW || column > LAST_COLUMN) return 'broken';
  if (!filled) return 'fits';
  if (row > TABLE_LIMITS.rows) return 'too-many-rows';
  return column > TABLE_LIMITS.columns ? 'too-many-columns' : 'fits';
}

/** A '>' inside a quoted attribute would hide the rest of the tag; no program writes that. */
function hasEvenQuotes(attributes: string): boolean {
  const quotes = attributes.match(/["']/gu)?.length ?? 0;
  return quotes % 2 === 0;
}
