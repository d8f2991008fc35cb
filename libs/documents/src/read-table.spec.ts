import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { writeCsv } from './csv/write-csv.js';
import { readTable } from './read-table.js';
import { TABLE_LIMITS } from './table-limits.js';
import type { Table } from './table.js';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

async function workbook(rows: (string | number | boolean | Date | null)[][]): Promise<Uint8Array> {
  const cells = rows.map((row) =>
    row.map((value) => (value instanceof Date ? { value, type: Date, format: 'dd/mm/yyyy' } : value)),
  );
  return writeXlsxFile(cells).toBuffer();
}

async function tableOf(bytes: Uint8Array): Promise<Table> {
  const result = await readTable({ name: 'ke-hoach', bytes });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.table;
}

async function codesOf(bytes: Uint8Array, name = 'ke-hoach.xlsx'): Promise<string[]> {
  const result = await readTable({ name, bytes });
  return result.ok ? [] : result.problems.map((problem) => problem.code);
}

describe('reading CSV', () => {
  const rows = [
    ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì'],
    ['1', 'Ban hành; triển khai', 'Sở, ban, ngành'],
  ];

  it.each([
    ['comma', ','],
    ['semicolon', ';'],
    ['tab', '\t'],
  ])('tells a %s as separator', async (_, separator) => {
    const text = rows.map((row) => row.map((cell) => `"${cell}"`).join(separator)).join('\n');
    expect((await tableOf(encode(text))).rows).toEqual(rows);
  });

  it('takes a semicolon although the unquoted cells are full of commas', async () => {
    const text = 'STT;Nhiệm vụ;Chủ trì\n1;Rà soát, đánh giá;Sở, ban, ngành\n2;Kiểm tra, xử lý;Sở, ngành';
    expect((await tableOf(encode(text))).rows[1]).toEqual(['1', 'Rà soát, đánh giá', 'Sở, ban, ngành']);
  });

  it('reads UTF-8 with BOM, the separator line of Excel, and Unicode text of Excel', async () => {
    expect((await tableOf(encode('\uFEFFsep=;\r\nSTT;Việc, làm\r\n'))).rows).toEqual([['STT', 'Việc, làm']]);
    const utf16 = Buffer.from('\uFEFFSTT\tNhiệm vụ\r\n', 'utf16le');
    expect((await tableOf(utf16)).rows).toEqual([['STT', 'Nhiệm vụ']]);
  });

  it('keeps blank rows, so that row numbers are those of the file', async () => {
    expect((await tableOf(encode('a,b\n\n1,2\n'))).rows).toEqual([['a', 'b'], [''], ['1', '2']]);
  });

  it('normalises to NFC, joins broken lines, and drops control characters', async () => {
    const decomposed = 'Kế hoạch'.normalize('NFD');
    expect((await tableOf(encode(`"${decomposed} \r\n CCHC\u0007",x`))).rows).toEqual([
      ['Kế hoạch CCHC', 'x'],
    ]);
  });

  it('names the row of a quote that is never closed', async () => {
    const result = await readTable({ name: 'a.csv', bytes: encode('STT,Nhiệm vụ\n1,"Ban hành\n2,x\n') });
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'broken-csv', row: 2 }] });
  });

  it('gives back what writeCsv wrote, formulas and apostrophes included', async () => {
    const cell = fc
      .stringMatching(/^[\p{L}\d =+\-@',;"\n.]{0,12}$/u)
      .map((text) => text.replace(/\s+/gu, ' ').normalize('NFC').trim());
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), async (body) => {
        const table = [['STT', 'Nhiệm vụ', 'Cơ quan chủ trì'], ...body, ['9', 'cuối', 'bảng']];
        expect((await tableOf(encode(writeCsv(table)))).rows).toEqual(table);
      }),
      { numRuns: 200 },
    );
  });

  it('never writes a cell that a spreadsheet would run as a formula', () => {
    const text = writeCsv([['=1+1', '+84', '-5', '@SUM(A1)', 'Sở Nội vụ']]);
    expect(text).toBe(`\uFEFF'=1+1,'+84,'-5,'@SUM(A1),Sở Nội vụ\r\n`);
  });
});

describe('reading XLSX', () => {
  it('tells a workbook by its content, whatever its name', async () => {
    const bytes = await workbook([
      ['STT', 'Nhiệm vụ'],
      [1, 'Ban hành Kế hoạch'],
    ]);
    const result = await readTable({ name: 'ke-hoach.csv', bytes });
    expect(result).toMatchObject({
      ok: true,
      table: {
        format: 'xlsx',
        sheet: 1,
        rows: [
          ['STT', 'Nhiệm vụ'],
          ['1', 'Ban hành Kế hoạch'],
        ],
      },
    });
  });

  it('prints numbers, dates and yes-or-no as a person sees them and keeps empty rows', async () => {
    const day = new Date('2025-01-30T00:00:00Z');
    const bytes = await workbook([['a', 'b', 'c'], [], [0.1 + 0.2, day, true]]);
    expect((await tableOf(bytes)).rows).toEqual([['a', 'b', 'c'], [], ['0.3', '30/01/2025', 'TRUE']]);
  });

  it('takes the sheet that has the heading of a plan', async () => {
    const bytes = await writeXlsxFile([
      { data: [['Trang bìa']], sheet: 'Bìa' },
      {
        data: [
          ['STT', 'Nhiệm vụ'],
          [1, 'Kiểm tra'],
        ],
        sheet: 'Phụ lục',
      },
    ]).toBuffer();
    expect((await tableOf(bytes)).sheet).toBe(2);
  });

  it('reads long texts whole', async () => {
    const rows = Array.from({ length: 300 }, (_, index) => [
      String(index),
      `Nhiệm vụ ${index} `.repeat(60).trim(),
    ]);
    expect((await tableOf(await workbook(rows))).rows).toEqual(rows);
  });

  it('refuses a broken workbook, cut off or altered anywhere, with a problem', async () => {
    const whole = await workbook([
      ['STT', 'Nhiệm vụ'],
      [1, 'Ban hành Kế hoạch'],
    ]);
    expect(await codesOf(whole.subarray(0, whole.length - 40))).toEqual(['broken-xlsx']);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bytes = Uint8Array.from(whole);
        bytes[at] = (bytes[at] ?? 0) ^ change;
        const result = await readTable({ name: 'a.xlsx', bytes });
        if (!result.ok) expect(result.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });
});

describe('refusing files', () => {
  it('refuses an empty file, one of blanks only, and one over 20 MB', async () => {
    expect(await codesOf(new Uint8Array(0))).toEqual(['empty-file']);
    expect(await codesOf(encode(' \n\n , \n'))).toEqual(['empty-file']);
    expect(await codesOf(new Uint8Array(TABLE_LIMITS.fileBytes + 1))).toEqual(['file-too-large']);
  });

  it('refuses 20 MB of text in one cell, naming its row, and too many rows or columns', async () => {
    expect(await codesOf(encode('a,b\n' + 'x'.repeat(20_000_000)))).toEqual(['cell-too-long']);
    expect(await codesOf(encode('a,b\n' + 'x'.repeat(20_001)))).toEqual(['cell-too-long']);
    expect(await codesOf(encode('a,b\n'.repeat(10_001)))).toEqual(['too-many-rows']);
    expect(await codesOf(encode(','.repeat(256)))).toEqual(['too-many-columns']);
  });

  it.each([
    ['a PDF', encode('%PDF-1.7 …'), 'wrong-type'],
    ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'wrong-type'],
    ['XML', encode('<?xml version="1.0"?><plan/>'), 'wrong-type'],
    ['a web page without a table of tasks', encode('<!DOCTYPE html><table></table>'), 'no-task-table'],
    ['a text in an old code page', Uint8Array.from([0x4b, 0xea, 0x80, 0xff, 0x2c]), 'unreadable-file'],
    ['a beginning of a ZIP', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), 'broken-xlsx'],
    ['an empty ZIP', Uint8Array.from([0x50, 0x4b, 5, 6, ...new Uint8Array(18)]), 'wrong-type'],
  ])('refuses %s', async (_, bytes, code) => {
    expect(await codesOf(bytes)).toEqual([code]);
  });

  it('answers any bytes with a table or a problem, never with an exception', async () => {
    const start = fc.constantFrom<number[]>([], [0x50, 0x4b, 3, 4], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0x22]);
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 400 }), async (magic, rest) => {
        const result = await readTable({ name: 'x', bytes: Uint8Array.from([...magic, ...rest]) });
        expect(result.ok ? result.table.rows.length : result.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
