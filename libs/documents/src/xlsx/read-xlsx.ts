import { readSheet, SheetNotFoundError } from 'read-excel-file/universal';
import { findHeader } from '../plan/find-header.js';
import { TABLE_LIMITS } from '../table-limits.js';
import { emptyFile, makeTable, refused, type TableReadResult } from '../table.js';
import { brokenXlsx, checkPackage } from './check-package.js';
import { printCell } from './print-cell.js';

/**
 * Reads an XLSX workbook: the first sheet that has a plan's heading, else the first with text in it. Sheets are
 * read one at a time, because the library leaves a rejection unhandled when two of them fail together.
 */
export async function readXlsx(bytes: Uint8Array): Promise<TableReadResult> {
  const problem = await checkPackage(bytes);
  if (problem) return refused(problem);
  let fallback: TableReadResult | null = null;
  for (let sheet = 1; sheet <= TABLE_LIMITS.sheets; sheet += 1) {
    const result = await readOneSheet(bytes, sheet);
    if (result === 'no-such-sheet') break;
    if (isAnswer(result)) return result;
    if (fallback === null || (!fallback.ok && result.ok)) fallback = result;
  }
  return fallback ?? refused(emptyFile());
}

/** A plan's table, or a mark of secrecy, which no other sheet makes good. */
function isAnswer(result: TableReadResult): boolean {
  if (result.ok) return findHeader(result.table.rows) !== null;
  return result.problems.some(({ code }) => code === 'secret-document');
}

async function readOneSheet(bytes: Uint8Array, sheet: number): Promise<TableReadResult | 'no-such-sheet'> {
  try {
    const cells = await readSheet(new Uint8Array(bytes).buffer, sheet, { trim: false });
    // A sheet that is only a chart has no cells at all.
    return makeTable({ format: 'xlsx', sheet, rows: (cells ?? []).map((row) => row.map(printCell)) });
  } catch (error) {
    if (error instanceof SheetNotFoundError) return 'no-such-sheet';
    // The library throws errors of many kinds for a broken workbook; to the person they are all the same.
    return refused(brokenXlsx());
  }
}
