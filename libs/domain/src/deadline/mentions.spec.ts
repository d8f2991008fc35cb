import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlineMentions } from './mentions.js';

const textsOf = (sentence: string) => deadlineMentions(sentence).map(({ text }) => text);

describe('the deadlines in a sentence', () => {
  it.each([
    ['Sở Nội vụ báo cáo hằng quý kết quả thực hiện.', ['báo cáo hằng quý']],
    ['Báo cáo UBND tỉnh định kỳ hằng tháng.', ['định kỳ hằng tháng']],
    ['Gửi báo cáo trước ngày 15 hằng tháng về Sở Nội vụ.', ['báo cáo trước ngày 15 hằng tháng']],
    ['Trình UBND tỉnh trong quý II.', ['trong quý II']],
    ['Xây dựng Đề án, hoàn thành trong tháng 6/2026.', ['hoàn thành trong tháng 6/2026']],
    ['Rà soát xong trước 30/6.', ['xong trước 30/6']],
    ['Hằng năm, mở các lớp tập huấn CCHC.', ['Hằng năm']],
    ['Công khai TTHC ngay sau khi có Quyết định công bố.', ['ngay sau khi có Quyết định công bố']],
    [
      'Chậm nhất 05 ngày làm việc kể từ ngày nhận được văn bản, các sở gửi báo cáo.',
      ['Chậm nhất 05 ngày làm việc kể từ ngày nhận được văn bản'],
    ],
    [
      'Báo cáo định kỳ 6 tháng, hằng năm (trước ngày 15/6 và 15/12).',
      ['Báo cáo định kỳ 6 tháng, hằng năm (trước ngày 15/6 và 15/12)'],
    ],
    [
      'Tổ chức sơ kết vào tháng 7 và tổng kết trong tháng 12/2026.',
      ['sơ kết vào tháng 7', 'tổng kết trong tháng 12/2026'],
    ],
    ['Tổ chức đối thoại với người dân ít nhất 02 lần/năm.', ['02 lần/năm']],
  ])('%s', (sentence, expected) => {
    expect(textsOf(sentence)).toEqual(expected);
  });

  it.each([
    'Triển khai Nghị quyết số 30c/NQ-CP ngày 08 tháng 11 năm 2011 và Kế hoạch CCHC năm 2026.',
    'Thực hiện Đề án giai đoạn 2021 - 2025, định hướng đến năm 2030.',
    'Xây dựng kế hoạch kiểm tra hằng năm của tỉnh.',
    'Rà soát các văn bản ban hành trong năm 2025 để xử lý.',
    '100% thủ tục được rà soát, sau khi được rà soát phải đơn giản.',
  ])('%s names none', (sentence) => {
    expect(textsOf(sentence)).toEqual([]);
  });

  it('stand where they say, whatever the text', () => {
    const word = fc.constantFrom(
      'trước',
      'ngày',
      '30/6',
      'hằng',
      'quý',
      'II',
      'năm',
      '2026',
      'báo cáo',
      ',',
      '(',
      'Sở',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 8 })), { maxLength: 40 }), (words) => {
        for (const { text, start, end } of deadlineMentions(words.join(' '))) {
          expect(text).not.toBe('');
          expect(end - start).toBe(text.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});
