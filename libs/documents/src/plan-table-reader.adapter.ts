import { Injectable } from '@nestjs/common';
import { emptyHead, emptyProse, type PlanTableReader, type ReadPlan } from '#application';
import { readTextHead } from './head/read-text-head.js';
import type { ImportProblem } from './import-problem.js';
import { readPlanTable } from './plan/read-plan-table.js';
import type { PlanTable } from './plan/plan-row.js';
import { readProse } from './prose/read-prose.js';
import { cutOffText, fromRunningText } from './prose/prose-problems.js';
import { isCutOff } from './prose/prose-lines.js';
import { readTable } from './read-table.js';
import type { UploadedFile } from './table.js';

/** What is told of a table that is none; a text with tasks or targets is read all the same. */
const NO_TABLE = new Set(['no-task-table', 'header-not-found', 'broken-csv', 'no-rows']);

/** Reads uploaded plans from Word, Excel, HTML, CSV and text: the table of tasks, and what the text around it says. */
@Injectable()
export class FilePlanTableReader implements PlanTableReader {
  async read(file: UploadedFile): Promise<ReadPlan> {
    const result = await readTable(file);
    if (!result.ok) return readText(result.text ?? [], result.problems);
    const table = readPlanTable(result.table);
    const text = result.table.text ?? [];
    return table.rows.length === 0 ? readText(text, table.problems) : withProse(table, text);
  }
}

function withProse({ head, rows, problems }: PlanTable, text: readonly string[]): ReadPlan {
  const groups = [...new Set(rows.map(({ group }) => group))].filter((group) => group !== '');
  const cut = isCutOff(text) ? [cutOffText()] : [];
  return { head, isReference: false, rows, problems: [...problems, ...cut], prose: readProse(text, groups) };
}

function readText(text: readonly string[], problems: readonly ImportProblem[]): ReadPlan {
  const nothing = {
    head: emptyHead,
    isReference: false,
    rows: [],
    problems: [...problems],
    prose: emptyProse,
  };
  if (problems.some(({ code, severity }) => severity === 'error' && !NO_TABLE.has(code))) return nothing;
  const prose = readProse(text, null);
  if (prose.proposals.length === 0 && prose.targets.length === 0) return nothing;
  const told = [fromRunningText(prose), ...(isCutOff(text) ? [cutOffText()] : [])];
  return { ...readTextHead(text), rows: [], problems: told, prose };
}
