import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readTable } from '../read-table.js';
import type { PlanTable } from './plan-row.js';
import { readPlanTable } from './read-plan-table.js';

const root = new URL('../../../../', import.meta.url);

async function planOf(path: string): Promise<PlanTable> {
  const result = await readTable({ name: path, bytes: await readFile(new URL(path, root)) });
  if (!result.ok)
    return { ...readPlanTable({ format: 'csv', sheet: null, rows: [] }), problems: result.problems };
  return readPlanTable(result.table);
}

describe('files as people send them', () => {
  it('plan 1782 as an Excel appendix reads the same as the CSV of the seed', async () => {
    const excel = await planOf('test/fixtures/imports/ke-hoach-1782-phu-luc.xlsx');
    const csv = await planOf('seeds/phu-tho-1782/items.csv');
    const withoutPlace = (plan: PlanTable): unknown[] =>
      plan.rows.map(({ place: _place, ...row }) => ({ ...row, rowNumber: 0 }));
    expect(excel.problems).toEqual([]);
    expect(excel.rows).toHaveLength(39);
    expect(withoutPlace(excel)).toEqual(withoutPlace(csv));
  });

  it.each([
    ['semicolon-bom.csv', []],
    ['unknown-agency.csv', []],
    ['empty.csv', ['error empty-file null null']],
    ['broken.xlsx', ['error broken-xlsx null null']],
    ['missing-deadline-column.csv', ['error missing-column 1 deadline']],
    ['row-without-task.csv', ['error missing-task 3 task']],
    ['doubled-ordinal.csv', ['error doubled-ordinal 3 ordinal']],
    ['without-lead-or-deadline.csv', ['warning missing-lead 2 lead', 'warning missing-deadline 3 deadline']],
  ])('%s gives %j', async (file, told) => {
    const { problems } = await planOf(`test/fixtures/imports/${file}`);
    expect(problems.map((each) => `${each.severity} ${each.code} ${each.row} ${each.column}`)).toEqual(told);
  });
});
