import { type AgencyIndex, type ImportPreview, previewPlan, type ReadPlan } from '#application';
import { FilePlanTableReader } from '#documents';
import type { PlanForStages } from '#domain';
import { unnamedPlan } from '../prepare/plan-of-seed.js';
import { type RowStages, stagesOfYear } from './row-stages.js';

type Row = ImportPreview['rows'][number];

/** A file as an import would find it, with the stages of its rows. */
export interface FilePreview extends Omit<ImportPreview, 'rows' | 'proposals'> {
  rows: (Row & RowStages)[];
  proposals: (Row & RowStages)[];
  years: number[];
}

/** The directory as it stood where and when a plan was issued. */
type IndexFor = (head: ReadPlan['head']) => AgencyIndex;

/** The file cannot be read; the problems say why. */
export class UnreadableFile extends Error {
  constructor(readonly problems: ReadPlan['problems']) {
    super(problems[0]?.message ?? 'Tệp không đọc được.');
  }
}

/** A plan for longer than this has its stages told for its first years only. */
const MOST_YEARS = 10;

/**
 * Reads a file as the product's import does; needs no database. `year`: the only year to tell the stages of, else those
 * of the plan; `thisYear`: where the document names none. Throws `UnreadableFile`.
 */
export async function previewFile(
  file: { name: string; bytes: Uint8Array },
  { indexFor, year, thisYear }: { indexFor: IndexFor; year: number | null; thisYear: number },
): Promise<FilePreview> {
  const read = await new FilePlanTableReader().read(file);
  const isEmpty = read.rows.length + read.prose.proposals.length + read.prose.targets.length === 0;
  if (isEmpty) throw new UnreadableFile(read.problems);
  const preview = previewPlan(
    { ...read, plan: { ...unnamedPlan, ...read.head }, found: read.head, thisYear },
    indexFor(read.head),
  );
  const years = year === null ? yearsOf(preview, thisYear) : [year];
  const plan = planForStages(preview, years);
  const staged = (row: Row): Row & RowStages => ({ ...row, ...stagesOfYear(row, plan, years) });
  return { ...preview, rows: preview.rows.map(staged), proposals: preview.proposals.map(staged), years };
}

function yearsOf({ plan: { fromYear, toYear } }: ImportPreview, thisYear: number): number[] {
  const first = fromYear ?? thisYear;
  const count = Math.min((toYear ?? first) - first + 1, MOST_YEARS);
  return Array.from({ length: count }, (_, at) => first + at);
}

/** Where the document tells no date of issue, no stage is left out for lying before it. */
function planForStages({ plan }: ImportPreview, years: readonly number[]): PlanForStages {
  const fromYear = plan.fromYear ?? Math.min(...years);
  return {
    issuedOn: plan.issuedOn ?? `${fromYear - 1}-01-01`,
    fromYear,
    toYear: plan.toYear ?? Math.max(...years),
    settings: plan.settings,
  };
}
