import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type CheckedHead, dayBreak, hashOfDay, type LedgerDay, linesOfHeads } from './index.js';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const heads: CheckedHead[] = [
  { id: 'a', length: 3, hash: 'aa', hashNow: 'aa' },
  { id: 'b', length: 1, hash: 'bb', hashNow: 'bb' },
];

function sealed(date: string, previous: LedgerDay | null): LedgerDay {
  const sealedAt = new Date(`${date}T19:30:00Z`);
  const row = { day: date, sealedAt, heads: heads.length, headsHash: digest(linesOfHeads(heads)) };
  return { ...row, hash: hashOfDay(previous?.hash ?? null, row, digest) };
}

const first = sealed('2025-03-01', null);
const second = sealed('2025-03-02', first);

describe('the row of a day', () => {
  it('holds after the row before it', () => {
    expect(dayBreak(first, { previous: null, heads }, digest)).toBeNull();
    expect(dayBreak(second, { previous: first, heads }, digest)).toBeNull();
  });

  it('shows that it, or the row before it, was changed or removed', () => {
    expect(dayBreak({ ...second, heads: 1 }, { previous: first, heads }, digest)).toEqual({ why: 'altered' });
    expect(dayBreak(second, { previous: null, heads }, digest)).toEqual({ why: 'altered' });
  });

  it('shows that its heads were changed', () => {
    const without = heads.slice(1);
    expect(dayBreak(first, { previous: null, heads: without }, digest)).toEqual({ why: 'heads-altered' });
  });

  it('names the chain whose end of that day is gone or has become another', () => {
    const gone = heads.map((head) => (head.id === 'b' ? { ...head, hashNow: null } : head));
    const lost = { why: 'chain-lost', id: 'b', length: 1 };
    expect(dayBreak(first, { previous: null, heads: gone }, digest)).toEqual(lost);
  });
});
