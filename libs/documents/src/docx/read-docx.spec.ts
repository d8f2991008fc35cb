import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlanTable } from '../plan/read-plan-table.js';
import { readTable } from '../read-table.js';
import { TABLE_LIMITS } from '../table-limits.js';
import { packParts } from '../zip/pack-parts.js';

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

interface Merge {
  text: string;
  columns?: number;
  rows?: 'begin' | 'goes on';
}

const p = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const cell = (given: string | Merge): string => {
  const { text, columns = 1, rows } = typeof given === 'string' ? { text: given } : given;
  const merge = rows === undefined ? '' : `<w:vMerge${rows === 'begin' ? ' w:val="restart"' : ''}/>`;
  return `<w:tc><w:tcPr><w:gridSpan w:val="${columns}"/>${merge}</w:tcPr>${text.split('\n').map(p).join('')}</w:tc>`;
};
const table = (...rows: (string | Merge)[][]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;

function parts(body: string, more: Record<string, string> = {}): Map<string, string> {
  return new Map(
    Object.entries({
      '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
      '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
      'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
      ...more,
    }),
  );
}

const docx = (body: string, more?: Record<string, string>): Buffer => packParts(parts(body, more));

async function planOf(bytes: Uint8Array) {
  const result = await readTable({ name: 'ke-hoach.docx', bytes });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return readPlanTable(result.table);
}

async function codesOf(bytes: Uint8Array): Promise<string[]> {
  const result = await readTable({ name: 'ke-hoach.docx', bytes });
  return result.ok ? [] : result.problems.map(({ code }) => code);
}

const HEADING = ['STT', 'Nhiệm vụ', 'Sản phẩm', 'Cơ quan chủ trì', 'Thời hạn'];
const LETTERHEAD = table([
  'ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\n-------\nSố: 315/KH-UBND',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nLai Châu, ngày 09 tháng 01 năm 2026',
]);
const TITLE =
  p('KẾ HOẠCH') +
  p('Cải cách hành chính nhà nước tỉnh Lai Châu năm 2026') +
  p('Căn cứ Kế hoạch số 12/KH-UBND ngày 01/01/2021;');
const SIGNATURE = table(['Nơi nhận:\n- Như trên;', 'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH']);

describe('a Word document', () => {
  it('gives the plan of its letterhead and the rows of its table, signature left out', async () => {
    const { head, rows, problems } = await planOf(
      docx(
        LETTERHEAD +
          TITLE +
          table(HEADING, ['1', 'Ban hành Kế hoạch', 'Kế hoạch', 'Sở Nội vụ', 'Quý I']) +
          SIGNATURE,
      ),
    );
    expect(head).toEqual({
      number: '315/KH-UBND',
      issuer: 'UBND tỉnh Lai Châu',
      issuedOn: '2026-01-09',
      title: 'Kế hoạch cải cách hành chính nhà nước tỉnh Lai Châu năm 2026',
      fromYear: 2026,
      toYear: 2026,
    });
    expect(rows).toHaveLength(1);
    expect(problems).toEqual([]);
  });

  it('repeats a cell that is merged downwards and keeps one that is merged sideways in its first column', async () => {
    const { rows, columns } = await planOf(
      docx(
        table(
          [
            { text: 'STT', rows: 'begin' },
            { text: 'Nhiệm vụ', rows: 'begin' },
            { text: 'Sản phẩm', rows: 'begin' },
            { text: 'Phân công', columns: 2 },
            { text: 'Thời hạn', rows: 'begin' },
          ],
          [
            ...Array.from({ length: 3 }, () => ({ text: '', rows: 'goes on' as const })),
            'Chủ trì',
            'Phối hợp',
            { text: '', rows: 'goes on' },
          ],
          [{ text: 'I. Cải cách thể chế', columns: 6 }],
          ['1', 'Việc một', 'Báo cáo', { text: 'Sở Tư pháp', rows: 'begin' }, 'Sở Nội vụ', 'Quý I'],
          ['2', 'Việc hai', 'Báo cáo', { text: '', rows: 'goes on' }, 'Sở Y tế', 'Quý II'],
        ),
      ),
    );
    expect(columns).toMatchObject({ lead: 3, coordinating: 4, deadline: 5 });
    expect(
      rows.map(({ group, lead, coordinating, deadline }) => [group, lead, coordinating, deadline]),
    ).toEqual([
      ['I. Cải cách thể chế', 'Sở Tư pháp', 'Sở Nội vụ', 'Quý I'],
      ['I. Cải cách thể chế', 'Sở Tư pháp', 'Sở Y tế', 'Quý II'],
    ]);
  });

  it('joins tables that go on after a page break, with headings in between and a repeated heading row', async () => {
    const { rows, problems } = await planOf(
      docx(
        table(
          HEADING,
          [{ text: 'A. CHỈ ĐẠO', columns: 5 }],
          ['1', 'Việc một', 'Báo cáo', 'Sở Y tế', 'Quý I'],
        ) +
          p('II. Thủ tục hành chính') +
          table(HEADING, ['1', 'Xây dựng Kế hoạch kiểm soát', 'Kế hoạch', 'Sở Y tế', 'Trước ngày 30/01']) +
          table(
            ['', 'thủ tục hành chính', '', '', 'của năm Kế hoạch'],
            ['2', 'Việc', 'Báo cáo', 'Sở Y tế', 'Quý I'],
          ),
      ),
    );
    expect(rows.map(({ group, ordinal, task, deadline }) => [group, ordinal, task, deadline])).toEqual([
      ['A. CHỈ ĐẠO', '1', 'Việc một', 'Quý I'],
      [
        'II. Thủ tục hành chính',
        '1',
        'Xây dựng Kế hoạch kiểm soát thủ tục hành chính',
        'Trước ngày 30/01 của năm Kế hoạch',
      ],
      ['II. Thủ tục hành chính', '2', 'Việc', 'Quý I'],
    ]);
    expect(problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning joined-row']);
  });

  it('without a table of tasks is refused', async () => {
    expect(await codesOf(docx(LETTERHEAD + TITLE))).toEqual(['no-task-table']);
  });

  it('ignores macros and pictures', async () => {
    const body = table(HEADING, ['1', 'Việc', 'Báo cáo', 'Sở Y tế', 'Quý I']);
    const { rows } = await planOf(
      docx(body, { 'word/vbaProject.bin': 'Sub AutoOpen()', 'word/media/a.png': 'PNG' }),
    );
    expect(rows).toHaveLength(1);
  });
});

describe('a Word document that is not what it seems', () => {
  const body = table(HEADING, ['1', 'Việc', 'Báo cáo', 'Sở Y tế', 'Quý I']);
  const entity = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document xmlns:w="${WORD}"><w:body>&b;</w:body></w:document>`;
  const deep = '<w:sdt><w:sdtContent>'.repeat(5000) + '</w:sdtContent></w:sdt>'.repeat(5000);

  it.each([
    ['declares entities', docx(body, { 'word/document.xml': entity }), 'broken-docx'],
    ['lies too deep', docx(deep), 'broken-docx'],
    ['hides tags in a comment', docx(`<!-- <w:p> -->${body}`), 'broken-docx'],
    ['has a tag of a hundred thousand letters', docx(`<w:p a="${'x'.repeat(100_000)}"/>`), 'broken-docx'],
    ['is cut off', docx(body).subarray(0, 700), 'broken-xlsx'],
    ['ends within a tag', docx(body, { 'word/document.xml': '<w:document' }), 'broken-docx'],
    [
      'has a header marked secret',
      docx(body, { 'word/header1.xml': `<w:hdr>${p('TỐI MẬT')}</w:hdr>` }),
      'secret-document',
    ],
  ])('and %s is refused', async (_, bytes, code) => {
    expect(await codesOf(bytes)).toEqual([code]);
  });

  it('and would unpack to far more than it holds is refused by its declared sizes', async () => {
    const bytes = docx(body);
    const packed = deflateRawSync(Buffer.alloc(1000));
    expect(packed.length).toBeLessThan(100);
    const directory = bytes.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    bytes.writeUInt32LE(TABLE_LIMITS.unpackedBytes + 1, directory + 24);
    expect(await codesOf(bytes)).toEqual(['unpacks-too-large']);
  });

  it('and has a cell over a billion columns is refused', async () => {
    expect(await codesOf(docx(table(HEADING, [{ text: 'x', columns: 1_000_000_000 }])))).toEqual([
      'too-many-columns',
    ]);
  });

  it('and is altered anywhere gives a table or a problem, never an exception', async () => {
    const whole = docx(LETTERHEAD + TITLE + body);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bytes = Uint8Array.from(whole);
        bytes[at] = (bytes[at] ?? 0) ^ change;
        const result = await readTable({ name: 'a.docx', bytes });
        if (!result.ok) expect(result.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });

  it('and holds any markup gives a table or a problem, never an exception', async () => {
    const piece = fc.constantFrom(
      '<w:p>',
      '</w:p>',
      '<w:tbl>',
      '</w:tbl>',
      '<w:tr>',
      '</w:tr>',
      '<w:tc>',
      '</w:tc>',
      '<w:r><w:t>',
      'STT',
      '</w:t></w:r>',
      '<w:vMerge/>',
      '<w:gridSpan w:val="x"/>',
      '&lt;',
      '&x;',
      '<a',
      '>',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const result = await readTable({ name: 'a.docx', bytes: docx(pieces.join('')) });
        expect(result.ok ? result.table.rows.length : result.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });
});
