import type { ImportProblem } from '../import-problem.js';
import { TABLE_LIMITS } from '../table-limits.js';
import {
  emptyFile,
  makeTable,
  refused,
  type TableReadResult,
  tooManyColumns,
  tooManyRows,
} from '../table.js';
import { brokenXlsx, checkPackage } from './check-package.js';
import { joinSheets, type ReadSheet } from './join-sheets.js';
import { readSheets, type SheetOfCells } from './read-sheets.js';
import type { SheetProblem } from './sheet-cells.js';

/**
 * Reads an XLSX workbook: the sheets that have a plan's table, one after the other, else the first with text in it. A
 * sheet that is too large for a plan refuses the file.
 */
export async function readXlsx(bytes: Uint8Array): Promise<TableReadResult> {
  const checked = await checkPackage(bytes);
  if (checked.problem !== null) return refused(checked.problem);
  const sheets: ReadSheet[] = [];
  let fallback: TableReadResult | null = null;
  let number = 0;
  for (const sheet of readSheets(checked.parts, TABLE_LIMITS.sheets)) {
    number += 1;
    const result = tableOf(sheet, number);
    if (!result.ok && isFinal(result)) return result;
    if (result.ok) sheets.push({ number, name: sheet.name, hidden: sheet.hidden, ...result.table });
    fallback ??= result;
  }
  return sheets.length > 0 ? joinSheets(sheets) : (fallback ?? refused(emptyFile()));
}

function tableOf({ rows, problem }: SheetOfCells, sheet: number): TableReadResult {
  if (problem !== null) return refused(PROBLEMS[problem]());
  return makeTable({ format: 'xlsx', sheet, rows });
}

const PROBLEMS: Readonly<Record<SheetProblem, () => ImportProblem>> = {
  broken: brokenXlsx,
  'too-many-rows': tooManyRows,
  'too-many-columns': () => tooManyColumns(null),
};
/** What no other sheet makes good. */
const FINAL = /^(?:secret-document|too-many-(?:rows|columns))$/u;

function isFinal(result: TableReadResult): boolean {
  return !result.ok && result.problems.some(({ code }) => FINAL.test(code));
}
