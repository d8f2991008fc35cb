import { readSheet, SheetNotFoundError } from 'read-excel-file/universal';
import { TABLE_LIMITS } from '../table-limits.js';
import { emptyFile, makeTable, refused, type TableReadResult } from '../table.js';
import { brokenXlsx, checkPackage } from './check-package.js';
import { joinSheets, type ReadSheet } from './join-sheets.js';
import { numberFormats } from './number-formats.js';
import { printCell } from './print-cell.js';
import { spreadMerges } from './spread-merges.js';
import { type WorkbookSheet, workbookSheets } from './workbook-sheets.js';

/**
 * Reads an XLSX workbook: the sheets that have a plan's table, one after the other, else the first with text in it.
 * Sheets are read one at a time, because the library leaves a rejection unhandled when two of them fail together.
 */
export async function readXlsx(bytes: Uint8Array): Promise<TableReadResult> {
  const checked = await checkPackage(bytes);
  if (checked.problem !== null) return refused(checked.problem);
  const styles = checked.parts.get('xl/styles.xml') ?? '';
  const sheets: ReadSheet[] = [];
  let fallback: TableReadResult | null = null;
  for (const [index, sheet] of workbookSheets(checked.parts).slice(0, TABLE_LIMITS.sheets).entries()) {
    const result = await readOneSheet(bytes, index + 1, { sheet, styles });
    if (!result.ok && isSecret(result)) return result;
    if (result.ok)
      sheets.push({ number: index + 1, name: sheet.name, hidden: sheet.hidden, ...result.table });
    fallback ??= result;
  }
  return sheets.length > 0 ? joinSheets(sheets) : (fallback ?? refused(emptyFile()));
}

/** A mark of secrecy, which no other sheet makes good. */
function isSecret(result: TableReadResult): boolean {
  return !result.ok && result.problems.some(({ code }) => code === 'secret-document');
}

async function readOneSheet(
  bytes: Uint8Array,
  number: number,
  { sheet, styles }: { sheet: WorkbookSheet; styles: string },
): Promise<TableReadResult> {
  try {
    const cells = await readSheet(new Uint8Array(bytes).buffer, number, { trim: false });
    const formatOf = numberFormats(sheet.xml, styles);
    // A sheet that is only a chart has no cells at all.
    const rows = (cells ?? []).map((row, at) =>
      row.map((value, column) => printCell(value, formatOf(at, column))),
    );
    if (!spreadMerges(rows, sheet.xml)) return refused(brokenXlsx());
    return makeTable({ format: 'xlsx', sheet: number, rows });
  } catch (error) {
    if (error instanceof SheetNotFoundError) return refused(emptyFile());
    // The library throws errors of many kinds for a broken workbook; to the person they are all the same.
    return refused(brokenXlsx());
  }
}
