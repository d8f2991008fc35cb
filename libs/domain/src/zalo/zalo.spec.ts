import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterWrongCode, answerOnceMore, mayTryCode } from './answer-limits.js';
import { makeBindingCode, readIncomingText, replyCodeOf, shownBindingCode } from './incoming-text.js';

const noise = fc.array(fc.constantFrom(' ', '"', '“', '”', '.', ',', '-', '\n', "'", '\u00a0'), {
  maxLength: 4,
});
const anyCase = (text: string): fc.Arbitrary<string> =>
  fc
    .array(fc.boolean(), { minLength: text.length, maxLength: text.length })
    .map((lower) => [...text].map((sign, index) => (lower[index] ? sign.toLowerCase() : sign)).join(''));
/** The same text with noise between its letters. */
const written = (text: string): fc.Arbitrary<string> =>
  fc
    .tuple(anyCase(text), fc.array(noise, { minLength: text.length, maxLength: text.length }))
    .map(([cased, gaps]) =>
      [...cased].map((sign, index) => `${(gaps[index] ?? []).join('')}${sign}`).join(''),
    );

describe('a short reply', () => {
  it.each([
    ['OK 4F7K', '4F7K'],
    ['ok 4f7k', '4F7K'],
    ['“Ok” 4 F 7 K.', '4F7K'],
    ['Ô kê 4F7K', '4F7K'],
    ['okay: "4f7k"', '4F7K'],
  ])('%s acknowledges %s', (text, code) => {
    expect(readIncomingText(text)).toEqual({ kind: 'acknowledgement', code });
  });

  it.each(['OK', 'ok bạn', 'OK nhé anh', '4F7K', 'không OK 4F7K', 'OK 4F7K5', '', '👍', 'OK FKFK'])(
    '"%s" is nothing that could be recorded',
    (text) => {
      expect(readIncomingText(text)).toEqual({ kind: 'other' });
    },
  );

  it('is read however its letters, spaces and quotes are written', () => {
    const reply = fc
      .uuid()
      .chain((id) => fc.tuple(fc.constant(replyCodeOf(id)), written(`OK${replyCodeOf(id)}`)));
    fc.assert(
      fc.property(reply, ([code, text]) => {
        expect(readIncomingText(text)).toEqual({ kind: 'acknowledgement', code });
      }),
    );
  });

  it('never breaks the reader', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => !!readIncomingText(text).kind),
    );
  });
});

describe('a binding code', () => {
  it('is read as it was made, with or without its sign, and never taken for a reply', () => {
    const seeds = fc.array(fc.nat(), { minLength: 8, maxLength: 8 });
    const made = seeds.map((numbers) => {
      const left = [...numbers];
      return makeBindingCode((below) => (left.pop() ?? 0) % below);
    });
    fc.assert(
      fc.property(
        made.chain((code) => fc.tuple(fc.constant(code), written(code))),
        ([code, text]) => {
          expect(readIncomingText(text)).toEqual({ kind: 'binding-code', code });
          expect(readIncomingText(shownBindingCode(code))).toEqual({ kind: 'binding-code', code });
          expect(readIncomingText(`Mã ${code}`)).toEqual({ kind: 'binding-code', code });
        },
      ),
    );
  });
});

describe('limits of a day', () => {
  const at = (hours: number): Date => new Date(Date.UTC(2025, 2, 3) + hours * 3_600_000);

  it('answer a stranger once and a known person three times', () => {
    let stranger = answerOnceMore({ since: null, times: 0 }, false, at(0));
    expect(stranger.isAnswered).toBe(true);
    stranger = answerOnceMore(stranger.answers, false, at(1));
    expect(stranger.isAnswered).toBe(false);
    expect(answerOnceMore(stranger.answers, false, at(24)).isAnswered).toBe(true);
    expect([2, 3].map((times) => answerOnceMore({ since: at(0), times }, true, at(1)).isAnswered)).toEqual([
      true,
      false,
    ]);
  });

  it('let five wrong codes an hour be tried', () => {
    let wrong = { since: null as Date | null, times: 0 };
    for (let tries = 0; tries < 5; tries += 1) {
      expect(mayTryCode(wrong, at(0))).toBe(true);
      wrong = afterWrongCode(wrong, at(0));
    }
    expect(mayTryCode(wrong, at(0.9))).toBe(false);
    expect(mayTryCode(wrong, at(1))).toBe(true);
  });
});
