import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlanTable } from '../plan/read-plan-table.js';
import { readTable } from '../read-table.js';

const bytesOf = (html: string): Uint8Array => new TextEncoder().encode(html);

async function planOf(html: string) {
  const result = await readTable({ name: 'trang.html', bytes: bytesOf(html) });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return readPlanTable(result.table);
}

async function codesOf(html: string): Promise<string[]> {
  const result = await readTable({ name: 'trang.html', bytes: bytesOf(html) });
  return result.ok ? [] : result.problems.map(({ code }) => code);
}

const HEADING = '<tr><th>STT<th>Nhiệm vụ<th>Sản phẩm<th>Đơn vị chủ trì<th>Thời gian<br>hoàn thành</tr>';
const page = (...rows: string[]): string =>
  `<!DOCTYPE html><html><body><table>${HEADING}${rows.join('')}</table>`;

describe('a web page', () => {
  it('gives the letterhead from a table of layout and the rows of the table inside', async () => {
    const { head, rows } = await planOf(`<html><head><title>Số: 1/KH-UBND</title></head><body>
      <script>document.write('<table>')</script><style>td { color: red }</style>
      <table><tr><td>
        <table><tr><td><b>ỦY BAN NHÂN DÂN<br>TỈNH PHÚ THỌ</b><br>-------</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</td></tr>
        <tr><td>Số: 5246/KH-UBND</td><td><i>Phú Thọ, ngày 29 tháng
          12 năm 2023</i></td></tr></table>
        <p align=center><b>KẾ HOẠCH</b></p><p>CẢI CÁCH HÀNH CHÍNH NĂM 2024</p><p>Căn cứ …</p>
        <table>${HEADING}<tr><td>1<td>Ban hành <b>Kế hoạch</b><td>Kế hoạch<td>Sở Nội vụ<td>Quý&nbsp;I</table>
      </td></tr></table>`);
    expect(head).toEqual({
      number: '5246/KH-UBND',
      issuer: 'UBND tỉnh Phú Thọ',
      issuedOn: '2023-12-29',
      title: 'Kế hoạch cải cách hành chính năm 2024',
      fromYear: 2024,
      toYear: 2024,
    });
    expect(rows).toMatchObject([
      { ordinal: '1', task: 'Ban hành Kế hoạch', lead: 'Sở Nội vụ', deadline: 'Quý I' },
    ]);
  });

  it('spreads merged cells', async () => {
    const { rows } = await planOf(
      page(
        '<tr><td colspan=5>Lĩnh vực tài chính</td></tr>',
        '<tr><td>1<td>Việc một<td>Báo cáo<td rowspan=0>Sở Tài chính<td>Quý I</tr>',
        '<tr><td>2<td>Việc hai<td>Báo cáo<td>Quý II</tr>',
      ),
    );
    expect(rows.map(({ group, lead, deadline }) => [group, lead, deadline])).toEqual([
      ['Lĩnh vực tài chính', 'Sở Tài chính', 'Quý I'],
      ['Lĩnh vực tài chính', 'Sở Tài chính', 'Quý II'],
    ]);
  });

  it('keeps what scripts would write out of the text', async () => {
    const { rows } = await planOf(
      page('<tr><td>1<td>Việc<script>alert(1)</script><td>Báo cáo<td>Sở Y tế<td>Quý I'),
    );
    expect(rows[0]?.task).toBe('Việc');
  });

  it('is told by its content, also as UTF-16 and behind an XML line', async () => {
    const utf16 = Buffer.from(`\uFEFF${page('<tr><td>1<td>Việc<td>Báo cáo<td>Sở Y tế<td>Quý I')}`, 'utf16le');
    expect(await readTable({ name: 'a.xls', bytes: utf16 })).toMatchObject({
      ok: true,
      table: { format: 'html' },
    });
    expect(
      await codesOf(`<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">${page('')}</html>`),
    ).toEqual([]);
  });

  it('without a table of tasks, or with one marked secret, is refused', async () => {
    expect(await codesOf('<html><p>Xin chào')).toEqual(['no-task-table']);
    expect(await codesOf(`<html><div>TUYỆT MẬT</div>${page('<tr><td>1<td>Việc')}`)).toEqual([
      'secret-document',
    ]);
  });

  it.each([
    ['lie a hundred thousand deep', '<div>'.repeat(100_000)],
    ['are nested templates', '<template>'.repeat(100_000)],
    [
      'carry a hundred thousand attributes',
      `<p ${Array.from({ length: 100_000 }, (_, index) => `a${index}`).join(' ')}>`,
    ],
  ])('is refused where elements %s', async (_, html) => {
    expect(await codesOf(`<html>${html}`)).toEqual(['broken-html']);
  });

  it('with a cell over a billion columns is refused', async () => {
    expect(await codesOf(page('<tr><td colspan=1000000000 rowspan=1000000000>x'))).toEqual([
      'too-many-columns',
    ]);
  });

  it('larger than any page, or with a grid larger than any plan, is refused', async () => {
    expect(await codesOf(`<html>${'x'.repeat(9_000_000)}`)).toEqual(['page-too-large']);
    const wide = `<table><td rowspan=0 colspan=200>${'<tr>'.repeat(15_000)}</table>`;
    expect(await codesOf(`<html>${wide}`)).toEqual(['too-many-rows']);
  });

  it('of any markup gives a table or a problem, never an exception', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<table>',
        '</table>',
        '<tr>',
        '<td>',
        '<td rowspan=3>',
        '<th colspan=x>',
        '<b>',
        '<p>',
        '</p>',
        '<select>',
        '<svg>',
        '<math>',
        '<!--',
        '-->',
        '<![CDATA[',
        '&#0;',
        '\u0000',
        '|',
        'STT',
        'Nhiệm vụ',
      ),
      fc.string({ maxLength: 5 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const result = await readTable({ name: 'a.html', bytes: bytesOf(`<html>${pieces.join('')}`) });
        expect(result.ok ? result.table.rows.length : result.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });
});
