export { compareDirectories } from './compare-directories.js';
export {
  type AgencyRow,
  type DirectoryChange,
  type DirectoryProblem,
  type DirectoryRows,
  DirectoryRowStore,
  type GroupRow,
  type PostRow,
  Workbooks,
  type WorkbookSheet,
} from './directory-rows.js';
export { rowsOf, sheetsOf } from './sheets.js';
export { type DirectoryImport, TransferDirectory } from './transfer-directory.use-case.js';
