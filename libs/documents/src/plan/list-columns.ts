import { COLUMN_NAMES } from '../import-problem.js';
import type { PlanHeader } from './find-header.js';
import type { ReadColumn } from './plan-row.js';

const SAMPLE_CHARS = 80;

/** All columns of the file from the left, with what each was taken for. */
export function listColumns(rows: string[][], header: PlanHeader | null): ReadColumn[] {
  const index = header?.index ?? -1;
  const below = rows.slice(index + 1, index + 31);
  const width = Math.max(0, ...[rows[index] ?? [], ...below].map((row) => row.length));
  return Array.from({ length: width }, (_, column) => ({
    column: column + 1,
    heading: rows[index]?.[column] ?? '',
    sample: (below.find((row) => (row[column] ?? '') !== '')?.[column] ?? '').slice(0, SAMPLE_CHARS),
    name: COLUMN_NAMES.find((name) => header?.columns[name] === column) ?? null,
  }));
}
