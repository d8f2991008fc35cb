import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalJson,
  type ChainHead,
  chainBreak,
  type CheckedEntry,
  emptyChain,
  type EntrySource,
  extendChain,
  type NewLedgerEntry,
} from './index.js';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const chain = { kind: 'assignment', id: '0193-a' } as const;

function written(texts: readonly string[]): { head: ChainHead; entries: CheckedEntry[] } {
  const added = texts.map((text, index): NewLedgerEntry => {
    return { kind: 'event', subjectId: `event-${index}`, content: canonicalJson({ text }) };
  });
  const entries = extendChain(emptyChain(chain, digest), added, digest).map((entry, index) => ({
    ...entry,
    source: { text: texts[index] },
  }));
  return { head: { ...chain, length: entries.length, hash: entries.at(-1)?.hash ?? '' }, entries };
}

const withSource = (entries: CheckedEntry[], at: number, source: EntrySource): CheckedEntry[] =>
  entries.map((entry, index) => (index === at ? { ...entry, source } : entry));

describe('canonical JSON', () => {
  it('is one text whatever the order of keys, the form of the letters and the zone of the instant', () => {
    const one = {
      b: 'Thuỷ'.normalize('NFD'),
      a: [new Date('2025-01-31T07:00:00+07:00'), null, 1.5],
      c: undefined,
    };
    expect(canonicalJson(one)).toBe('{"a":["2025-01-31T00:00:00.000Z",null,1.5],"b":"Thuỷ"}');
    expect(canonicalJson({ 10: 1, 9: 2 })).toBe('{"10":1,"9":2}');
  });

  it('is the same after the value was stored as JSON and read again', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(JSON.parse(JSON.stringify(value)))).toBe(canonicalJson(value));
      }),
    );
  });
});

describe('a chain', () => {
  it('holds as it was written, also when it was written in several goes', () => {
    const { head, entries } = written(['một', 'hai', 'ba']);
    expect(chainBreak(head, entries, digest)).toBeNull();
    const [first, ...rest] = entries;
    const after = { ...chain, length: 1, hash: first?.hash ?? '' };
    expect(extendChain(after, rest, digest).at(-1)?.hash).toBe(head.hash);
  });

  it('names the entry whose content was changed, and the next one where its hash was made anew', () => {
    const { head, entries } = written(['một', 'hai', 'ba']);
    const changed = entries.map((entry) => ({ ...entry }));
    Object.assign(changed[1] ?? {}, { content: canonicalJson({ text: 'khác' }) });
    expect(chainBreak(head, changed, digest)).toMatchObject({ why: 'altered', entry: { number: 2 } });
  });

  it.each([
    ['the first', 0, { why: 'missing', number: 1, isTail: false }],
    ['one in the middle', 1, { why: 'missing', number: 2, isTail: false }],
    ['the last', 2, { why: 'missing', number: 3, isTail: true }],
  ])('names the place of an entry that was removed: %s', (_which, index, expected) => {
    const { head, entries } = written(['một', 'hai', 'ba']);
    expect(chainBreak(head, entries.toSpliced(index, 1), digest)).toEqual(expected);
  });

  it('tells a row that is gone from one that says something else, and which field does', () => {
    const { head, entries } = written(['một', 'hai']);
    const gone = withSource(entries, 1, null);
    expect(chainBreak(head, gone, digest)).toMatchObject({ why: 'source-gone', entry: { number: 2 } });
    const altered = withSource(entries, 0, { text: 'không phải một' });
    expect(chainBreak(head, altered, digest)).toMatchObject({
      why: 'source-altered',
      entry: { number: 1 },
      fields: ['text'],
    });
  });

  it('takes a content that is none for altered, even where its hash was made anew', () => {
    for (const content of ['null', '"text"', '{', '']) {
      const forged = extendChain(
        emptyChain(chain, digest),
        [{ kind: 'event', subjectId: 'e', content }],
        digest,
      );
      const head = { ...chain, length: 1, hash: forged[0]?.hash ?? '' };
      const entries = forged.map((entry) => ({ ...entry, source: { text: 'một' } }));
      expect(chainBreak(head, entries, digest)).toMatchObject({ why: 'altered', entry: { number: 1 } });
    }
  });

  it('does not take entries of another chain, nor a head that names another end', () => {
    const { head, entries } = written(['một']);
    expect(chainBreak({ ...head, id: 'another' }, entries, digest)).toMatchObject({ why: 'altered' });
    expect(chainBreak({ ...head, hash: 'ff' }, entries, digest)).toEqual({ why: 'head' });
  });
});
