import { describe, expect, it } from 'vitest';
import { bracketWords, deadlineClauses, markWords } from './index.js';

const cell = 'Ban hành Kế hoạch trước 30/01; báo cáo trước 15/12 (nếu có)';

describe('the words of a stage in the deadline as printed', () => {
  it('are shown apart, and nothing of the deadline is lost', () => {
    const pieces = markWords(cell, deadlineClauses(cell));
    expect(pieces).toEqual([
      { text: 'Ban hành Kế hoạch trước 30/01', mark: 0 },
      { text: '; ', mark: null },
      { text: 'báo cáo trước 15/12 (nếu có)', mark: 1 },
    ]);
    expect(bracketWords(cell, [{ start: 31, end: 50 }])).toBe(
      'Ban hành Kế hoạch trước 30/01; [1 báo cáo trước 15/12] (nếu có)',
    );
  });

  it('that lie outside are not shown', () => {
    expect(markWords(cell, [{ start: 50, end: 500 }])).toEqual([{ text: cell, mark: null }]);
    expect(markWords('', [])).toEqual([]);
  });
});
