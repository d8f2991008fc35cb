import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDecision } from './index.js';

const read = (text: string) => {
  const { days, problems } = readDecision(text, 'CV 1');
  return { days: days.map(({ date, kind, name }) => `${date} ${kind} ${name}`), problems };
};

describe('the text of a decision', () => {
  it('gives the weekdays of a range and leaves its weekends alone', () => {
    expect(read('nghỉ Tết từ thứ Hai 27/01/2025 đến hết thứ Sáu 31/01/2025').days).toEqual(
      [27, 28, 29, 30, 31].map((day) => `2025-01-${day} off nghỉ Tết`),
    );
    const wide = read(
      'Nghỉ Tết Nguyên đán từ thứ Bảy ngày 25/01/2025 đến hết Chủ nhật ngày 02/02/2025 (tức từ ngày 26 tháng Chạp đến mùng 5 tháng Giêng).',
    );
    expect(wide.days).toHaveLength(5);
    expect(wide.problems).toEqual([]);
  });

  it('gives Saturdays worked, alone and in a swap', () => {
    expect(read('làm bù thứ Bảy 26/4/2025').days).toEqual(['2025-04-26 working làm bù']);
    expect(
      read('Hoán đổi ngày làm việc từ thứ Sáu (02/5/2025) sang làm bù vào thứ Bảy (26/4/2025)').days,
    ).toEqual(['2025-05-02 off nghỉ hoán đổi, làm bù 26/4', '2025-04-26 working làm bù cho 02/5']);
    expect(read('Nghỉ thứ Sáu ngày 02 tháng 5 năm 2025 và làm bù thứ Bảy 26/4/2025').days).toEqual([
      '2025-05-02 off ngày nghỉ',
      '2025-04-26 working làm bù',
    ]);
  });

  it('takes rows of a table with their own source', () => {
    const { days, problems } = readDecision(
      'date,kind,name,source\n2025-05-05,nghỉ,nghỉ thêm,QĐ 9\n26/4/2025;làm bù;làm bù cho 02/5;\n2025-05-02,bỏ,,',
      'CV 1',
    );
    expect(problems).toEqual([]);
    expect(days.map(({ date, kind, source, line }) => [line, date, kind, source])).toEqual([
      [2, '2025-05-05', 'off', 'QĐ 9'],
      [3, '2025-04-26', 'working', 'CV 1'],
      [4, '2025-05-02', 'plain', 'CV 1'],
    ]);
  });

  it('takes the separator that follows the date, whatever its source is called', () => {
    const { days, problems } = readDecision('2025-05-05,nghỉ,nghỉ thêm,QĐ 9; CV 2', 'CV 1');
    expect(problems).toEqual([]);
    expect(days.map(({ date, source }) => [date, source])).toEqual([['2025-05-05', 'QĐ 9; CV 2']]);
  });

  it('says by line what is wrong', () => {
    const { days, problems } = read(
      [
        'nghỉ thứ Hai 02/5/2025',
        'nghỉ ngày 31/4/2025',
        'làm bù 25/4/2025',
        '2025-05-02,tạm,x,y',
        'Kính gửi các bộ',
        'nghỉ 02/5/2025',
        'nghỉ 02/5/2025',
        'nghỉ từ 02/6/2025 đến 01/6/2025',
        'nghỉ ngày 2/5',
      ].join('\n'),
    );
    expect(days).toEqual(['2025-05-02 off ngày nghỉ']);
    expect(problems.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 7, 8, 9]);
    expect(problems[0]?.message).toContain('không phải thứ Hai');
  });

  it('never fails, whatever is pasted', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void readDecision(text, 'x')));
    fc.assert(
      fc.property(
        fc.stringMatching(/^(?:nghỉ|làm bù|đến|\d{1,2}\/\d{1,2}\/\d{4}|[ ,;\n]){0,20}$/u),
        (text) => void readDecision(text, 'x'),
      ),
    );
  });
});
