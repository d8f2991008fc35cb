import { TABLE_LIMITS } from '../table-limits.js';
import { cellAddress } from './cell-address.js';
import { attributeOf } from './xml-text.js';

const MERGE = /<(?:[\w.-]+:)?mergeCell\s([^<>]*)>/gu;

/**
 * Writes the text of merged cells into the rows they reach down to: one lead for three tasks holds for all three. Merged
 * sideways it stays in the first column only, so that a group heading is still a row with one cell. False where the
 * merged cells overlap more than any sheet's can.
 */
export function spreadMerges(rows: string[][], sheetXml: string): boolean {
  let cellsLeft = TABLE_LIMITS.rows * TABLE_LIMITS.columns;
  for (const [, attributes = ''] of sheetXml.matchAll(MERGE)) {
    const [from, to] = attributeOf(attributes, 'ref').split(':').map(cellAddress);
    if (!from || !to) continue;
    const below = rows.slice(from.row + 1, to.row + 1);
    cellsLeft -= Math.max(1, below.length);
    if (cellsLeft < 0) return false;
    fillDown(below, from.column, rows[from.row]?.[from.column] ?? '');
  }
  return true;
}

function fillDown(below: readonly string[][], column: number, text: string): void {
  if (text === '') return;
  for (const row of below) {
    while (row.length <= column) row.push('');
    row[column] = text;
  }
}
