import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '#domain';
import { entryWords, fieldNames } from './entry-words.js';

const entry = (kind: string, content: string): LedgerEntry => ({
  number: 3,
  kind: kind as LedgerEntry['kind'],
  subjectId: '0193',
  content,
  hash: 'ff',
});

describe('an entry of the ledger in words', () => {
  it('says what it keeps, when, and by whom', () => {
    const content = JSON.stringify({
      kind: 'acknowledged',
      at: '2024-12-03T07:05:00.000Z',
      actor: 'Giám đốc',
    });
    expect(entryWords(entry('event', content))).toBe('mục 3 (Tiếp nhận, 14:05, Thứ Ba 03/12/2024, Giám đốc)');
  });

  it.each(['event', 'rung', 'message', 'attempt', 'state', 'report', 'opening', 'no such kind'])(
    'can be said of the kind "%s" even where its content was made into nonsense',
    (kind) => {
      for (const content of ['null', '{', '{}', '{"at":7,"kind":{}}']) {
        expect(entryWords(entry(kind, content))).toMatch(/^mục 3 \(/);
      }
    },
  );

  it('names fields as people do, and others as they are', () => {
    expect(fieldNames(['text', 'sentAt', 'policyVersion'])).toBe(
      'nội dung tin, thời điểm gửi, policyVersion',
    );
  });
});
