import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readTable } from '../read-table.js';
import type { PlanRow, PlanTable } from './plan-row.js';
import { readPlanTable } from './read-plan-table.js';

const root = new URL('../../../../', import.meta.url);

async function planOf(path: string): Promise<PlanTable> {
  const result = await readTable({ name: path, bytes: await readFile(new URL(path, root)) });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return readPlanTable(result.table);
}

describe('the whole text of plan 1782, put in as it is', () => {
  it('gives the number, issuer, date, title and period', async () => {
    expect((await planOf('test/fixtures/imports/ke-hoach-1782.txt')).head).toEqual({
      number: '1782/KH-UBND',
      issuer: 'UBND tỉnh Phú Thọ',
      issuedOn: '2021-05-05',
      title: 'Kế hoạch cải cách hành chính nhà nước tỉnh Phú Thọ giai đoạn 2021 - 2025',
      fromYear: 2021,
      toYear: 2025,
    });
  });

  it('gives its groups and all 39 rows as the seed has them', async () => {
    const text = await planOf('test/fixtures/imports/ke-hoach-1782.txt');
    const seed = await planOf('seeds/phu-tho-1782/items.csv');
    const withoutPlace = (row: PlanRow): unknown => ({ ...row, rowNumber: 0 });
    expect(text.problems).toEqual([]);
    expect(text.rows).toHaveLength(39);
    expect(text.rows.map(withoutPlace)).toEqual(seed.rows.map(withoutPlace));
    expect(new Set(text.rows.map(({ group }) => group)).size).toBe(8);
  });
});
