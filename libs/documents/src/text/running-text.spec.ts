import { describe, expect, it } from 'vitest';
import { FilePlanTableReader } from '../plan-table-reader.adapter.js';

const read = (...lines: string[]) =>
  new FilePlanTableReader().read({ name: 'a.txt', bytes: new TextEncoder().encode(lines.join('\n')) });

const DIRECTIVE = [
  'ỦY BAN NHÂN DÂN',
  'THÀNH PHỐ CẦN THƠ',
  'CHỈ THỊ',
  'Về việc đẩy mạnh cải cách thủ tục hành chính',
  'Số: 03/CT-UBND',
  'Cần Thơ, ngày 05 tháng 3 năm 2025',
  'Chủ tịch UBND thành phố yêu cầu:',
  '1. Giám đốc các Sở, Thủ trưởng cơ quan chuyên môn:',
  'a) Rà soát 100% thủ tục hành chính, hoàn thành trước ngày 30/4/2025;',
  '2. Sở Khoa học và Công nghệ:',
  '- Duy trì Cổng dịch vụ công;',
  '- Chủ trì, phối hợp với Công an thành phố kết nối dữ liệu trong tháng 6/2025.',
  '3. Giao Sở Nội vụ làm cơ quan thường trực, theo dõi và báo cáo định kỳ hằng tháng.',
  'Trên đây là Chỉ thị của Chủ tịch UBND thành phố./.',
];

describe('a directive whose sentences have words of a heading between commas', () => {
  it('is no table: its items are proposals with whom they are given to', async () => {
    const { head, isReference, rows, prose } = await read(...DIRECTIVE);
    expect([head.number, head.issuer, head.issuedOn, isReference, rows.length]).toEqual([
      ...['03/CT-UBND', 'UBND thành phố Cần Thơ', '2025-03-05', false, 0],
    ]);
    expect(prose.proposals.map(({ ordinal, lead, deadline }) => [ordinal, lead, deadline])).toEqual([
      ['1.a', 'Giám đốc các Sở, Thủ trưởng cơ quan chuyên môn', 'hoàn thành trước ngày 30/4/2025'],
      ['2', 'Sở Khoa học và Công nghệ', ''],
      ['2', 'Sở Khoa học và Công nghệ', 'trong tháng 6/2025'],
      ['3', 'Sở Nội vụ', 'báo cáo định kỳ hằng tháng'],
    ]);
    expect(prose.standingBody).toBe('Sở Nội vụ');
    expect(prose.targets).toMatchObject([{ figure: 100, unit: '%', by: '2025-04-30' }]);
  });

  it('marked secret is refused and nothing of it is told', async () => {
    const { problems, prose, head } = await read('MẬT', ...DIRECTIVE);
    expect(problems.map(({ code }) => code)).toEqual(['secret-document']);
    expect([prose.proposals, prose.targets, head.number]).toEqual([[], [], null]);
  });
});

describe('a text without anything to do', () => {
  it('is refused as before', async () => {
    expect((await read('Xin chào các bạn')).problems.map(({ severity }) => severity)).toEqual(['error']);
  });
});
