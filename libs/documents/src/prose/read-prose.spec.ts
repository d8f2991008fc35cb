import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTextHead } from '../head/read-text-head.js';
import { readProse } from './read-prose.js';

const read = (...text: string[]) => readProse(text, null);

describe('a target', () => {
  it.each([
    [
      'Phấn đấu đến hết năm 2026, tối thiểu 85,5% hồ sơ được giải quyết trực tuyến.',
      [85.5, null, '%', 'at-least', '2026-12-31'],
    ],
    ['Giảm không quá 5 - 10% chi phí tuân thủ trước ngày 30/6/2027.', [5, 10, '%', 'at-most', '2027-06-30']],
    ['Phấn đấu năm 2026 Chỉ số CCHC đạt từ 85 điểm trở lên.', [85, null, 'điểm', 'at-least', '2026-12-31']],
    ['Chỉ số CCHC đạt trên 88 điểm trong quý II/2026.', [88, null, 'điểm', 'at-least', '2026-06-30']],
    ['Thời gian chờ không quá 15 phút/lượt.', [15, null, 'phút', 'at-most', null]],
    [
      'Tỷ lệ số hóa hồ sơ đạt từ 90 phần trăm trở lên trước năm 2026.',
      [90, null, '%', 'at-least', '2025-12-31'],
    ],
    [
      'Cắt giảm ít nhất 1.200 thủ tục vào cuối tháng 11/2025.',
      [1200, null, 'thủ tục', 'at-least', '2025-11-30'],
    ],
  ])('%s', (sentence, expected) => {
    const [target] = read('II. CHỈ TIÊU', `1. ${sentence}`).targets;
    expect([target?.figure, target?.figureTo, target?.unit, target?.bound, target?.by]).toEqual(expected);
  });

  it('has the year of the heading above it where its own words tell none', () => {
    const { targets } = read(
      '1. Mục tiêu cụ thể',
      '* Đến năm 2025',
      '- 80% hồ sơ;',
      '* Đến năm 2030',
      '- 95% hồ sơ.',
    );
    expect(targets.map(({ figure, by }) => [figure, by])).toEqual([
      [80, '2025-12-31'],
      [95, '2030-12-31'],
    ]);
  });

  it('is none of the figures of documents, dates and levels', () => {
    const { targets } = read(
      '1. Nhiệm vụ',
      '- Thực hiện Nghị định số 107/2020/NĐ-CP ngày 14/9/2020; dịch vụ công mức độ 3, 4; tiêu chuẩn ISO 9001:2015.',
    );
    expect(targets).toEqual([]);
  });
});

describe('a task in running text', () => {
  it('has the lead, the coordinating bodies and the term that its sentence names', () => {
    const { proposals } = read(
      'I. NHIỆM VỤ',
      '1. Sở Tài chính chủ trì, phối hợp với Sở Nội vụ, Văn phòng UBND tỉnh xây dựng Đề án tự chủ, hoàn thành trong quý III/2026.',
      '2. Giao Sở Y tế rà soát danh mục thủ tục, báo cáo UBND tỉnh trước ngày 15/11 hằng năm.',
      '3. UBND các huyện, thị xã, thành phố: Công khai thủ tục hành chính.',
      '4. Đẩy mạnh tuyên truyền.',
    );
    expect(
      proposals.map(({ ordinal, lead, coordinating, deadline }) => [ordinal, lead, coordinating, deadline]),
    ).toEqual([
      ['I.1', 'Sở Tài chính', 'Sở Nội vụ, Văn phòng UBND tỉnh', 'hoàn thành trong quý III/2026'],
      ['I.2', 'Sở Y tế', '', 'trước ngày 15/11 hằng năm'],
      ['I.3', 'UBND các huyện, thị xã, thành phố', '', ''],
      ['I.4', '', '', ''],
    ]);
  });

  it('has what labels tell, in the sentence or on lines of their own', () => {
    const { proposals } = read(
      '1. Nhiệm vụ',
      'a) Ban hành Kế hoạch kiểm tra. Đơn vị chủ trì: Sở Nội vụ; thời gian hoàn thành: Quý I/2026.',
      'b) Xây dựng Đề án dữ liệu',
      '- Cơ quan chủ trì: Sở Khoa học và Công nghệ',
      '- Cơ quan phối hợp: Các sở, ban, ngành; UBND các xã, phường',
      '- Sản phẩm: Đề án của UBND tỉnh',
      '- Thời gian hoàn thành: Quý II/2026.',
      'c) Kiểm tra công vụ (Thanh tra tỉnh chủ trì).',
    );
    expect(proposals.map(({ group: _group, ordinal: _ordinal, ...told }) => Object.values(told))).toEqual([
      ['Ban hành Kế hoạch kiểm tra.', '', 'Sở Nội vụ', '', 'Quý I/2026'],
      [
        'Xây dựng Đề án dữ liệu',
        'Đề án của UBND tỉnh',
        'Sở Khoa học và Công nghệ',
        'Các sở, ban, ngành; UBND các xã, phường',
        'Quý II/2026',
      ],
      ['Kiểm tra công vụ.', '', 'Thanh tra tỉnh', '', ''],
    ]);
  });

  it('that is broken over lines is joined again; below a body’s name it is of that body', () => {
    const { proposals, standingBody } = read(
      'III. TỔ CHỨC THỰC HIỆN',
      '1. Sở Khoa học',
      'và Công nghệ',
      'Tham mưu ứng dụng chuyển đổi',
      'số trong các cơ quan.',
      '2. Sở Nội vụ',
      'Là cơ quan thường trực, đôn đốc',
      'các cơ quan thực hiện Kế hoạch.',
    );
    expect(proposals.map(({ lead, task }) => [lead, task])).toEqual([
      ['Sở Khoa học và Công nghệ', 'Tham mưu ứng dụng chuyển đổi số trong các cơ quan.'],
      ['Sở Nội vụ', 'Là cơ quan thường trực, đôn đốc các cơ quan thực hiện Kế hoạch.'],
    ]);
    expect(standingBody).toBe('Sở Nội vụ');
  });

  it('outside a plan’s table is proposed only where it is a duty', () => {
    const text = [
      'I. NHIỆM VỤ',
      '1. Rà soát thủ tục.',
      'II. TỔ CHỨC THỰC HIỆN',
      '1. Sở Tư pháp: Rà soát văn bản.',
    ];
    expect(readProse(text, ['I. Thể chế']).proposals.map(({ task }) => task)).toEqual(['Rà soát văn bản.']);
    expect(readProse(text, null).proposals).toHaveLength(2);
  });
});

describe('the head of an article', () => {
  const title = 'Lào Cai đẩy mạnh cải cách hành chính năm 2025 trên toàn tỉnh';

  it('is of the issuer that the symbol tells, and a reference', () => {
    const text = [
      title,
      '',
      'Ban Chỉ đạo CCHC tỉnh Lào Cai vừa ban hành Kế hoạch số 12/KH-UBND ngày 05/01/2025 về CCHC.',
    ];
    expect(readTextHead(text)).toEqual({
      head: {
        number: '12/KH-UBND',
        issuer: 'UBND tỉnh Lào Cai',
        issuedOn: '2025-01-05',
        title,
        fromYear: 2025,
        toYear: 2025,
      },
      isReference: true,
    });
  });

  it('is not taken from another document that it mentions', () => {
    const text = [
      title,
      '',
      'Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2025 của UBND tỉnh, các cơ quan rà soát.',
    ];
    expect(readTextHead(text).head).toMatchObject({ number: null, issuer: null, issuedOn: null });
  });
});

describe('any text', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '',
      '1.',
      'I. NHIỆM VỤ',
      '2. Chỉ tiêu',
      '- 100% hồ sơ;',
      'a) Sở Y tế:',
      '* Đến năm 2025',
      '[...]',
    ),
    fc.constantFrom(
      'giao Sở Nội vụ chủ trì',
      'phối hợp với các cơ quan',
      'là cơ quan thường trực',
      'đạt 5 - 10%',
    ),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );

  it('is read without an exception, and what is found stands in it', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), fc.boolean(), (text, hasTable) => {
        const { targets, proposals } = readProse(text, hasTable ? [] : null);
        readTextHead(text);
        for (const { by } of targets) if (by !== null) expect(by).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
        for (const { task } of proposals) expect(task).not.toBe('');
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['dashes', '- '.repeat(200_000)],
    ['spaces', `Giao Sở ${' '.repeat(200_000)}x`],
    ['bodies', 'Sở Nội vụ, '.repeat(40_000)],
    ['figures', '100%, '.repeat(60_000)],
    ['issuing words', 'ban hành ký '.repeat(40_000)],
    ['one long sentence', 'phối hợp với các cơ quan '.repeat(20_000)],
  ])('of one endless line of %s exhausts nothing', (_what, text) => {
    expect(() => [readProse([text], null), readTextHead([text])]).not.toThrow();
  });

  it('of many lines exhausts nothing', () => {
    const text = Array.from({ length: 100_000 }, (_, at) => `${at % 90}. Sở Nội vụ chủ trì ${at}% hồ sơ;`);
    expect(readProse(text, null).proposals).toHaveLength(2000);
  });
});
