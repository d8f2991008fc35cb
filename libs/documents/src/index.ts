export { writeCsv } from './csv/write-csv.js';
export { COLUMN_LABELS, COLUMN_NAMES, type ColumnName, type ImportProblem } from './import-problem.js';
export type { PlanColumns } from './plan/columns.js';
export type { PlanRow, PlanTable } from './plan/plan-row.js';
export { readPlanTable } from './plan/read-plan-table.js';
export { printSheet } from './sheet/print-sheet.js';
export type { Sheet, SheetEntry, SheetFact, SheetLetter, SheetSection } from './sheet/sheet.js';
export { readTable } from './read-table.js';
export { TABLE_LIMITS } from './table-limits.js';
export type { Table, TableReadResult, UploadedFile } from './table.js';
export { XlsxWorkbooks } from './workbook/xlsx-workbooks.js';
export { FilePlanTableReader } from './plan-table-reader.adapter.js';
export { ContentEvidenceKinds } from './evidence/content-evidence-kinds.js';
export { ThreadPlanTableReader } from './worker/thread-plan-table-reader.js';
/** Office packages as parts, for making files: whole ones for tests, broken ones for `npm run fuzz`. */
export { packParts } from './zip/pack-parts.js';
export { readXmlParts } from './zip/read-xml-parts.js';
export { readZipDirectory } from './zip/zip-directory.js';
