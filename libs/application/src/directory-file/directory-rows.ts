import type { LocalDate } from '#domain';

/** The directory as rows of a workbook. Texts are '' where nothing is known, days (both included) null where open. */
export interface DirectoryRows {
  agencies: AgencyRow[];
  groups: GroupRow[];
  posts: PostRow[];
}

export interface AgencyRow {
  code: string;
  province: string;
  name: string;
  shortName: string;
  kind: string;
  /** Code of the agency above it. */
  parent: string;
  validFrom: LocalDate | null;
  validTo: LocalDate | null;
  mailbox: string;
  /** Other spellings met in documents. */
  spellings: string[];
}

/** One member of a group, or a group without members. */
export interface GroupRow {
  code: string;
  name: string;
  expandable: boolean;
  spellings: string[];
  agency: string;
  fromOn: LocalDate | null;
  toOn: LocalDate | null;
}

/** One holder of a post, or a post that nobody holds. */
export interface PostRow {
  agency: string;
  kind: string;
  title: string;
  fields: string[];
  person: string;
  email: string;
  fromOn: LocalDate | null;
  toOn: LocalDate | null;
}

export type SheetKey = keyof DirectoryRows;

/** Where a row stands in an uploaded workbook: its row, from 1. */
export type Placed<Row> = Row & { row: number };
export type PlacedRows = { [Key in SheetKey]: Placed<DirectoryRows[Key][number]>[] };

/** Something wrong in an uploaded directory; nothing is stored while there is any. */
export interface DirectoryProblem {
  sheet: string;
  row: number;
  column: string | null;
  message: string;
}

/** What one row would change. */
export interface DirectoryChange {
  sheet: string;
  row: number;
  change: 'added' | 'changed' | 'ended';
  what: string;
  details: string[];
}

/** Reads the directory as rows and writes rows that were added or changed. Call inside a transaction. */
export abstract class DirectoryRowStore {
  abstract read(): Promise<DirectoryRows>;
  /** Throws 422 where a spelling would mean two agencies of a province at one time. `at`: UTC instant. */
  abstract write(touched: DirectoryRows, at: Date): Promise<void>;
}

export interface WorkbookSheet {
  name: string;
  /** Rows of cells as printed; dates as ngày/tháng/năm. */
  rows: string[][];
}

/** Spreadsheet files. */
export abstract class Workbooks {
  /** Throws 422 where the file is none that can be read. */
  abstract read(bytes: Uint8Array): Promise<WorkbookSheet[]>;
  /** Cells are texts; one that a spreadsheet would run as a formula is made harmless, and `read` gives it back. */
  abstract write(sheets: readonly WorkbookSheet[]): Promise<Uint8Array>;
}
