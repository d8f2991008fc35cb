import { readDeadline } from '#domain';
import {
  COLUMN_LABELS,
  COLUMN_NAMES,
  fileProblem,
  type ColumnName,
  type ImportProblem,
} from '../import-problem.js';
import { recogniseColumns, type PlanColumns } from './columns.js';
import type { PlanHeader } from './find-header.js';
import { isOrdinal } from './ordinal.js';

/** How many rows are looked at; a column is what most of its filled cells are. */
const SAMPLE_ROWS = 60;
const MOST = 0.6;
/** Share of the rows in which a column without any heading must have something. */
const FILLED = 0.5;
const DEADLINE_CHARS = 120;
const AGENCY_CHARS = 200;
const AGENCY =
  /^(?:các\s+)?(?:sở|ban|bộ|ubnd|ủy ban|uỷ ban|văn phòng|cục|chi cục|công an|thanh tra|trung tâm|đài|kho bạc|bảo hiểm|viện|trường|báo|hội|liên minh|tòa án|tổng cục|huyện|thành phố|thị xã|cơ quan|đơn vị|phòng)(?![\p{Letter}\p{Mark}])/iu;

interface Column {
  index: number;
  filled: string[];
}

/**
 * The columns of a table that has no heading, or not one for each column, told by what stands in them: numbers of rows,
 * deadlines that can be read, names of agencies, and of the rest the longest text is the task. Null where no task with a
 * deadline or an agency can be told. `known`: columns that a heading names, which stay.
 */
export function columnsByContent(rows: string[][], known: PlanHeader | null): PlanHeader | null {
  const first = known === null ? rows.findIndex(isRowOfTable) : known.index + 1;
  if (first < 0) return null;
  const columns: PlanColumns = { ...(known?.columns ?? recogniseColumns([])) };
  const sample = rows.slice(first, first + SAMPLE_ROWS);
  // Running text has commas, too: what stands in few rows is no column, unless a heading says so.
  const least = known === null ? sample.filter(isRowOfTable).length * FILLED : 1;
  const free = columnsOf(sample).filter(
    ({ index, filled }) => filled.length >= Math.max(1, least) && !Object.values(columns).includes(index),
  );
  give(columns, 'ordinal', takeFirst(free, isOrdinal));
  give(columns, 'deadline', takeFirst(free, isDeadline));
  give(columns, 'lead', takeFirst(free, isAgency));
  give(columns, 'coordinating', takeFirst(free, isAgency));
  give(columns, 'task', takeLongest(free));
  give(columns, 'product', takeLongest(free));
  const isPlan = columns.task !== null && (columns.lead !== null || columns.deadline !== null);
  return isPlan ? { index: first - 1, columns } : null;
}

/** Tells a person which columns were given a meaning without a heading that says so. */
export function toldByContent(columns: PlanColumns, known: PlanColumns): ImportProblem[] {
  const told = COLUMN_NAMES.filter((name) => columns[name] !== null && columns[name] !== known[name]);
  if (told.length === 0) return [];
  const list = told.map((name) => `cột ${(columns[name] ?? 0) + 1} là “${COLUMN_LABELS[name]}”`).join(', ');
  const problem = fileProblem(
    'columns-by-content',
    `Bảng không có tiêu đề cho mọi cột nên các cột được nhận theo nội dung: ${list}.`,
    'Đề nghị kiểm tra và chọn lại cột nếu chưa đúng.',
  );
  return [{ ...problem, severity: 'warning' }];
}

/** Above the table stand the letterhead and the title, a cell or two in a row. */
function isRowOfTable(cells: string[]): boolean {
  return cells.filter((cell) => cell !== '').length >= 3;
}

function columnsOf(rows: string[][]): Column[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, index) => ({
    index,
    filled: rows.map((row) => row[index] ?? '').filter((cell) => cell !== ''),
  }));
}

function give(columns: PlanColumns, name: ColumnName, take: () => number | null): void {
  if (columns[name] === null) columns[name] = take();
}

/** Takes the first free column whose cells mostly are of a kind; nothing is taken until it is wanted. */
function takeFirst(free: Column[], isKind: (cell: string) => boolean): () => number | null {
  return () =>
    takeAt(
      free,
      free.findIndex(({ filled }) => filled.filter(isKind).length >= filled.length * MOST),
    );
}

function takeLongest(free: Column[]): () => number | null {
  return () => {
    const lengths = free.map(({ filled }) => filled.join('').length / filled.length);
    return takeAt(free, lengths.indexOf(Math.max(...lengths)));
  };
}

function takeAt(free: Column[], at: number): number | null {
  return at < 0 ? null : (free.splice(at, 1)[0]?.index ?? null);
}

function isDeadline(cell: string): boolean {
  return cell.length <= DEADLINE_CHARS && readDeadline(cell).rule.kind !== 'unknown';
}

function isAgency(cell: string): boolean {
  return cell.length <= AGENCY_CHARS && AGENCY.test(cell);
}
