import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedFields } from './changed-fields.js';
import { likeness, wordsOf } from './likeness.js';
import { matchRows, type MatchedRow } from './match-rows.js';

const row = (ordinal: string, task: string, group = 'I. Thể chế'): MatchedRow => ({ group, ordinal, task });
const words = fc.array(fc.constantFrom('rà', 'soát', 'thủ', 'tục', 'ban', 'hành', 'kế', 'hoạch', 'tỉnh'), {
  maxLength: 8,
});
const rows = fc.array(
  fc.record({
    group: fc.constantFrom('I. Một', 'II. Hai', ''),
    ordinal: fc.constantFrom('1', '2', '3', '1.1', ''),
    task: words.map((each) => each.join(' ')),
  }),
  { maxLength: 12 },
);

describe('rows of an amended plan', () => {
  it('are matched by number, then by likeness; what is left was added or removed', () => {
    const before = [
      row('1', 'Rà soát văn bản quy phạm pháp luật của tỉnh'),
      row('2', 'Kiểm tra việc thi hành pháp luật tại các huyện'),
      row('3', 'Đào tạo công chức cấp xã'),
    ];
    const after = [
      row('1', 'Xây dựng trung tâm phục vụ hành chính công'),
      row('2', 'Rà soát các văn bản quy phạm pháp luật của tỉnh'),
      row('3', 'Kiểm tra việc thi hành pháp luật tại các huyện, thị xã'),
    ];
    expect(matchRows(before, after)).toEqual({
      pairs: [
        { before: 0, after: 1 },
        { before: 1, after: 2 },
      ],
      added: [0],
      removed: [2],
    });
  });

  it('with one number in two groups are matched within their group', () => {
    const before = [row('1', 'Báo cáo năm', 'I. A'), row('1', 'Báo cáo năm', 'II. B')];
    const after = [row('1', 'Báo cáo năm', 'II. B'), row('1', 'Báo cáo năm', 'I. A')];
    expect(matchRows(before, after).pairs).toEqual([
      { before: 1, after: 0 },
      { before: 0, after: 1 },
    ]);
  });

  it('without a number are not taken for one another by that', () => {
    const before = [row('', 'Rà soát thủ tục hành chính của các sở và cấp huyện')];
    const after = [
      row('', 'Rà soát thủ tục hành chính, công bố trên cổng dịch vụ của tỉnh'),
      row('', 'Rà soát thủ tục hành chính của các sở và cấp xã'),
    ];
    expect(matchRows(before, after).pairs).toEqual([{ before: 0, after: 1 }]);
  });

  it('of the same plan are all matched with themselves', () => {
    fc.assert(
      fc.property(rows, (plan) => {
        const { pairs, added, removed } = matchRows(plan, plan);
        expect({ added, removed }).toEqual({ added: [], removed: [] });
        for (const { before, after } of pairs) expect(plan[before]?.task).toBe(plan[after]?.task);
      }),
    );
  });

  it('each stand exactly once: in a pair, or as added or removed', () => {
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const { pairs, added, removed } = matchRows(before, after);
        const sorted = (numbers: number[]): number[] => numbers.toSorted((a, b) => a - b);
        expect(sorted([...pairs.map((pair) => pair.before), ...removed])).toEqual(
          before.map((_row, index) => index),
        );
        expect(sorted([...pairs.map((pair) => pair.after), ...added])).toEqual(
          after.map((_row, index) => index),
        );
      }),
    );
  });

  it('that were only put in another order lose none', () => {
    const before = Array.from({ length: 60 }, (_, index) =>
      row(`${index + 1}`, `Nhiệm vụ đặc thù thứ ${index} của mục ${index * 7}`),
    );
    const { added, removed } = matchRows(
      before,
      before.toReversed().map((one, index) => ({ ...one, ordinal: `${index + 1}` })),
    );
    expect({ added, removed }).toEqual({ added: [], removed: [] });
  });
});

describe('likeness', () => {
  it('is between 0 and 1, the same both ways, and 1 for the same words', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        const alike = likeness(one, other);
        expect(alike).toBeGreaterThanOrEqual(0);
        expect(alike).toBeLessThanOrEqual(1);
        expect(likeness(other, one)).toBe(alike);
        expect(likeness(one, one)).toBe(1);
      }),
    );
  });

  it('passes over capitals and punctuation', () => {
    expect(likeness(wordsOf('Rà soát, đơn giản hóa TTHC.'), wordsOf('rà soát đơn giản hóa tthc'))).toBe(1);
  });
});

describe('changed fields', () => {
  it('are those that say something else', () => {
    const printed = {
      group: 'I',
      ordinal: '1',
      task: 'Việc',
      product: '',
      lead: 'A',
      coordinating: '',
      deadline: 'Quý I',
      note: '',
    };
    expect(changedFields(printed, { ...printed, task: ' Việc ', deadline: 'Quý II' })).toEqual([
      { field: 'deadline', from: 'Quý I', to: 'Quý II' },
    ]);
  });
});
