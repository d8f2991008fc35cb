import { cleanCell } from './cell-text.js';
import { fileProblem, type ImportProblem } from './import-problem.js';
import { hasSecretMark, isSecretCell, secretDocument } from './secrecy.js';
import { TABLE_LIMITS } from './table-limits.js';

export interface UploadedFile {
  name: string;
  bytes: Uint8Array;
}

/** A table as it stands in the file: `rows[0]` is row 1 of the file, cells are cleaned text, empty cells are ''. */
export interface Table {
  format: TableFormat;
  /** Number of the sheet in the workbook, from 1; null elsewhere. */
  sheet: number | null;
  rows: string[][];
  /** Lines around the table, in the order of the file; none in CSV and XLSX, where everything is a row. */
  text?: string[];
  /** Where each row stands, for a person: "trang tính “PL1”, dòng 7"; without it, the row's number says it. */
  places?: string[];
  /** Indexes of rows where another sheet or table begins, with its own heading; a sheet has its own groups, too. */
  starts?: number[];
  /** Names of the sheets that were read. */
  sheets?: string[];
  /** What a person should know about how the table was found. */
  notes?: ImportProblem[];
}

export type TableFormat = 'csv' | 'xlsx' | 'docx' | 'html' | 'text';

/** A table before it is cleaned and checked. */
export interface RawTable {
  format: TableFormat;
  sheet?: number;
  rows: string[][];
  text?: string[];
  starts?: number[];
}

export interface TableRefusal {
  ok: false;
  problems: ImportProblem[];
  /** The lines of a document that has no table. */
  text?: string[];
}

export type TableReadResult = { ok: true; table: Table } | TableRefusal;

/** The result of a file that cannot be read. */
export function refused(...problems: ImportProblem[]): TableRefusal {
  return { ok: false, problems };
}

/**
 * Cleans the cells of a raw table; refuses too many rows or columns, too long a cell, a mark of secrecy, and a table
 * without text.
 */
export function makeTable(raw: RawTable): TableReadResult {
  const problem = limitProblem(raw.rows) ?? secrecyProblem(raw);
  if (problem) return refused(problem);
  const rows = raw.rows.map((row) => row.map(cleanCell));
  while (rows.at(-1)?.every((cell) => cell === '')) rows.pop();
  if (rows.length === 0) return refused(emptyFile());
  const text = (raw.text ?? []).map(cleanCell);
  const starts = raw.starts === undefined ? {} : { starts: raw.starts };
  return { ok: true, table: { format: raw.format, sheet: raw.sheet ?? null, rows, text, ...starts } };
}

function secrecyProblem({ rows, text = [] }: RawTable): ImportProblem | null {
  if (hasSecretMark(text.join('\n'))) return secretDocument(null);
  const row = rows.findIndex((cells) => cells.some(isSecretCell));
  return row < 0 ? null : secretDocument(row + 1);
}

export function emptyFile(): ImportProblem {
  return fileProblem(
    'empty-file',
    'Tệp không có nội dung.',
    'Đề nghị chọn tệp có bảng nhiệm vụ (phụ lục) của kế hoạch.',
  );
}

export function tooManyRows(): ImportProblem {
  return fileProblem(
    'too-many-rows',
    `Tệp có hơn ${TABLE_LIMITS.rows.toLocaleString('vi-VN')} dòng.`,
    'Đề nghị chỉ giữ lại bảng nhiệm vụ của kế hoạch.',
  );
}

function limitProblem(raw: string[][]): ImportProblem | null {
  if (raw.length > TABLE_LIMITS.rows) return tooManyRows();
  for (const [index, row] of raw.entries()) {
    if (row.length > TABLE_LIMITS.columns) return tooManyColumns(index + 1);
    const long = row.findIndex((cell) => cell.length > TABLE_LIMITS.cellChars);
    if (long >= 0) return cellTooLong(index + 1, long + 1);
  }
  return null;
}

/** @param row row of the file, from 1, or null if not known */
export function tooManyColumns(row: number | null): ImportProblem {
  return {
    ...fileProblem(
      'too-many-columns',
      `${row === null ? 'Tệp' : `Dòng ${row}`} có hơn ${TABLE_LIMITS.columns} cột.`,
      'Đề nghị chỉ giữ lại các cột của bảng nhiệm vụ.',
    ),
    row,
  };
}

/** @param row row of the file, from 1 @param column column of the file, from 1, or null if not known */
export function cellTooLong(row: number, column: number | null): ImportProblem {
  const where = column === null ? `Dòng ${row}` : `Dòng ${row}, cột ${column}`;
  return {
    ...fileProblem(
      'cell-too-long',
      `${where} có ô dài hơn ${TABLE_LIMITS.cellChars.toLocaleString('vi-VN')} ký tự.`,
      'Đề nghị kiểm tra dấu ngoặc kép và dấu phân cách của tệp, hoặc rút gọn nội dung ô.',
    ),
    row,
  };
}
