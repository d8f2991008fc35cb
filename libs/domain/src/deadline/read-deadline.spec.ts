import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeadlineRule } from './index.js';
import { describeReading, nominalDates, readDeadline } from './index.js';
import { normalise } from './normalise.js';

function rule(phrase: string): DeadlineRule {
  return readDeadline(phrase).rule;
}

describe('phrases of plan 1782', () => {
  const decemberBefore = { kind: 'everyYear', on: { unit: 'month', number: 12 }, offset: -1 };
  const january = { kind: 'everyYear', on: { unit: 'month', number: 1 }, offset: 0 };
  const secondQuarter = { kind: 'everyYear', on: { unit: 'quarter', number: 2 }, offset: 0 };
  const secondQuarter2021 = { kind: 'byEndOf', span: { unit: 'quarter', number: 2 }, year: 2021 };
  const yearly = { kind: 'everyYear', on: { unit: 'year' }, offset: 0 };
  const bySchedule = (name: string) => ({ kind: 'perExternalSchedule', name });
  const after = (once: boolean, ...events: string[]) => ({ kind: 'afterEvents', events, all: true, once });

  it.each([
    ['Ban hành trong tháng 12 năm trước liền kề của năm KH', decemberBefore],
    ['Ban hành Kế hoạch trong tháng 12 năm trước liền kề của năm KH', decemberBefore],
    ['Quý II hằng năm', secondQuarter],
    ['Ban hành Kế hoạch trong quý II hằng năm', secondQuarter],
    ['Theo Kế hoạch hằng năm của Bộ Nội vụ', bySchedule('Kế hoạch hằng năm của Bộ Nội vụ')],
    ['Theo lộ trình của Đề án', bySchedule('Lộ trình của Đề án')],
    ['Ngay sau khi Chỉ số PCI của tỉnh được công bố', after(false, 'PCI')],
    [
      'Ngay sau khi các Chỉ số PAR- INDEX; PAPI; SIPAS của tỉnh được công bố',
      after(false, 'PAR INDEX', 'PAPI', 'SIPAS'),
    ],
    ['Sau khi có hướng dẫn của Trung ương', after(true, 'Hướng dẫn của Trung ương')],
    ['Ban hành Đề án trong quý II/2021', secondQuarter2021],
    ['Ban hành trong Quý II/2021', secondQuarter2021],
    ['Thực hiện hằng năm', yearly],
    ['Báo cáo kết quả hằng năm', yearly],
    ['Ban hành Kế hoạch trong tháng 01 của năm Kế hoạch', january],
    ['Ban hành Kế hoạch trong tháng 1 của năm Kế hoạch.', january],
    ['Ban hành trong tháng 1 của năm Kế hoạch.', january],
    ['Kế hoạch ban hành tháng 1 của năm Kế hoạch', january],
    [
      'Ban hành Kế hoạch trước ngày 30/01 của năm Kế hoạch',
      { kind: 'everyYear', on: { unit: 'day', month: 1, day: 30 }, offset: 0 },
    ],
    ['Trong năm 2021', { kind: 'byEndOf', span: { unit: 'year' }, year: 2021 }],
    ['Thực hiện trong năm 2021', { kind: 'byEndOf', span: { unit: 'year' }, year: 2021 }],
    ['Thực hiện trong năm Kế hoạch', { kind: 'duringYear' }],
    ['Hoàn thành trong tháng 11/2021', { kind: 'byEndOf', span: { unit: 'month', number: 11 }, year: 2021 }],
  ])('%s', (phrase, expected) => {
    expect(rule(phrase)).toEqual(expected);
  });
});

describe('spellings', () => {
  it.each([
    ['Quý II/2026', 'Quí II năm 2026', 'quý 2/2026', 'QUÝ II - 2026', 'trong  quý II-2026'],
    [
      'trước ngày 15/12 hằng năm',
      'Trước 15 tháng 12 hàng năm',
      'trước ngày 15 - 12 hằng năm',
      'trước ngày 15-12 mỗi năm',
    ],
    ['6 tháng đầu năm 2026', '06 tháng đầu năm 2026', 'sáu tháng đầu năm 2026', 'Nửa đầu năm 2026'],
    [
      'chậm nhất ngày 05/3/2026',
      'Trước ngày 05.03.2026',
      'xong trước ngày 5 tháng 3/2026',
      'hạn cuối: 05-03-2026',
    ],
    ['định kỳ 6 tháng', 'Báo cáo 6 tháng/lần', '06 tháng một lần', '2 lần/năm', '02 cuộc/năm'],
    ['Hằng quý', '04 cuộc/năm', 'Ít nhất 04 đợt/năm', '01 cuộc/quý', 'Mỗi năm tổ chức 04 cuộc'],
    ['Quý III', 'Q3', 'Q.III', 'Q.3', 'Trong Q3', 'Trước hết Q3'],
    ['Trong năm', 'Cả năm', 'Trong cả năm'],
  ])('of "%s" mean the same', (first, ...others) => {
    expect(rule(first).kind).not.toBe('unknown');
    expect(others.map((phrase) => rule(phrase))).toEqual(others.map(() => rule(first)));
  });
});

describe('"Cả năm"', () => {
  it('is by the end of the year, and asked about: it may mean all through it', () => {
    expect(readDeadline('Cả năm')).toMatchObject({ rule: { kind: 'duringYear' }, confidence: 'medium' });
    expect(readDeadline('Cả năm').reasons).toContain('“cả năm” cũng có thể là thường xuyên trong năm');
  });
});

describe('several periods in one phrase', () => {
  it('are told beside the dates of the shortest, which the longer ones share', () => {
    const reading = readDeadline('quý, 6 tháng, năm');
    expect(reading).toMatchObject({ rule: { kind: 'everyQuarter' }, confidence: 'medium' });
    expect(reading.reasons).toContain('văn bản nêu cả kỳ 6 tháng, năm: hạn trùng ngày với kỳ quý');
    expect(readDeadline('Hằng quý').reasons).toEqual(['văn bản không nêu ngày, lấy ngày cuối kỳ']);
  });
});

describe('phrases no plan of ours has used yet', () => {
  const days = (...list: [number, number][]) => list.map(([day, month]) => ({ unit: 'day', month, day }));

  it.each([
    [
      'Trước ngày 15/3, 15/6, 15/9, 15/12 hằng năm',
      { kind: 'several', on: days([15, 3], [15, 6], [15, 9], [15, 12]), year: null },
    ],
    [
      'trước ngày 25/5 và trước ngày 25/11 hằng năm',
      { kind: 'several', on: days([25, 5], [25, 11]), year: null },
    ],
    ['Quý II-III/2026', { kind: 'period', from: '2026-04-01', to: '2026-09-30' }],
    [
      'Thực hiện từ quý II/2025, hoàn thành quý IV/2025',
      { kind: 'period', from: '2025-04-01', to: '2025-12-31' },
    ],
    ['Giai đoạn 2021 - 2030', { kind: 'period', from: '2021-01-01', to: '2030-12-31' }],
    ['Hằng năm, giai đoạn 2021-2025', { kind: 'everyYear', on: { unit: 'year' }, offset: 0 }],
    ['Hằng tháng (trước ngày 18)', { kind: 'everyMonth', day: 18, lag: 0 }],
    ['Hàng quý, trước ngày 05 của tháng đầu quý sau', { kind: 'everyQuarter', day: 5, lag: 1 }],
    ['Trước 16h00 thứ Sáu hằng tuần', { kind: 'everyWeek', weekday: 5 }],
    [
      'Thực hiện thường xuyên, báo cáo trước ngày 15/12 hằng năm',
      { kind: 'everyYear', on: days([15, 12])[0], offset: 0 },
    ],
    ['Theo tiến độ của Trung ương, hoàn thành trước ngày 30/6/2026', { kind: 'onDate', date: '2026-06-30' }],
    [
      'Trong vòng 15 ngày làm việc kể từ ngày ban hành Kế hoạch này',
      { kind: 'afterIssue', within: { count: 15, unit: 'workingDay' } },
    ],
  ])('%s', (phrase, expected) => {
    expect(rule(phrase)).toEqual(expected);
  });
});

describe('traps', () => {
  it.each([
    ['Căn cứ Kế hoạch số 12/KH-UBND ngày 15/3/2024'],
    ['Trước ngày 30/02/2025'],
    ['Trước ngày 31/13'],
    ['trong 6 tháng'],
    ['trước ngày 20'],
    ['hoàn thành trong'],
    ['tháng 14/2025'],
    [''],
  ])('"%s" is unknown rather than guessed', (phrase) => {
    expect(rule(phrase)).toEqual({ kind: 'unknown' });
  });

  it('keep other meanings beside the first', () => {
    const reading = readDeadline('hoàn thành trong tháng 12 năm 2025, triển khai thực hiện trong năm 2026');
    expect(reading).toMatchObject({
      rule: { kind: 'byEndOf', span: { unit: 'month', number: 12 }, year: 2025 },
      confidence: 'medium',
      alternatives: [{ kind: 'byEndOf', span: { unit: 'year' }, year: 2026 }],
    });
  });

  it.each([
    'Chậm nhất 10 ngày trước ngày 30/6/2026',
    'Ngày 15 và 30 hằng tháng',
    'Đầu tháng 6/2026',
    'Tuần 2 tháng 3/2026',
    'Sau ngày 01/7/2026',
    'Tháng 6 hoặc tháng 7/2026',
  ])('"%s" is not read with high confidence', (phrase) => {
    expect(readDeadline(phrase).confidence).not.toBe('high');
  });

  it('let a day decide over the stretch that a report is about', () => {
    expect(rule('Báo cáo 6 tháng đầu năm 2026 trước ngày 15/6/2026')).toEqual({
      kind: 'onDate',
      date: '2026-06-15',
    });
  });

  it('say why a reading is not certain', () => {
    expect(readDeadline('Quý II').reasons).toEqual(['văn bản không ghi năm, hiểu là năm kế hoạch']);
    expect(readDeadline('Thực hiện hằng năm').reasons).toEqual(['văn bản không nêu ngày, lấy ngày cuối kỳ']);
    expect(readDeadline('Ban hành trong Quý II/2021')).toMatchObject({ confidence: 'high', reasons: [] });
  });

  it('know that before an event is not after it', () => {
    expect(rule('Trước khi HĐND tỉnh họp')).toEqual({
      kind: 'perExternalSchedule',
      name: 'Trước khi HĐND tỉnh họp',
    });
  });
});

describe('dates of a plan year', () => {
  it('follow the rule', () => {
    expect(nominalDates(rule('trước ngày 20 của tháng cuối quý'), 2026)).toEqual([
      '2026-03-20',
      '2026-06-20',
      '2026-09-20',
      '2026-12-20',
    ]);
    expect(nominalDates(rule('chậm nhất ngày 15 tháng 01 năm sau'), 2025)).toEqual(['2026-01-15']);
    expect(nominalDates(rule('Trước tháng 01 của năm kế hoạch'), 2025)).toEqual(['2024-12-31']);
    expect(nominalDates(rule('Cuối tháng 02 hằng năm'), 2024)).toEqual(['2024-02-29']);
    expect(nominalDates(rule('Giữa tháng 6/2026'), 2026)).toEqual(['2026-06-15']);
    expect(nominalDates(rule('trước ngày 31 hằng tháng'), 2025)).toContain('2025-02-28');
    expect(nominalDates(rule('Trong năm 2021'), 2025)).toEqual([]);
  });

  it('are described in Vietnamese', () => {
    const described = (phrase: string) => describeReading(rule(phrase), 2025);
    expect(described('Ban hành trước ngày 30/01 của năm Kế hoạch')).toBe(
      'Trước ngày 30/01 của năm kế hoạch → 30/01/2025',
    );
    expect(described('Ban hành trong tháng 12 năm trước liền kề của năm KH')).toBe(
      'Trong tháng 12 năm trước liền kề của năm kế hoạch → 31/12/2024',
    );
    expect(described('Quý II hằng năm')).toBe('Trong quý II năm kế hoạch → 30/6/2025');
    expect(described('Thực hiện hằng năm')).toBe('Hằng năm → 31/12/2025');
    expect(described('Ngay sau khi các Chỉ số PAPI; SIPAS được công bố')).toBe('Khi đã có đủ: PAPI; SIPAS');
    expect(described('trước ngày 20 hằng tháng')).toBe(
      'Hằng tháng, trước ngày 20 → 12 mốc, từ 20/01/2025 đến 20/12/2025',
    );
    expect(described('???')).toBe('Chưa xác định thời hạn');
  });
});

const vocabulary = [
  'trước', 'ngày', 'tháng', 'quý', 'năm', 'II', '30/01', '2025', '6', 'kế hoạch', 'hằng', 'sau khi', 'đến', 'từ', 'và', ',',
  '(', ')', '-', '/', 'thường xuyên', 'theo', 'lộ trình', 'định kỳ', 'cuối', 'PCI', 'công bố', '31/02/2025', 'chậm nhất', '.',
]; // prettier-ignore
const phrases = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...vocabulary), { maxLength: 14 }).map((words) => words.join(' ')),
);

describe('any text', () => {
  it('is put into one spelling that stays as it is', () => {
    const slips = fc.array(
      fc.constantFrom('trướcngày', '3O/6', 'l5', 'Q.III', 'T6/2026', 'quy', 'II', 'nam', '2026', 'hang', 'tháng', 'ba', '\\\\', '/', '-', '.'),
      { maxLength: 8 },
    ); // prettier-ignore
    const texts = fc.oneof(
      phrases,
      slips.map((words) => words.join(' ')),
      slips.map((words) => words.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const once = normalise(text);
        expect(normalise(once)).toBe(once);
        expect(readDeadline(once)).toEqual(readDeadline(text));
      }),
      { numRuns: 500 },
    );
  });

  it('of any length is read, however its words repeat', () => {
    const words = [
      'cả ',
      '6 tháng, ',
      '1/',
      'IV-',
      'sau khi ',
      'theo ',
      'quý I, ',
      '(',
      'trước ',
      'ngày 1 và ',
      'đến ',
    ];
    for (const word of words) {
      const reading = readDeadline(word.repeat(10_000 / word.length));
      expect(reading.rule.kind).toBeTypeOf('string');
    }
  });

  it('is read without failing, into dates that exist', () => {
    fc.assert(
      fc.property(phrases, (phrase) => {
        const reading = readDeadline(phrase);
        expect(describeReading(reading.rule, 2025)).not.toBe('');
        for (const date of nominalDates(reading.rule, 2025)) expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
      }),
    );
  });

  it('is read the same in any encoding and with any spacing', () => {
    fc.assert(
      fc.property(phrases, (phrase) => {
        const reading = readDeadline(phrase);
        expect(readDeadline(phrase.normalize('NFD'))).toEqual(reading);
        expect(readDeadline(`  ${phrase.replaceAll(' ', ' \u00a0 ')}\n`)).toEqual(reading);
      }),
    );
  });
});

describe('a date in brackets that others keep', () => {
  it('is offered beside the one that counts, which is no longer certain', () => {
    const reading = readDeadline('Tháng 12/2026 (công bố trong tháng 01/2027)');
    expect(reading).toMatchObject({
      ...{ rule: { kind: 'byEndOf', year: 2026 }, confidence: 'medium' },
      reasons: ['trong ngoặc ghi một mốc khác'],
      alternatives: [{ kind: 'byEndOf', year: 2027 }],
    });
  });
});
