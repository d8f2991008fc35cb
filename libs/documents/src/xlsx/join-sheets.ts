import { fileProblem, type ImportProblem } from '../import-problem.js';
import { findHeader, type PlanHeader } from '../plan/find-header.js';
import { TABLE_LIMITS } from '../table-limits.js';
import { refused, tooManyRows, type TableReadResult } from '../table.js';

export interface ReadSheet {
  /** From 1. */
  number: number;
  name: string;
  hidden: boolean;
  rows: string[][];
}

interface PlanSheet extends ReadSheet {
  header: PlanHeader;
}

/**
 * Chooses the sheets that hold the plan: all that have a heading with a task and its lead or deadline, shown ones before
 * hidden; or the first that has a heading at all, or the first. Several become one table in the order of the workbook,
 * each beginning with its own heading. Which were read is told wherever there was a choice.
 */
export function joinSheets(sheets: readonly ReadSheet[]): TableReadResult {
  const headed = sheets.flatMap((sheet) => {
    const header = findHeader(sheet.rows);
    return header === null ? [] : [{ ...sheet, header }];
  });
  const full = headed.filter(({ header }) => isFull(header));
  const shown = full.filter(({ hidden }) => !hidden);
  const chosen = shown.length > 0 ? shown : full.length > 0 ? full.slice(0, 1) : headed.slice(0, 1);
  const [first, ...others] = chosen;
  if (first === undefined) return alone(sheets);
  const joined: { rows: string[][]; places: string[]; starts: number[] } = {
    rows: [...first.rows],
    places: first.rows.map((_row, index) => placeOf(first.name, index)),
    starts: [],
  };
  for (const sheet of others) append(sheet, joined);
  if (joined.rows.length > TABLE_LIMITS.rows) return refused(tooManyRows());
  const notes = sheets.length > 1 ? [sheetsRead(chosen, sheets.length)] : [];
  const names = chosen.map(({ name }) => name);
  return {
    ok: true,
    table: { format: 'xlsx', sheet: first.number, ...joined, text: [], sheets: names, notes },
  };
}

/** No sheet has a heading: the first that is shown, to be told by its content. */
function alone(sheets: readonly ReadSheet[]): TableReadResult {
  const sheet = sheets.find(({ hidden }) => !hidden) ?? sheets[0];
  const rows = sheet?.rows ?? [];
  const places = rows.map((_row, index) => placeOf(sheet?.name ?? '', index));
  const names = sheet === undefined ? {} : { sheets: [sheet.name] };
  return { ok: true, table: { format: 'xlsx', sheet: sheet?.number ?? 1, rows, places, text: [], ...names } };
}

/** From its heading on, which may take two rows; what stands above it is the title of the sheet. */
function append(
  { name, rows, header }: PlanSheet,
  joined: { rows: string[][]; places: string[]; starts: number[] },
): void {
  joined.starts.push(joined.rows.length);
  for (const [index, row] of rows.entries()) {
    if (index < header.index - 1) continue;
    joined.rows.push(row);
    joined.places.push(placeOf(name, index));
  }
}

function isFull({ columns }: PlanHeader): boolean {
  return columns.task !== null && (columns.lead !== null || columns.deadline !== null);
}

function placeOf(name: string, index: number): string {
  return `trang tính “${name}”, dòng ${index + 1}`;
}

function sheetsRead(chosen: readonly ReadSheet[], count: number): ImportProblem {
  const names = chosen.map(({ name }) => `“${name}”`).join(', ');
  return {
    ...fileProblem(
      'sheets-read',
      `Tệp có ${count} trang tính có nội dung; đã đọc ${names}.`,
      'Nếu nhiệm vụ nằm ở trang khác, đề nghị kiểm tra tiêu đề các cột của trang đó.',
    ),
    severity: 'warning',
  };
}
