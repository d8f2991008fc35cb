import { Injectable } from '@nestjs/common';
import { ApplicationError, type Workbooks, type WorkbookSheet } from '#application';
import writeExcelFile from 'write-excel-file/node';
import { TABLE_LIMITS } from '../table-limits.js';
import { brokenXlsx, checkPackage } from '../xlsx/check-package.js';
import { readSheets } from '../xlsx/read-sheets.js';

/** Apostrophes before it are counted in, so that taking one off always gives the cell back. */
const STARTS_LIKE_FORMULA = /^(?:'*[=+\-@]|[\t\r])/u;

/** XLSX workbooks whose cells are texts. */
@Injectable()
export class XlsxWorkbooks implements Workbooks {
  async read(bytes: Uint8Array): Promise<WorkbookSheet[]> {
    const isLarge = bytes.length > TABLE_LIMITS.fileBytes;
    const checked = isLarge ? { problem: brokenXlsx() } : await checkPackage(bytes);
    if (checked.problem !== null) throw unreadable(checked.problem.message);
    return Array.from(readSheets(checked.parts, TABLE_LIMITS.sheets), ({ name, rows, problem }) => {
      if (problem !== null) throw unreadable(brokenXlsx().message);
      return { name, rows: rows.map((row) => row.map(withoutProtection)) };
    });
  }

  async write(sheets: readonly WorkbookSheet[]): Promise<Uint8Array> {
    const book = sheets.map(({ name, rows }) => ({
      sheet: name,
      data: rows.map((row, at) => row.map((cell) => writeCell(cell, at === 0))),
      stickyRowsCount: 1,
    }));
    return new Uint8Array(await writeExcelFile(book).toBuffer());
  }
}

function withoutProtection(cell: string): string {
  return /^'+[=+\-@]/u.test(cell) ? cell.slice(1) : cell;
}

function writeCell(cell: string, isHeading: boolean) {
  const value = STARTS_LIKE_FORMULA.test(cell) ? `'${cell}` : cell;
  if (value === '') return null;
  return isHeading ? { value, type: String, fontWeight: 'bold' as const } : { value, type: String };
}

function unreadable(message: string): ApplicationError {
  return new ApplicationError('unreadable-workbook', 422, message, {
    errors: [{ pointer: '/file', message }],
  });
}
