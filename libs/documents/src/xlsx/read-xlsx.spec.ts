import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { readPlanTable } from '../plan/read-plan-table.js';
import type { PlanTable } from '../plan/plan-row.js';
import { packParts } from '../zip/pack-parts.js';
import { readXlsx } from './read-xlsx.js';

type Cell =
  string | number | null | { value: string | number | Date; type?: unknown; [key: string]: unknown };
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEADING = ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian'];

async function planOf(...sheets: { sheet?: string; data: Cell[][] }[]): Promise<PlanTable> {
  const bytes = await writeXlsxFile(sheets as never).toBuffer();
  const result = await readXlsx(new Uint8Array(bytes));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return readPlanTable(result.table);
}

/** A workbook by hand, with what no library writes. */
async function planOfParts(sheet: string, more: Record<string, string> = {}): Promise<PlanTable> {
  const parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="PL" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
    ...more,
  };
  const result = await readXlsx(packParts(new Map(Object.entries(parts))));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return readPlanTable(result.table);
}

describe('a workbook', () => {
  it('has a merged lead for every row it reaches down to', async () => {
    const { rows } = await planOf({
      data: [
        HEADING,
        ['1', 'Việc một', { value: 'Sở Nội vụ', rowSpan: 3 }, 'Quý I'],
        ['2', 'Việc hai', null, 'Quý II'],
        ['3', 'Việc ba', null, 'Quý III'],
        ['4', 'Việc bốn', null, 'Quý IV'],
      ],
    });
    expect(rows.map(({ lead }) => lead)).toEqual(['Sở Nội vụ', 'Sở Nội vụ', 'Sở Nội vụ', '']);
  });

  it('has a heading merged over two rows and a group merged over all columns', async () => {
    const { rows } = await planOf({
      data: [
        [
          { value: 'TT', rowSpan: 2 },
          { value: 'Nhiệm vụ', rowSpan: 2 },
          { value: 'Phân công', columnSpan: 2 },
          null,
          { value: 'Thời hạn', rowSpan: 2 },
        ],
        [null, null, 'Chủ trì', 'Phối hợp', null],
        [{ value: 'I. Cải cách thể chế', columnSpan: 5 }, null, null, null, null],
        ['1', 'Việc một', 'Sở Tư pháp', 'Sở Nội vụ', 'Quý I'],
      ],
    });
    expect(rows).toMatchObject([
      { group: 'I. Cải cách thể chế', lead: 'Sở Tư pháp', coordinating: 'Sở Nội vụ', deadline: 'Quý I' },
    ]);
  });

  it('prints dates and numbers of rows as a person sees them', async () => {
    const day = new Date(Date.UTC(2025, 7, 30));
    const { rows } = await planOf({
      data: [
        HEADING,
        [1.1, 'Việc một', 'Sở Nội vụ', { value: day, type: Date, format: 'dd/mm/yyyy' }],
        [
          { value: 1.1, type: Number, format: '0.00' },
          'Việc hai',
          'Sở Nội vụ',
          { value: day, type: Date, format: 'mm/yyyy' },
        ],
        [
          { value: 2, type: Number, format: '0.0' },
          'Việc ba',
          'Sở Nội vụ',
          { value: day, type: Date, format: 'm/d/yyyy' },
        ],
      ],
    });
    expect(rows.map(({ ordinal, deadline }) => [ordinal, deadline])).toEqual([
      ['1.1', '30/08/2025'],
      ['1.10', '08/2025'],
      ['2.0', '30/08/2025'],
    ]);
  });

  it('joins the sheets that hold tasks, each with its own groups, and says which were read', async () => {
    const { rows, problems } = await planOf(
      { sheet: 'Bìa', data: [['KẾ HOẠCH']] },
      { sheet: 'PL1', data: [HEADING, ['I. Thể chế'], ['1', 'Việc một', 'Sở Tư pháp', 'Quý I']] },
      {
        sheet: 'PL2',
        data: [['Phụ lục 2'], HEADING, ['1', 'Việc hai', 'Sở Nội vụ', ''], ['2', 'Việc ba', '', 'Quý I']],
      },
    );
    expect(rows).toMatchObject([
      { task: 'Việc một', group: 'I. Thể chế', place: 'trang tính “PL1”, dòng 3' },
      { task: 'Việc hai', group: '', place: 'trang tính “PL2”, dòng 3' },
      { task: 'Việc ba', place: 'trang tính “PL2”, dòng 4' },
    ]);
    expect(problems.map(({ message }) => message)).toEqual([
      'Tệp có 3 trang tính có nội dung; đã đọc “PL1”, “PL2”.',
      'Trang tính “PL2”, dòng 3: cột “Thời gian hoàn thành” để trống.',
      'Trang tính “PL2”, dòng 4: cột “Cơ quan chủ trì” để trống.',
    ]);
  });

  it('never evaluates a formula: the value kept in the file counts, and without one the cell is empty', async () => {
    const cells = (row: number, deadline: string): string =>
      `<row r="${row}"><c r="A${row}"><v>${row - 1}</v></c><c r="B${row}" t="str"><v>Việc ${row}</v></c>` +
      `<c r="C${row}" t="str"><v>Sở Nội vụ</v></c><c r="D${row}" t="str"><f>HYPERLINK("http://a.example","x")</f>${deadline}</c></row>`;
    const heading = HEADING.map((text, at) => `<c r="${'ABCD'[at]}1" t="str"><v>${text}</v></c>`).join('');
    const sheet = `<worksheet xmlns="${MAIN}"><sheetData><row r="1">${heading}</row>${cells(2, '<v>Quý I</v>')}${cells(3, '')}</sheetData></worksheet>`;
    const { rows } = await planOfParts(sheet);
    expect(rows.map(({ deadline }) => deadline)).toEqual(['Quý I', '']);
  });

  describe('of another program', () => {
    const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
    const row = (...cells: string[]): string => `<row>${cells.join('')}</row>`;
    const heading = row(...HEADING.map(text));
    const sheetOf = (...rows: string[]): string =>
      `<worksheet xmlns="${MAIN}"><sheetData>${heading}${rows.join('')}</sheetData></worksheet>`;
    const styles = (...formats: string[]): string =>
      `<styleSheet xmlns="${MAIN}"><numFmts>${formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`).join('')}</numFmts>` +
      `<cellXfs><xf numFmtId="0"/>${formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join('')}</cellXfs></styleSheet>`;
    const relations = (...more: string[]): string =>
      `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="/xl/worksheets/sheet1.xml"/>${more.join('')}</Relationships>`;
    const related = (type: string, target: string): string =>
      `<Relationship Id="${type}" Type="${OFFICE}/${type}" Target="${target}"/>`;

    it('is read where rows and cells do not say where they stand', async () => {
      const { rows } = await planOfParts(
        sheetOf(
          row('<c><v>1</v></c>', text('Việc một'), text('Sở Nội vụ'), text('Quý I')),
          row('<c><v>2</v></c>', text('Việc hai'), '<c/>', text('Quý II')),
          '<row r="7"><c r="B7" t="inlineStr"><is><t>Việc ba</t></is></c><c t="inlineStr"><is><t>Sở Tư pháp</t></is></c></row>',
        ),
      );
      expect(rows).toMatchObject([
        { rowNumber: 2, ordinal: '1', task: 'Việc một', lead: 'Sở Nội vụ', deadline: 'Quý I' },
        { rowNumber: 3, ordinal: '2', task: 'Việc hai', lead: '', deadline: 'Quý II' },
        { rowNumber: 7, ordinal: '', task: 'Việc ba', lead: 'Sở Tư pháp', deadline: '' },
      ]);
    });

    it('has texts of several runs without the readings above them, in parts of any name', async () => {
      const strings =
        `<sst xmlns="${MAIN}"><si><r><rPr><b/></rPr><t xml:space="preserve">Rà soát </t></r><r><t>quy chế</t></r>` +
        '<rPh sb="0" eb="1"><t>RA</t></rPh><phoneticPr fontId="1"/></si><si><t/></si><si><t>Sở Nội vụ_x000D_&#10;tỉnh &amp; Sở Y tế</t></si></sst>';
      const { rows } = await planOfParts(
        sheetOf(
          row('<c><v>1</v></c>', '<c t="s"><v>0</v></c>', '<c t="s"><v>2</v></c>', '<c t="s"><v>1</v></c>'),
        ),
        {
          'xl/text/all.xml': strings,
          'xl/_rels/workbook.xml.rels': relations(related('sharedStrings', 'text/all.xml')),
        },
      );
      expect(rows).toMatchObject([
        { task: 'Rà soát quy chế', lead: 'Sở Nội vụ tỉnh & Sở Y tế', deadline: '' },
      ]);
    });

    it.each([
      ['dd/mm/yyyy;@', '46052', '30/01/2026'],
      ['[$-42A]dd&quot; tháng &quot;mm&quot; năm &quot;yyyy', '46052', '30/01/2026'],
      ['mmm\\-yy', '46052', '01/2026'],
      ['yyyy', '46052', '2026'],
      ['General', '2026', '2026'],
      ['&quot;Quý &quot;0', '3', 'Quý 3'],
      ['0%', '0.95', '95%'],
      ['#,##0.0&quot; ngày&quot;', '5', '5.0 ngày'],
    ])('prints a number of format %s as a person sees it', async (format, value, printed) => {
      const { rows } = await planOfParts(
        sheetOf(row('<c><v>1</v></c>', text('Việc'), text('Sở Nội vụ'), `<c s="1"><v>${value}</v></c>`)),
        {
          'xl/styles.xml': styles(format),
          'xl/_rels/workbook.xml.rels': relations(related('styles', 'styles.xml')),
        },
      );
      expect(rows).toMatchObject([{ deadline: printed }]);
    });

    it('counts days from 1904 where the workbook does, knows days of the strict form, and shows no error of a formula', async () => {
      const { rows } = await planOfParts(
        sheetOf(
          row('<c><v>1</v></c>', text('Việc'), text('Sở Nội vụ'), '<c s="1"><v>44590</v></c>'),
          row(
            '<c><v>2</v></c>',
            text('Việc'),
            '<c t="e"><v>#REF!</v></c>',
            '<c t="d"><v>2026-01-30T00:00:00</v></c>',
          ),
        ),
        {
          'xl/workbook.xml': `<x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:d="x"><x:workbookPr date1904="1"/><x:sheets><x:sheet name="PL" sheetId="1" d:id="r1"/></x:sheets></x:workbook>`,
          'xl/styles.xml': styles('d/m/yyyy'),
          'xl/_rels/workbook.xml.rels': relations(related('styles', 'styles.xml')),
        },
      );
      expect(rows.map(({ lead, deadline }) => [lead, deadline])).toEqual([
        ['Sở Nội vụ', '30/01/2026'],
        ['', '30/01/2026'],
      ]);
    });
  });

  it('leaves macros packed and refuses merged cells that overlap without end', async () => {
    const row = HEADING.map((text, at) => `<c r="${'ABCD'[at]}1" t="str"><v>${text}</v></c>`).join('');
    const rows = Array.from(
      { length: 9000 },
      (_, at) => `<row r="${at + 2}"><c r="B${at + 2}"><v>1</v></c></row>`,
    );
    const merges = '<mergeCell ref="B2:B9001"/>'.repeat(400);
    const sheet = `<worksheet xmlns="${MAIN}"><sheetData><row r="1">${row}</row>${rows.join('')}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`;
    await expect(planOfParts(sheet)).rejects.toThrow('broken-xlsx');
    const sound = `<worksheet xmlns="${MAIN}"><sheetData><row r="1">${row}</row><row r="2"><c r="B2" t="str"><v>Việc</v></c></row></sheetData></worksheet>`;
    const plan = await planOfParts(sound, { 'xl/vbaProject.bin': 'Attribute VB_Name = "Auto_Open"' });
    expect(plan.rows).toMatchObject([{ task: 'Việc' }]);
  });

  it('refuses a mark of secrecy on any sheet', async () => {
    await expect(
      planOf(
        { sheet: 'PL1', data: [HEADING, ['1', 'Việc một', 'Sở Tư pháp', 'Quý I']] },
        { sheet: 'PL2', data: [['TỐI MẬT']] },
      ),
    ).rejects.toThrow('secret-document');
  });
});
