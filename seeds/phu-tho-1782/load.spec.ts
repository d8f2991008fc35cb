import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPlanTable, readTable, type PlanTable } from '#documents';
import { seedFolder } from '../seed-folder.js';
import { type ProvinceSeed, readPhuTho1782, readSeed } from './load.js';

let seed: ProvinceSeed;
let plan: PlanTable;

beforeAll(async () => {
  seed = await readPhuTho1782();
  const result = await readTable(seed.itemsFile);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  plan = readPlanTable(result.table);
});

describe('the appendix of plan 1782', () => {
  it('has 39 rows in eight groups and reads without a problem', () => {
    expect(plan.problems).toEqual([]);
    expect(plan.rows.map((row) => row.ordinal)).toEqual(
      Array.from({ length: 39 }, (_, index) => `${index + 1}`),
    );
    const numerals = new Set(plan.rows.map((row) => row.group.split('.')[0]));
    expect([...numerals]).toEqual(['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII']);
  });

  it('keeps the words as printed', () => {
    expect(plan.rows[9]?.lead).toBe(
      'Các Sở: Tài chính; Sở Nội vụ; Tài nguyên & Môi trường; Xây dựng; Kế hoạch & ĐT…',
    );
    expect(plan.rows[16]?.deadline).toBe('Ban hành Kế hoạch trong tháng 1 của năm Kế hoạch.');
  });

  it('names no agency and no group that the directory does not know', () => {
    const agencies = seed.agencies.flatMap((each) => [each.name, each.shortName, ...each.namesMet]);
    const groups = seed.groups.flatMap((each) => [each.name, ...each.namesMet]);
    const known = new Set([...agencies, ...groups].map((name) => name.toLowerCase()));
    const unknown = plan.rows
      .flatMap((row) => [row.lead, row.coordinating])
      .flatMap((cell) => (known.has(cell.toLowerCase()) ? [cell] : cell.replace(/các sở:/iu, '').split(';')))
      .flatMap((part) =>
        part.trim() === 'Sở Nội vụ, Sở Tài chính' || part.trim() === 'Sở Tài chính, Sở Nội vụ'
          ? part.split(',')
          : [part],
      )
      .map((name) => name.replace('…', '').trim())
      .filter((name) => !known.has(name.toLowerCase()));
    expect(unknown).toEqual([]);
  });
});

describe('the directory of Phú Thọ', () => {
  it('has the fifteen departments and thirteen districts of December 2024', () => {
    const count = (kind: string): number =>
      seed.agencies.filter((agency) => agency.kind === kind && agency.validFrom === null).length;
    expect([count('so'), count('ubnd-huyen'), count('van-phong')]).toEqual([15, 13, 1]);
  });

  it('gives every agency one head, one clerk and one officer, with addresses under .example', () => {
    for (const agency of seed.agencies) {
      const kinds = seed.posts.filter((post) => post.agency === agency.code).map((post) => post.kind);
      for (const kind of ['head', 'clerk', 'officer']) {
        expect(
          kinds.filter((each) => each === kind),
          `${agency.code} ${kind}`,
        ).toHaveLength(1);
      }
    }
    expect(seed.posts.every((post) => post.email.endsWith('.example'))).toBe(true);
  });

  it('has one monitor of the office for each field, and one of the standing body for all', () => {
    const fields = (agency: string): string[] =>
      seed.posts
        .filter((post) => post.agency === agency && post.kind === 'monitor')
        .flatMap((post) => post.fields);
    const all = Object.keys(seed.plan.settings.fieldMonitors);
    expect(fields('van-phong-ubnd-tinh').toSorted()).toEqual(all.toSorted());
    expect(fields(seed.plan.standingBody)).toEqual(all);
  });

  it('answers the open lists of rows 10, 24, 31 and 32', () => {
    expect(seed.answers.map((answer) => [answer.ordinal, answer.leads.length])).toEqual([
      ['10', 5],
      ['24', 5],
      ['31', 9],
      ['32', 9],
    ]);
  });
});

describe('a seed that was edited wrongly', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'seed-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function edited(file: string, from: string, to: string): Promise<unknown> {
    await cp(seedFolder('phu-tho-1782'), folder, { recursive: true, force: true });
    const text = await readFile(join(folder, file), 'utf8');
    await writeFile(join(folder, file), text.replace(from, to));
    return readSeed(folder);
  }

  it.each([
    ['posts.csv', 'so-noi-vu,head', 'so-khac,head', 'so-khac'],
    ['posts.csv', 'so-noi-vu,head', 'so-noi-vu,boss', 'posts.csv, dòng 2'],
    ['agencies.csv', 'Mã,', 'Mã số,', 'dòng tiêu đề'],
    ['agencies.csv', 'SNV', 'STC', '“stc” có hai lần'],
    ['groups.csv', 'UBND cấp xã,không', 'UBND cấp xã,có', 'ubnd-cap-xa'],
    ['plan.json', '2021-05-05', '05/5/2021', 'plan.json'],
  ])('%s is refused, told by file and place (%s → %s)', async (file, from, to, told) => {
    await expect(edited(file, from, to)).rejects.toThrow(told);
  });
});
