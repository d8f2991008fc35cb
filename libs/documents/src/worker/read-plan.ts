import type { AssignedColumns, ReadPlan } from '#application';
import { guessedHead } from '../head/guessed-head.js';
import { readHead } from '../head/read-head.js';
import { readTextHead } from '../head/read-text-head.js';
import type { ImportProblem } from '../import-problem.js';
import type { PlanTable } from '../plan/plan-row.js';
import { readPlanTable } from '../plan/read-plan-table.js';
import { isCutOff } from '../prose/prose-lines.js';
import { cutOffText, fromRunningText } from '../prose/prose-problems.js';
import { readProse } from '../prose/read-prose.js';
import { readTable } from '../read-table.js';
import type { Table, UploadedFile } from '../table.js';

const LINES_ABOVE = 100;
/** What is told of a table that is none; a text with tasks or targets is read all the same. */
const NO_TABLE = new Set(['no-task-table', 'header-not-found', 'broken-csv', 'no-rows']);

/**
 * Reads an uploaded file as a plan, the table of tasks and what the text around it says, on the thread that calls. Loads
 * nothing of the application, so that a thread of its own is there at once.
 */
export async function readPlan(file: UploadedFile, assigned: AssignedColumns = {}): Promise<ReadPlan> {
  const result = await readTable(file);
  if (!result.ok) return readText(result.text ?? [], result.problems);
  const table = readPlanTable(result.table, assigned);
  const text = result.table.text ?? [];
  if (table.rows.length > 0) return withProse(withGuessedHead(table, result.table, file.name), text);
  return { ...readText(text, table.problems), columns: table.readColumns };
}

/** What the letterhead does not tell is looked for above the table and in the names of sheets and file. */
function withGuessedHead(
  plan: PlanTable,
  { rows, text = [], sheets = [] }: Table,
  fileName: string,
): PlanTable {
  const first = (plan.rows[0]?.rowNumber ?? 1) - 1;
  const titles = rows.slice(0, first).map((row) => row.filter((cell) => cell !== ''));
  // A row of more cells is the heading of the table.
  const above = [...titles.filter((row) => row.length <= 2).flat(), ...text.slice(0, LINES_ABOVE)];
  const deadlines = plan.rows.map(({ deadline }) => deadline);
  const { head, problems } = guessedHead(plan.head, { above, sheets, fileName, deadlines });
  return { ...plan, head, problems: [...problems, ...plan.problems] };
}

function withProse({ head, rows, problems, readColumns }: PlanTable, text: readonly string[]): ReadPlan {
  const groups = [...new Set(rows.map(({ group }) => group))].filter((group) => group !== '');
  const cut = isCutOff(text) ? [cutOffText()] : [];
  return {
    head,
    isReference: false,
    rows,
    problems: [...problems, ...cut],
    columns: readColumns,
    prose: readProse(text, groups),
  };
}

function readText(text: readonly string[], problems: readonly ImportProblem[]): ReadPlan {
  const nothing = { head: readHead([]), isReference: false, rows: [], columns: [] };
  const prose = readProse(hasOtherErrors(problems) ? [] : text, null);
  if (prose.proposals.length === 0 && prose.targets.length === 0) {
    return { ...nothing, problems: [...problems], prose: readProse([], null) };
  }
  const told = [fromRunningText(prose), ...(isCutOff(text) ? [cutOffText()] : [])];
  return { ...nothing, ...readTextHead(text), problems: told, prose };
}

function hasOtherErrors(problems: readonly ImportProblem[]): boolean {
  return problems.some(({ code, severity }) => severity === 'error' && !NO_TABLE.has(code));
}
