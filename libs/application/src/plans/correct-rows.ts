import { ApplicationError } from '../errors.js';
import type { ImportDecisions, PlanColumn, PlanProblem, PreviewRow, PrintedRow } from './plan-import.js';

export type Cells = { [Column in PlanColumn]?: string | undefined };

/** What a person changes on a preview. Rows are named by the number they have in it. */
export interface RowCorrections {
  rows: (Cells & { row: number })[];
  remove: number[];
  /** New rows; `after`: the row they follow, 0 for the beginning. */
  add: (Cells & { after: number })[];
}

/** Problems that are looked for again after each correction. */
const FOUND_AGAIN =
  /^(?:missing-(?:task|lead|deadline)|doubled-ordinal|unknown-(?:agency|issuer)|uncertain-deadline)$/u;
const ADDED = 'dòng thêm khi xem trước';
const empty: Record<PlanColumn, string> = {
  group: '',
  ordinal: '',
  task: '',
  product: '',
  lead: '',
  coordinating: '',
  deadline: '',
  note: '',
};

/**
 * The rows as corrected, in order; a new row gets the next number that no row has. Pure. Throws 422 for rows that are not
 * there.
 */
export function correctedRows(rows: readonly PreviewRow[], corrections: RowCorrections): PrintedRow[] {
  requireRows(rows, corrections);
  const removed = new Set(corrections.remove);
  const changed = new Map(corrections.rows.map(({ row, ...cells }) => [row, given(cells)]));
  let last = Math.max(0, ...rows.map(({ rowNumber }) => rowNumber));
  const addedAfter = (after: number, group: string): PrintedRow[] =>
    corrections.add
      .filter((one) => one.after === after)
      .map(({ after: _after, ...cells }) => {
        last += 1;
        return { ...empty, group, ...given(cells), rowNumber: last, place: ADDED };
      });
  const kept = rows.flatMap((row) => [
    ...(removed.has(row.rowNumber) ? [] : [{ ...printedRow(row), ...changed.get(row.rowNumber) }]),
    ...addedAfter(row.rowNumber, row.group),
  ]);
  return [...addedAfter(0, ''), ...kept];
}

/** A row as printed, without what was read from it. */
export function printedRow(row: PrintedRow): PrintedRow {
  const { rowNumber, group, ordinal, task, product, lead, coordinating, deadline, note, place } = row;
  const printed = { rowNumber, group, ordinal, task, product, lead, coordinating, deadline, note };
  return place === undefined ? printed : { ...printed, place };
}

/** The problems that the file has whatever is corrected, of rows that are still there. */
export function lastingProblems(
  problems: readonly PlanProblem[],
  rows: readonly PrintedRow[],
): PlanProblem[] {
  const there = new Set(rows.map(({ rowNumber }) => rowNumber));
  return problems.filter(({ code, row }) => !FOUND_AGAIN.test(code) && (row === null || there.has(row)));
}

/** Earlier decisions with newer ones, which win; those on rows that are gone are dropped. */
export function mergeDecisions(earlier: ImportDecisions, newer: ImportDecisions): ImportDecisions {
  return {
    plan: { ...earlier.plan, ...newer.plan },
    leads: newest([...newer.leads, ...earlier.leads], ({ row }) => row),
    names: newest([...newer.names, ...earlier.names], ({ printed }) => printed),
    readings: newest([...newer.readings, ...earlier.readings], ({ row }) => row),
    proposals: newest([...newer.proposals, ...earlier.proposals], ({ proposal }) => proposal),
  };
}

/** Decisions that still have their row and, for readings and leads, the words they were made on. */
export function lastingDecisions(decisions: ImportDecisions, corrections: RowCorrections): ImportDecisions {
  const gone = new Set(corrections.remove);
  const reworded = (column: PlanColumn): Set<number> =>
    new Set(corrections.rows.filter((one) => one[column] !== undefined).map(({ row }) => row));
  const deadlines = reworded('deadline');
  const leads = reworded('lead');
  return {
    ...decisions,
    leads: decisions.leads.filter(({ row }) => !gone.has(row) && !leads.has(row)),
    readings: decisions.readings.filter(({ row }) => !gone.has(row) && !deadlines.has(row)),
  };
}

function newest<Decision>(decisions: readonly Decision[], keyOf: (one: Decision) => unknown): Decision[] {
  const first = new Map<unknown, Decision>();
  for (const one of decisions) if (!first.has(keyOf(one))) first.set(keyOf(one), one);
  return [...first.values()];
}

function given(cells: Cells): Partial<Record<PlanColumn, string>> {
  return Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== undefined));
}

function requireRows(rows: readonly PreviewRow[], { rows: changed, remove, add }: RowCorrections): void {
  const known = new Set(rows.map(({ rowNumber }) => rowNumber));
  const named = [
    ...changed.map(({ row }, at) => ({ pointer: `/rows/${at}/row`, row })),
    ...remove.map((row, at) => ({ pointer: `/remove/${at}`, row })),
    ...add
      .filter(({ after }) => after > 0)
      .map(({ after: row }, at) => ({ pointer: `/add/${at}/after`, row })),
  ];
  const errors = named
    .filter(({ row }) => !known.has(row))
    .map(({ pointer, row }) => ({ pointer, message: `Không có dòng ${row} trong bản xem trước.` }));
  const [first] = errors;
  if (first !== undefined) throw new ApplicationError('invalid-corrections', 422, first.message, { errors });
}
