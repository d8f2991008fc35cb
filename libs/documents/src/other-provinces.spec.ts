import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { FilePlanTableReader } from './plan-table-reader.adapter.js';

/** Plans in the manner of other provinces, made up: as running text, as text of a PDF, as a page and as Word. */
const reader = new FilePlanTableReader();
const read = async (name: string) =>
  reader.read({
    name,
    bytes: await readFile(new URL(`../../../test/fixtures/plans/${name}`, import.meta.url)),
  });

type Plan = Awaited<ReturnType<typeof read>>;
const toldIn = ({ prose }: Plan) =>
  prose.proposals.map(({ ordinal, lead, coordinating, deadline }) => [ordinal, lead, coordinating, deadline]);
const targetsIn = ({ prose }: Plan) => prose.targets.map(({ figure, unit, by }) => [figure, unit, by]);
const headOf = ({ head, isReference }: Plan) => [head.number, head.issuer, head.issuedOn, isReference];

describe('a plan of sections with leads in brackets, labels, sentences and whole parts', () => {
  it('gives each task its lead and term', async () => {
    const plan = await read('prose-hai-phong-2026.txt');
    expect(headOf(plan)).toEqual(['12/KH-UBND', 'UBND thành phố Hải Phòng', '2026-01-10', false]);
    expect(plan.prose.standingBody).toBe('Sở Khoa học và Công nghệ');
    const science = 'Sở Khoa học và Công nghệ';
    expect(toldIn(plan)).toEqual([
      ['B.I.1', science, 'Sở Tài chính, Sở Tư pháp', 'Quý II/2026'],
      ['B.I.2', science, '', 'Trước 30/9/2026'],
      ['B.II.1', science, 'Công an thành phố và các đơn vị liên quan', 'hoàn thành trong tháng 11/2026'],
      ['B.II.2', science, 'các doanh nghiệp viễn thông', 'hoàn thành trong năm 2026'],
      ['B.II.3', 'Công an thành phố', '', 'định kỳ hằng quý'],
      ['', 'Sở Nội vụ', science, 'trong quý III/2026'],
      ['', 'Sở Nội vụ, Thành đoàn', '', ''],
      ['C.1', science, '', 'trước ngày 20 tháng cuối quý'],
      ['C.2', 'Sở Tài chính', '', ''],
      ['C.3', 'Sở Nội vụ', '', ''],
      [
        ...['C.4', 'Thủ trưởng các sở, ban, ngành, Chủ tịch UBND các xã, phường, đặc khu', ''],
        'ban hành kế hoạch trong tháng 01/2026; báo cáo kết quả trước ngày 15/12/2026',
      ],
    ]);
    expect(targetsIn(plan)).toEqual([100, 85, 70, 25, 50].map((figure) => [figure, '%', '2026-12-31']));
  });

  it('has numbered tasks with labels, and targets by stages', async () => {
    const plan = await read('prose-dong-thap-2026-2030.txt');
    expect(headOf(plan)).toEqual(['210/QĐ-UBND', 'UBND tỉnh Đồng Tháp', '2026-02-20', false]);
    expect(plan.prose.proposals[0]).toEqual({
      group: 'Nâng cao sự tham gia của người dân ở cơ sở',
      ordinal: 'Phần thứ hai.1',
      task: 'Công khai danh sách hộ nghèo, thu chi ngân sách cấp xã.',
      product: 'Danh sách được niêm yết, công khai',
      lead: 'UBND các xã, phường',
      coordinating: 'Sở Nội vụ; Sở Tài chính',
      deadline: 'Thường xuyên',
    });
    expect(toldIn(plan).slice(1)).toEqual([
      ['Phần thứ hai.2', 'Thanh tra tỉnh', '', 'Quý III hằng năm'],
      ['Phần thứ hai.3', 'Sở Y tế', '', 'trước ngày 30/6/2026'],
      ['Phần thứ hai.3', 'Sở Giáo dục và Đào tạo', 'Cục Thống kê tỉnh', 'mỗi năm một lần'],
      ['Phần thứ ba.1', 'Các cơ quan được phân công', '', 'trước ngày 15/3/2026'],
      ['Phần thứ ba.2', 'Sở Nội vụ', '', 'trước ngày 15/12'],
    ]);
    expect(targetsIn(plan)).toEqual([
      [10, 'tỉnh', '2030-12-31'],
      [90, '%', '2030-12-31'],
      [87, '%', '2028-12-31'],
      [30, '%', '2028-12-31'],
      [90, '%', '2030-12-31'],
    ]);
  });
});

describe('a plan that names who leads beside its headings', () => {
  it('gives that lead to what stands below; numbers with a dash are numbers', async () => {
    const plan = await read('prose-gia-lai-2026.txt');
    expect(headOf(plan)).toEqual(['123/QĐ-UBND', 'Chủ tịch UBND tỉnh Gia Lai', '2026-02-12', false]);
    expect(toldIn(plan)).toEqual([
      ['II.1', 'Sở Nội vụ', '', 'hằng quý'],
      ['II.1', 'Sở Nội vụ', '', ''],
      ['II.2', 'Sở Tư pháp', 'Văn phòng UBND tỉnh', ''],
      ['II.2', 'Sở Tư pháp', 'Văn phòng UBND tỉnh', 'ngay sau khi có kết luận kiểm tra'],
      ['II.3', 'Sở Tài chính', 'KBNN khu vực, các chủ đầu tư', 'đến ngày 31/01/2027'],
      ['II.3', 'Sở Tài chính', 'KBNN khu vực, các chủ đầu tư', 'hoàn thành trước 30/11'],
      ['II.4', 'Công an tỉnh', '', 'trước ngày 20 hằng tháng'],
      ['III.1', 'Thủ trưởng các cơ quan', '', 'định kỳ 6 tháng, năm (trước ngày 10/6 và 10/12)'],
      ['III.2', 'Sở Nội vụ', '', ''],
    ]);
    expect(targetsIn(plan).slice(0, 3)).toEqual([
      [89, 'điểm', '2026-12-31'],
      [5, 'bậc', '2026-12-31'],
      [100, '%', '2026-12-31'],
    ]);
  });

  it('may number the labels of a task, and have short headings above the sentence that says who', async () => {
    const plan = await read('prose-an-giang-2026.txt');
    const all = 'Thủ trưởng các sở, ban, ngành tỉnh, Chủ tịch UBND xã, phường, đặc khu';
    expect(toldIn(plan)).toEqual([
      [...['II.1.1', 'Các sở, ban, ngành được giao soạn thảo', ''], 'Khi có văn bản QPPL quy định về TTHC'],
      [
        ...['II.2.1', 'Các sở, ban, ngành', 'Văn phòng UBND tỉnh'],
        'Chậm nhất 03 ngày làm việc sau khi nhận quyết định công bố của Bộ',
      ],
      ['II.2.2', 'các cơ quan, đơn vị, UBND cấp xã', '', 'Thường xuyên trong năm'],
      ['II.3', 'Văn phòng UBND tỉnh', '', 'xong trong Quý I/2026'],
      ['II.3', 'Các sở, ban, ngành', '', 'trước ngày 15/8/2026'],
      ['II.3', 'Văn phòng UBND tỉnh', '', 'trước ngày 15/9/2026'],
      [
        ...['II.5', 'Các sở, ban, ngành, UBND cấp xã', ''],
        'báo cáo định kỳ hằng quý (trước ngày 15 của tháng cuối quý), báo cáo năm trước ngày 15/12',
      ],
      ['IV.1.a', all, '', 'hoàn thành trước 10/02/2026'],
      ['IV.1.b', all, '', ''],
      ['IV.2', 'Văn phòng UBND tỉnh', '', ''],
      ['IV.3', 'Sở Tài chính', '', ''],
      ['IV.4', 'Báo và Phát thanh, Truyền hình An Giang', '', ''],
    ]);
    expect(plan.prose.targets).toMatchObject([{ figure: 100, unit: '%' }]);
  });
});

describe('running text of a PDF, with page numbers inside sentences', () => {
  it.each(['pdf-prose-tuyen-quang-2026.txt', 'pdf-prose-decomposed-tuyen-quang-2026.txt'])(
    '%s',
    async (name) => {
      const plan = await read(name);
      expect(headOf(plan)).toEqual(['31/KH-UBND', 'UBND tỉnh Tuyên Quang', '2026-01-28', false]);
      expect(plan.prose.standingBody).toBe('Sở Nội vụ');
      const office = 'Văn phòng Ủy ban nhân dân tỉnh';
      const all = 'Các sở, ban, ngành, Ủy ban nhân dân các xã, phường';
      expect(toldIn(plan)).toEqual([
        ['II.1.a', 'Sở Nội vụ', '', 'hoàn thành trước ngày 15/02/2026'],
        ['II.1.b', 'Sở Nội vụ', '', 'trong quý II và quý III năm 2026'],
        ['II.1.c', '', '', 'báo cáo định kỳ hằng quý, 6 tháng, năm'],
        ['II.2', 'Sở Tư pháp', '', 'trong tháng 01/2026'],
        ['II.2', 'Sở Tư pháp', 'các sở, ban, ngành', 'trước ngày 10/12/2026'],
        [
          ...['II.3.1', office, ''],
          'chậm nhất 05 ngày làm việc kể từ ngày nhận được quyết định công bố của bộ, ngành',
        ],
        ['II.3.1', office, '', 'hoàn thành trong quý III/2026'],
        ['II.3.2', 'Các sở, ban, ngành; Ủy ban nhân dân các xã, phường', '', '02 lần/năm'],
        ['III.1', all, '', 'trước ngày 15/02/2026'],
        ['III.1', all, '', 'trước ngày 05 của tháng cuối quý'],
        ['III.2.a', 'Sở Nội vụ', '', ''],
        ['III.2.b', 'Sở Nội vụ', '', ''],
        ['III.3', 'Sở Tài chính', '', ''],
      ]);
      expect(targetsIn(plan)).toEqual([
        [100, '%', null],
        [98, '%', null],
        [80, '%', null],
        [92, '%', '2026-12-31'],
        [3, 'bậc', '2026-12-31'],
        [100, '%', '2026-12-31'],
        [30, '%', '2026-09-30'],
        [20, '%', '2026-09-30'],
      ]);
    },
  );
});

describe('a directive', () => {
  it('gives its items to those whom it names, and what stands below the list to whom it says', async () => {
    const plan = await read('directive-lam-dong-2026.txt');
    expect(headOf(plan)).toEqual(['05/CT-UBND', 'Chủ tịch UBND tỉnh Lâm Đồng', '2026-02-03', false]);
    const heads = 'Giám đốc các sở, Thủ trưởng các ban, ngành; Chủ tịch UBND các xã, phường, đặc khu';
    expect(toldIn(plan)).toEqual([
      ['1.a', heads, '', 'trước ngày 28/02/2026'],
      ['1.b', heads, '', ''],
      ['1.c', heads, '', 'Định kỳ trước ngày 20 hằng tháng'],
      ['2', 'Sở Nội vụ', '', '04 cuộc/năm'],
      ['2', 'Sở Nội vụ', '', 'trước ngày 25 hằng tháng'],
      ['3', 'Văn phòng UBND tỉnh', 'Sở Nội vụ', 'báo cáo hằng quý'],
      ['4', 'Thanh tra tỉnh', '', ''],
      ['5', 'Báo Lâm Đồng, Đài Phát thanh và Truyền hình tỉnh', '', 'từ tháng 3/2026'],
      ['', 'Sở Nội vụ', '', 'trong tháng 12/2026'],
    ]);
  });
});

describe('a page of a province', () => {
  it('has the items of its lists', async () => {
    const plan = await read('page-nghe-an-2026.html');
    expect(headOf(plan)).toEqual(['45/KH-UBND', 'UBND tỉnh Nghệ An', '2026-01-14', false]);
    expect(toldIn(plan)).toEqual([
      ['II.1', 'Sở Tư pháp', '', 'trong tháng 01/2026'],
      [
        ...['II.1', 'Sở Tư pháp', ''],
        'Tổ chức sơ kết 6 tháng trước ngày 20/6/2026; tổng kết trước ngày 20/12/2026',
      ],
      ['II.2.a', 'Văn phòng UBND tỉnh', '', 'Quý III/2026'],
      ['II.2.b', 'Các sở, ban, ngành', '', 'thường xuyên'],
      ['III.1', 'Sở Nội vụ', '', ''],
      ['III.2', 'Ủy ban MTTQ Việt Nam tỉnh và các đoàn thể', '', ''],
    ]);
    expect(targetsIn(plan)).toEqual([
      [100, '%', '2026-01-31'],
      [15, 'tỉnh', null],
      [95, '%', null],
    ]);
  });

  it('may be an article that only tells of a plan: a reference', async () => {
    const plan = await read('article-quang-ninh-2026.txt');
    expect(headOf(plan)).toEqual(['21/KH-UBND', 'UBND tỉnh Quảng Ninh', '2026-01-15', true]);
    expect(toldIn(plan)).toEqual([
      ['', 'Sở Nội vụ', 'các cơ quan liên quan', 'trong tháng 6/2026'],
      ['', 'Văn phòng UBND tỉnh', '', 'hoàn thành trước ngày 30/9/2026'],
      ['', 'Sở Khoa học và Công nghệ', '', 'trong quý II/2026'],
      ['', 'Các địa phương', '', 'định kỳ hằng quý'],
    ]);
  });
});

describe('a Word document with headings and lists that Word numbers', () => {
  it('has its parts, and a lead that holds for one', async () => {
    const plan = await read('headings-ca-mau-2026.docx');
    expect(headOf(plan)).toEqual(['18/KH-UBND', 'UBND tỉnh Cà Mau', '2026-01-16', false]);
    expect(toldIn(plan)).toEqual([
      ['III.1', 'Sở Tư pháp', '', 'trước ngày 30/11/2026'],
      ['III.1', 'Sở Tư pháp', 'Sở Nội vụ', 'trong quý II/2026'],
      ['III.2', 'Văn phòng UBND tỉnh', '', ''],
      ['III.2', 'Văn phòng UBND tỉnh', '', 'hằng quý'],
      ['IV.1', 'Sở Nội vụ', '', ''],
      ['IV.1', 'Sở Nội vụ', '', 'định kỳ hằng tháng, trước ngày 25'],
      ['IV.2', 'Sở Tài chính', '', ''],
    ]);
    expect(targetsIn(plan)).toEqual([
      [100, '%', '2026-12-31'],
      [90, '%', null],
    ]);
  });
});

describe('a table of targets', () => {
  const page = (...parts: string[]) =>
    reader.read({ name: 'trang.html', bytes: Buffer.from(`<html><body>${parts.join('')}</body></html>`) });
  const targets = `<table><tr><th>STT<th>Chỉ tiêu<th>Đơn vị tính<th>Năm 2026<th>Năm 2027<th>Cơ quan theo dõi</tr>
    <tr><td>1<td>Hồ sơ trực tuyến toàn trình<td>%<td>80<td>85<td>Văn phòng UBND tỉnh</tr>
    <tr><td>2<td>Người dân hài lòng<td>%<td>≥ 95<td><td>Sở Nội vụ</tr></table>`;
  const tasks = `<p>II. NHIỆM VỤ</p><table><tr><th>STT<th>Nhiệm vụ<th>Cơ quan chủ trì<th>Thời gian hoàn thành</tr>
    <tr><td>1<td>Ban hành Kế hoạch kiểm tra<td>Sở Nội vụ<td>Quý I/2026</tr></table>`;
  const found = [
    [80, '%', '2026-12-31'],
    [85, '%', '2027-12-31'],
    [95, '%', '2026-12-31'],
  ];

  it('gives targets and no tasks', async () => {
    const plan = await page('<p>I. CHỈ TIÊU</p>', targets);
    expect(targetsIn(plan)).toEqual(found);
    expect([plan.rows, plan.prose.proposals]).toEqual([[], []]);
    expect(plan.prose.targets[0]?.text).toContain('Hồ sơ trực tuyến toàn trình');
  });

  it('stands beside the table of tasks', async () => {
    const plan = await page('<p>I. CHỈ TIÊU</p>', targets, tasks);
    expect(targetsIn(plan)).toEqual(found);
    expect(plan.rows.map(({ task }) => task)).toEqual(['Ban hành Kế hoạch kiểm tra']);
  });
});
