import { describe, expect, it } from 'vitest';
import { readProse } from './read-prose.js';
import { readTold } from './told.js';

describe('who does a task', () => {
  it.each([
    ['Xây dựng Đề án (Sở Nội vụ).', 'Xây dựng Đề án.', 'Sở Nội vụ', '', ''],
    ['Xây dựng Đề án (Giao Sở Y tế);', 'Xây dựng Đề án;', 'Sở Y tế', '', ''],
    [
      'Rà soát quy hoạch (Sở Tài chính chủ trì, Sở Nội vụ phối hợp).',
      'Rà soát quy hoạch.',
      'Sở Tài chính',
      'Sở Nội vụ',
      '',
    ],
    [
      'Rà soát quy hoạch (Chủ trì: Sở Tài chính; phối hợp: Sở Nội vụ; hoàn thành: Quý II/2026).',
      'Rà soát quy hoạch.',
      'Sở Tài chính',
      'Sở Nội vụ',
      'Quý II/2026',
    ],
    ['Kiểm tra công vụ (Sở Nội vụ - Quý II/2026)', 'Kiểm tra công vụ', 'Sở Nội vụ', '', 'Quý II/2026'],
    [
      'Xây dựng quy chế. Giao Văn phòng UBND tỉnh chủ trì, phối hợp với Sở Tư pháp, xong trước 30/6.',
      'Xây dựng quy chế.',
      'Văn phòng UBND tỉnh',
      'Sở Tư pháp',
      'xong trước 30/6',
    ],
    [
      'Quản lý tài sản công; Sở Tài chính chủ trì, các đơn vị liên quan phối hợp.',
      'Quản lý tài sản công.',
      'Sở Tài chính',
      'các đơn vị liên quan',
      '',
    ],
    [
      'Tổng kết Chương trình. Trách nhiệm thực hiện: Sở Nội vụ chủ trì, phối hợp với Sở Tài chính.',
      'Tổng kết Chương trình.',
      'Sở Nội vụ',
      'Sở Tài chính',
      '',
    ],
    [
      'Mở lớp tập huấn. Đơn vị thực hiện: Sở Nội vụ, UBND TP. Huế. Thời gian: Quý III.',
      'Mở lớp tập huấn.',
      'Sở Nội vụ, UBND TP. Huế',
      '',
      'Quý III',
    ],
  ])('%s', (text, rest, lead, coordinating, deadline) => {
    expect(readTold(text)).toEqual({ rest, lead, coordinating, deadline, product: '' });
  });

  it.each([
    'Thực hiện tại cơ quan hành chính các cấp (cấp tỉnh, cấp xã).',
    'Rà soát các đơn vị (đơn vị sự nghiệp công lập).',
    'Sở Nội vụ chủ trì, phối hợp với Sở Tài chính xây dựng Đề án.',
  ])('%s: what is no mere assignment stays in the task', (text) => {
    expect(readTold(text)).toMatchObject({ rest: text, lead: '' });
  });

  it('stands in a line below it, or holds for the whole section', () => {
    const { proposals } = readProse(
      [
        'II. NHIỆM VỤ',
        '1. Cải cách thể chế (Sở Tư pháp chủ trì)',
        '- Rà soát văn bản, báo cáo hằng quý.',
        '2. Cải cách tổ chức bộ máy',
        'Phân công: Sở Nội vụ chủ trì, phối hợp với Sở Tài chính; thời gian thực hiện: trong năm 2026.',
        '- Sắp xếp đơn vị sự nghiệp.',
        '3. Cải cách chế độ công vụ',
        '- Tổ chức thi tuyển lãnh đạo;',
        '- Đánh giá cán bộ hằng quý.',
        'Cơ quan chủ trì: Sở Nội vụ. Cơ quan phối hợp: các sở, ban, ngành.',
        '4. Xây dựng định mức',
        '- Sở Tài chính chủ trì, phối hợp với Sở Nội vụ',
        '- Thời gian: Quý IV/2026.',
        '5. Giao Sở Y tế:',
        'a) Công khai giá dịch vụ; xong trong tháng 6/2026.',
      ],
      null,
    );
    expect(
      proposals.map(({ task, group: _g, ordinal: _o, product: _p, ...told }) => [
        task,
        ...Object.values(told),
      ]),
    ).toEqual([
      ['Rà soát văn bản, báo cáo hằng quý.', 'Sở Tư pháp', '', 'báo cáo hằng quý'],
      ['Sắp xếp đơn vị sự nghiệp.', 'Sở Nội vụ', 'Sở Tài chính', 'trong năm 2026'],
      ['Tổ chức thi tuyển lãnh đạo', 'Sở Nội vụ', 'các sở, ban, ngành', ''],
      ['Đánh giá cán bộ hằng quý.', 'Sở Nội vụ', 'các sở, ban, ngành', 'hằng quý'],
      ['Xây dựng định mức', 'Sở Tài chính', 'Sở Nội vụ', 'Quý IV/2026'],
      ['Công khai giá dịch vụ; xong trong tháng 6/2026.', 'Sở Y tế', '', 'xong trong tháng 6/2026'],
    ]);
    expect(proposals[0]?.group).toBe('Cải cách thể chế');
  });
});

describe('a target among tasks', () => {
  it('is no task, unless somebody is given something to do for it', () => {
    const { proposals, targets } = readProse(
      [
        'I. MỤC TIÊU',
        '1. 100% văn bản được ban hành đúng quy định.',
        '2. Tối thiểu 90% người dân hài lòng vào năm 2026.',
        'II. NHIỆM VỤ',
        'a) Phấn đấu 80% hồ sơ được giải quyết trực tuyến.',
        'b) Rà soát 100% thủ tục nội bộ, xong trước 30/6.',
        'c) Cắt giảm tối thiểu 30% thời gian giải quyết. Giao Sở Tư pháp chủ trì.',
        'd) Cắt giảm tối thiểu 10% chi phí tuân thủ.',
      ],
      null,
    );
    expect(proposals.map(({ ordinal }) => ordinal)).toEqual(['II.b', 'II.c']);
    expect(targets.map(({ figure, by }) => [figure, by])).toEqual([
      [100, null],
      [90, '2026-12-31'],
      [80, null],
      [100, null],
      [30, null],
      [10, null],
    ]);
  });
});
