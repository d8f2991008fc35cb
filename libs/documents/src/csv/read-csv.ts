import { CsvError, parse } from 'csv-parse/sync';
import { fileProblem, type ImportProblem } from '../import-problem.js';
import { TABLE_LIMITS } from '../table-limits.js';
import { cellTooLong, makeTable, refused, type TableReadResult } from '../table.js';
import { scanLimits } from './scan-limits.js';
import { detectSeparator, type Separator } from './separator.js';

/** A line by which Excel is told the separator; Excel does not count it as a row, and neither do we. */
const SEPARATOR_LINE = /^sep=([,;\t])\r?\n/iu;

/** Reads CSV: comma, semicolon or tab. */
export function readCsv(text: string): TableReadResult {
  const told = SEPARATOR_LINE.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const separator = (told?.[1] as Separator | undefined) ?? detectSeparator(body);
  const problem = scanLimits(body, separator);
  if (problem) return refused(problem);
  try {
    return makeTable({ format: 'csv', rows: parseRows(body, separator) });
  } catch (error) {
    if (error instanceof CsvError) return refused(csvProblem(error));
    throw error;
  }
}

function parseRows(body: string, separator: Separator): string[][] {
  const rows: string[][] = parse(body, {
    delimiter: separator,
    relax_column_count: true,
    max_record_size: TABLE_LIMITS.cellChars * COLUMNS_OF_LONG_TEXT,
    to: TABLE_LIMITS.rows + 1,
  });
  return rows.map((row) => row.map(withoutProtection));
}

/** Bounds a quote that is never closed long before it has swallowed 20 MB. */
const COLUMNS_OF_LONG_TEXT = 16;

/** Takes off the apostrophe with which `writeCsv` protects cells that a spreadsheet would run as a formula. */
function withoutProtection(cell: string): string {
  return /^'+[=+\-@]/u.test(cell) ? cell.slice(1) : cell;
}

function csvProblem(error: CsvError): ImportProblem {
  const records: unknown = Reflect.get(error, 'records');
  const row = typeof records === 'number' ? records + 1 : null;
  if (error.code === 'CSV_MAX_RECORD_SIZE' && row !== null) return cellTooLong(row, null);
  return {
    ...fileProblem(
      'broken-csv',
      row === null ? 'Tệp CSV bị lỗi dấu ngoặc kép.' : `Dòng ${row}: dấu ngoặc kép không được đóng đúng chỗ.`,
      'Đề nghị sửa dấu ngoặc kép, hoặc mở tệp bằng Excel và lưu dạng .xlsx.',
    ),
    row,
  };
}
