import { countColumns, recogniseColumns, type PlanColumns } from '../plan/columns.js';
import { isNumberedHeading } from '../plan/group-row.js';
import { isOrdinal } from '../plan/ordinal.js';

const HEADING_CHARS = 80;
const MOST_COLUMNS = 16;
/** "Số / TT" is the longest first heading that is broken over lines. */
const FIRST_CELL_LINES = 3;

export interface PrintedHeader {
  cells: string[];
  columns: PlanColumns;
  /** Lines of the first cell that belong to the text above the table. */
  above: string[];
}

/**
 * The heading of a plan's table if it begins with this cell: the first cell may have the text above the table in it, as
 * nothing separates them. Null if no heading begins here.
 */
export function printedHeader(cells: readonly (readonly string[])[], at: number): PrintedHeader | null {
  const first = cells[at]?.filter((line) => line !== '') ?? [];
  for (let lines = 1; lines <= Math.min(FIRST_CELL_LINES, first.length); lines += 1) {
    const heading = first.slice(-lines).join(' ');
    if (heading.length > HEADING_CHARS || countColumns(recogniseColumns([heading])) === 0) continue;
    const found = [heading, ...followingHeadings(cells, at + 1)];
    const columns = recogniseColumns(found);
    const beginsHere = Object.values(columns).includes(0);
    if (beginsHere && isTelling(columns)) return { cells: found, columns, above: first.slice(0, -lines) };
  }
  return null;
}

function isTelling(columns: PlanColumns): boolean {
  const telling = [columns.task, columns.lead, columns.deadline].filter((column) => column !== null);
  return telling.length >= 2 && countColumns(columns) >= 3;
}

/** Short cells up to the first row of the table: an ordinal, a group heading or an empty cell. */
function followingHeadings(cells: readonly (readonly string[])[], from: number): string[] {
  const found: string[] = [];
  for (const lines of cells.slice(from, from + MOST_COLUMNS)) {
    const cell = lines.filter((line) => line !== '').join(' ');
    const isHeading = cell !== '' && cell.length <= HEADING_CHARS && !isOrdinal(cell);
    if (!isHeading || /^\(\d+\)$/u.test(cell) || isNumberedHeading(cell)) break;
    found.push(cell);
  }
  return found;
}
