import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DirectoryRows, rowsOf, sheetsOf } from '#application';
import { agencyKinds, positionKinds } from '#domain';
import { XlsxWorkbooks } from './xlsx-workbooks.js';

const workbooks = new XlsxWorkbooks();

const word = fc.stringMatching(/^[=+\-@']{0,2}[\p{Lu}\p{Ll}0-9][\p{L}0-9 &.,"<>]{0,15}[\p{L}0-9]$/u);
const day = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => new Date(Date.UTC(2000, 0, 1 + days)).toISOString().slice(0, 10));
const openDay = fc.option(day);
const code = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/);
const email = fc.constantFrom('', 'a@b.example', '+ten@so-y-te.example');
const directory: fc.Arbitrary<DirectoryRows> = fc.record({
  agencies: fc.array(
    fc.record({
      ...{ code, province: word, name: word, shortName: word, parent: fc.constantFrom('', 'so-y-te') },
      ...{ kind: fc.constantFrom(...agencyKinds), validFrom: openDay, validTo: openDay, mailbox: email },
      spellings: fc.array(word, { maxLength: 3 }),
    }),
    { maxLength: 5 },
  ),
  groups: fc.array(
    fc.record({
      ...{ code, name: word, expandable: fc.boolean(), spellings: fc.array(word, { maxLength: 2 }) },
      ...{ agency: fc.constantFrom('', 'so-y-te'), fromOn: openDay, toOn: openDay },
    }),
    { maxLength: 3 },
  ),
  posts: fc.array(
    fc.record({
      ...{ agency: code, kind: fc.constantFrom(...positionKinds), title: word, person: word, email },
      ...{ fields: fc.subarray(['I', 'II', 'VII']), fromOn: openDay, toOn: openDay },
    }),
    { maxLength: 5 },
  ),
});

describe('a directory as a workbook', () => {
  it('comes back as it went out', async () => {
    await fc.assert(
      fc.asyncProperty(directory, async (rows) => {
        const { rows: read, problems } = rowsOf(await workbooks.read(await workbooks.write(sheetsOf(rows))));
        expect(problems).toEqual([]);
        const plain = (some: readonly { row: number }[]) => some.map(({ row: _row, ...rest }) => rest);
        expect(plain(read.agencies)).toEqual(rows.agencies);
        expect(plain(read.groups)).toEqual(rows.groups);
        expect(plain(read.posts)).toEqual(rows.posts);
      }),
      { numRuns: 40 },
    );
  });

  it('holds nothing that a spreadsheet would run', async () => {
    const bytes = await workbooks.write([
      { name: 'Trang', rows: [['Cột'], ['=HYPERLINK("x")'], ['-1'], ["'=1"]] },
    ]);
    const [sheet] = await workbooks.read(bytes);
    expect(sheet?.rows).toEqual([['Cột'], ['=HYPERLINK("x")'], ['-1'], ["'=1"]]);
    const { default: readXlsxFile } = await import('read-excel-file/universal');
    const [raw] = await readXlsxFile(new Uint8Array(bytes).buffer);
    expect(raw?.data.slice(1)).toEqual([[`'=HYPERLINK("x")`], ["'-1"], ["''=1"]]);
  });

  it('is refused where it is none', async () => {
    await expect(workbooks.read(new TextEncoder().encode('Mã;Tên'))).rejects.toMatchObject({ status: 422 });
  });

  it('names sheet, row and column of everything wrong', () => {
    const [agencies, ...others] = sheetsOf({ agencies: [], groups: [], posts: [] });
    const bad = ['Sở Y tế', '', 'Sở Y tế', 'SYT', 'sở', '', '31/02/2025', '', 'khong', ''];
    const { problems } = rowsOf([{ name: 'Cơ quan', rows: [...(agencies?.rows ?? []), bad] }, ...others]);
    expect(problems.map(({ sheet, row, column }) => [sheet, row, column])).toEqual(
      ['Mã', 'Tỉnh', 'Loại', 'Từ ngày', 'Hộp thư'].map((column) => ['Cơ quan', 2, column]),
    );
    expect(rowsOf([{ name: 'Sheet1', rows: [] }]).problems).toHaveLength(1);
  });
});
