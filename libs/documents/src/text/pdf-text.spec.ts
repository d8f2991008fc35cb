import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FilePlanTableReader } from '../plan-table-reader.adapter.js';

const reader = new FilePlanTableReader();
const readBytes = (bytes: Uint8Array) => reader.read({ name: 'ke-hoach.txt', bytes });
const readText = (text: string) => readBytes(new TextEncoder().encode(text));
const readFixture = async (name: string) =>
  readBytes(await readFile(new URL(`../../../../test/fixtures/plans/${name}.txt`, import.meta.url)));

const toldIn = ({ rows }: Awaited<ReturnType<typeof readText>>) =>
  rows.map(({ group, ordinal, task, product, lead, coordinating, deadline }) => [
    ...[group, ordinal, task, product, lead, coordinating, deadline],
  ]);

describe('a plan as `pdftotext -layout` prints it', () => {
  it('has its rows by where the columns stand, ordinals in the middle of a row and headings printed again', async () => {
    const plan = await readFixture('pdf-layout-ha-giang-2026');
    expect(plan.head).toMatchObject({
      number: '15/KH-UBND',
      issuer: 'UBND tỉnh Hà Giang',
      issuedOn: '2026-01-12',
    });
    expect(plan.problems).toEqual([]);
    const [first, second] = ['I. CẢI CÁCH THỂ CHẾ', 'II. CẢI CÁCH THỦ TỤC HÀNH CHÍNH'];
    expect(toldIn(plan)).toEqual([
      [
        ...[
          first,
          '1',
          'Xây dựng Kế hoạch rà soát văn bản quy phạm pháp luật năm 2026',
          'Kế hoạch của UBND tỉnh',
        ],
        ...['Sở Tư pháp', 'Các sở, ban, ngành', 'Quý I/2026'],
      ],
      [
        ...[
          first,
          '2',
          'Theo dõi tình hình thi hành pháp luật trong lĩnh vực trọng tâm',
          'Báo cáo của UBND tỉnh',
        ],
        ...['Sở Tư pháp', 'Các sở, ban, ngành; UBND cấp xã', 'Trước 15/12/2026'],
      ],
      [
        ...[second, '3', 'Rà soát, đơn giản hóa thủ tục hành chính nội bộ'],
        ...['Quyết định của Chủ tịch UBND tỉnh', 'Văn phòng UBND tỉnh', 'Các sở, ban, ngành', 'Quý III/2026'],
      ],
      [
        ...[second, '4', 'Kiểm tra việc giải quyết thủ tục hành chính tại Bộ phận một cửa'],
        ...[
          'Kế hoạch; Báo cáo kết quả kiểm tra',
          'Văn phòng UBND tỉnh',
          'Sở Nội vụ',
          'Tháng 6 và tháng 10/2026',
        ],
      ],
    ]);
    expect(plan.prose.targets).toMatchObject([{ figure: 100, unit: '%' }]);
  });
});

describe('a plan copied from a PDF with one cell after the other and nothing between', () => {
  it('is counted out by ordinals and shared out by what stands in it', async () => {
    const plan = await readFixture('pdf-cells-quang-tri-2026');
    expect(plan.problems).toEqual([]);
    const [first, second] = ['I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH', 'II. CẢI CÁCH THỂ CHẾ'];
    expect(toldIn(plan)).toEqual([
      [
        ...[first, '1', 'Ban hành Kế hoạch cải cách hành chính năm 2026 của tỉnh', 'Kế hoạch của UBND tỉnh'],
        ...['Sở Nội vụ', 'Các sở, ban, ngành; UBND các xã, phường', 'Tháng 01/2026'],
      ],
      [
        ...[first, '2', 'Tổ chức kiểm tra công tác cải cách hành chính tại các cơ quan, đơn vị'],
        ...['Kế hoạch; Báo cáo kết quả', 'Sở Nội vụ', 'Văn phòng UBND tỉnh; Sở Tư pháp', 'Quý II, III/2026'],
      ],
      [
        ...[
          second,
          '3',
          'Xây dựng, ban hành văn bản quy phạm pháp luật theo Chương trình của HĐND, UBND tỉnh',
        ],
        ...['Nghị quyết, Quyết định', 'Sở Tư pháp', 'Các cơ quan liên quan', 'Thường xuyên'],
      ],
      [
        ...[second, '4', 'Rà soát, hệ thống hóa văn bản', 'Quyết định công bố', 'Sở Tư pháp'],
        ...['Các sở, ban, ngành', 'Trước ngày 31/01/2026'],
      ],
      [second, '5', 'Đo lường sự hài lòng của người dân', '', 'Sở Nội vụ', 'Bưu điện tỉnh', 'Quý IV/2026'],
    ]);
  });

  it('has fields numbered 1 above rows numbered 1.1, a blank line between cells and the number of a page', async () => {
    const { rows, problems } = await readFixture('pdf-blocks-binh-dinh-2025');
    expect(problems).toEqual([]);
    expect(
      rows.map(({ group, ordinal, product, coordinating, deadline }) => [
        group,
        ordinal,
        product,
        coordinating,
        deadline,
      ]),
    ).toEqual([
      ['1. Cải cách thể chế', '1.1', 'Báo cáo', 'Các sở, ban, ngành', 'Tháng 11/2025'],
      ['1. Cải cách thể chế', '1.2', 'Nghị quyết của HĐND tỉnh', '', 'Trước ngày 15 tháng 6 năm 2025'],
      [
        ...[
          '2. Cải cách thủ tục hành chính',
          '2.1',
          'Quyết định của Chủ tịch UBND tỉnh',
          'Các sở, ban, ngành',
        ],
        'Sau khi có Quyết định công bố của Bộ, ngành',
      ],
    ]);
  });

  it('may have a row a line: agencies, documents and terms begin the cells', async () => {
    const { rows, head } = await readFixture('pdf-lines-so-noi-vu-son-la-2026');
    expect(head).toMatchObject({ number: '88/KH-SNV', issuer: 'Sở Nội vụ tỉnh Sơn La' });
    expect(
      rows.map(({ group, task, product, lead, deadline }) => [group, task, product, lead, deadline]),
    ).toEqual([
      [
        ...['I. Công tác chỉ đạo, điều hành', 'Ban hành Kế hoạch CCHC năm 2026', 'Kế hoạch', 'Văn phòng Sở'],
        'Tháng 01/2026',
      ],
      [
        ...['I. Công tác chỉ đạo, điều hành', 'Báo cáo kết quả CCHC định kỳ', 'Báo cáo', 'Văn phòng Sở'],
        'Hằng quý, 6 tháng, năm',
      ],
      [
        ...['I. Công tác chỉ đạo, điều hành', 'Kiểm tra CCHC tại các đơn vị trực thuộc Sở năm 2026'],
        ...['Báo cáo kết quả kiểm tra', 'Thanh tra Sở', 'Quý III/2026'],
      ],
      [
        ...['II. Cải cách thủ tục hành chính', 'Rà soát, đề xuất đơn giản hóa thủ tục hành chính'],
        ...['Báo cáo', 'Văn phòng Sở', 'Trước 30/9/2026'],
      ],
    ]);
  });

  it('says which row it is not sure of, and keeps every word of it', async () => {
    const { rows, problems } = await readText(
      [
        'TT',
        'Nhiệm vụ',
        'Sản phẩm',
        'Chủ trì',
        'Thời hạn',
        '1',
        'Rà soát văn bản',
        'Phần việc A',
        'Tổ công tác',
      ].join('\n'),
    );
    expect(
      problems.filter(({ code }) => code === 'uncertain-cells').map(({ row, severity }) => [row, severity]),
    ).toEqual([[2, 'warning']]);
    expect(Object.values(rows[0] ?? {}).join(' ')).toContain('Tổ công tác');
  });
});

describe('labels below each task', () => {
  it('are no heading of a table', async () => {
    const { rows, prose } = await readText(
      [
        'KẾ HOẠCH',
        'I. NHIỆM VỤ',
        '1. Xây dựng Đề án số hóa',
        'Sản phẩm: Đề án',
        'Cơ quan chủ trì: Sở Tư pháp',
        'Thời gian: Quý I',
      ].join('\n'),
    );
    expect(rows).toEqual([]);
    expect(prose.proposals).toMatchObject([
      { task: 'Xây dựng Đề án số hóa', product: 'Đề án', lead: 'Sở Tư pháp', deadline: 'Quý I' },
    ]);
  });
});

describe('any text that looks like a table', () => {
  const line = fc.oneof(
    fc.constantFrom(
      'TT',
      'Nội dung nhiệm vụ',
      'Cơ quan chủ trì',
      'Thời gian',
      '1',
      '2',
      'I',
      '',
      '\f',
      '(1)',
    ),
    fc.constantFrom('Ban hành Kế hoạch', 'Sở Y tế', 'Quý I/2026', 'Các sở, ban,', 'ngành', 'Nơi nhận:'),
    fc.constantFrom(
      'TT   Nội dung nhiệm vụ   Cơ quan chủ trì   Thời gian',
      ' 1   Ban hành kế hoạch   Sở Y tế   Quý I',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );

  it('is read without an exception', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 60 }), async (lines) => {
        const { rows, problems } = await readText(lines.join('\n'));
        expect(rows.length + problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });
});
