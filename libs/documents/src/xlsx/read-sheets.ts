import { numberFormats } from './number-formats.js';
import { sharedStrings } from './shared-strings.js';
import { type SheetProblem, sheetCells } from './sheet-cells.js';
import { spreadMerges } from './spread-merges.js';
import { workbookParts } from './workbook-sheets.js';

/** A sheet with its cells, or what is wrong with it. */
export interface SheetOfCells {
  name: string;
  hidden: boolean;
  problem: SheetProblem | null;
  rows: string[][];
}

/**
 * Reads the sheets of a checked workbook, at most `most`, one after the other as they are asked for: texts as a person
 * sees them, merged cells spread.
 */
export function* readSheets(parts: ReadonlyMap<string, string>, most: number): Generator<SheetOfCells> {
  const { sheets, strings, styles, from1904 } = workbookParts(parts);
  const values = { strings: sharedStrings(strings), formats: numberFormats(styles), from1904 };
  for (const { name, hidden, xml } of sheets.slice(0, most)) {
    const cells = sheetCells(xml, values);
    if (cells.problem !== null) yield { name, hidden, problem: cells.problem, rows: [] };
    else if (spreadMerges(cells.rows, xml)) yield { name, hidden, ...cells };
    else yield { name, hidden, problem: 'broken', rows: [] };
  }
}
