import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zaloPhone } from './business-api.js';
import { isInFreeWindow, textProblem } from './consultation.js';
import { describedCodes, verdictOn } from './error-actions.js';
import { exchange } from './exchange.js';
import { fitted, parameterProblems } from './template-message.js';
import { dataProblems, templateData, templateDeclarations } from './templates.js';
import { emptyUntilNextMinute, fullBucket, takeToken } from './token-bucket.js';
import { createPkce } from './zalo-oauth.js';

const at = (text: string): Date => new Date(`${text}+07:00`);

describe('the table of error codes', () => {
  it('knows that one number means different things on the two hosts', () => {
    expect(verdictOn('oa', -100).action).toBe('upload');
    expect(verdictOn('business', -100).action).toBe('retry');
    expect(verdictOn('oa', -230).action).toBe('template');
    expect(verdictOn('oa', -249).action).toBe('phone');
    expect(verdictOn('business', -118)).toMatchObject({ action: 'switch', finding: 'no-account' });
    expect(verdictOn('business', -141)).toMatchObject({ action: 'switch', finding: 'opted-out' });
  });

  it('takes -201 about the user id for a wrong recipient, not for a mistake of ours', () => {
    expect(verdictOn('oa', -201, 'user_id is invalid').action).toBe('switch');
    expect(verdictOn('oa', -201, 'message.text is invalid').action).toBe('drop');
  });

  it('reads what only templates can get wrong alike on both hosts', () => {
    expect(verdictOn('oa', -1121).action).toBe('drop');
    expect(verdictOn('oa', -131).action).toBe('human');
  });

  it('tries an undescribed code twice and raises an alert', () => {
    expect(verdictOn('oa', -9999)).toMatchObject({ action: 'retry-twice', finding: 'alert' });
    expect(new Set(describedCodes('business')).size).toBe(describedCodes('business').length);
  });
});

describe('the bucket of requests', () => {
  it('never lets more through in a minute than are allowed, and names when the next one may go', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 200 }),
        (perMinute, pauses) => {
          let now = 0;
          let bucket = fullBucket(perMinute, new Date(now));
          let taken = 0;
          for (const pause of pauses) {
            now += pause;
            const turn = takeToken(bucket, perMinute, new Date(now));
            bucket = turn.bucket;
            if (turn.retryAt === null) taken += 1;
            else expect(takeToken(bucket, perMinute, turn.retryAt).retryAt).toBeNull();
          }
          expect(taken).toBeLessThanOrEqual(perMinute + (now * perMinute) / 60_000 + 1e-3);
        },
      ),
    );
  });

  it('is empty until the next full minute after Zalo has said so', () => {
    const bucket = emptyUntilNextMinute(new Date('2025-03-03T01:00:20Z'));
    const { retryAt } = takeToken(bucket, 60, new Date('2025-03-03T01:00:30Z'));
    expect(retryAt).toEqual(new Date('2025-03-03T01:01:01Z'));
  });
});

describe('values of a template', () => {
  it('are counted in code points of NFC', () => {
    const parameters = [{ name: 'a', required: true, minLength: 1, maxLength: 3 }];
    expect(parameterProblems(parameters, { a: 'Đề'.normalize('NFD') })).toEqual([]);
    expect(parameterProblems(parameters, { a: '👍👍👍' })).toEqual([]);
    expect(parameterProblems(parameters, { a: 'dài quá', b: '1' })).toEqual([
      { parameter: 'a', problem: 'too-long' },
      { parameter: 'b', problem: 'unknown' },
    ]);
    expect(parameterProblems(parameters, {})).toEqual([{ parameter: 'a', problem: 'missing' }]);
  });

  it('fit whatever the directory holds, and keep date, telephone and link whole', () => {
    const text = fc.string({ minLength: 1, maxLength: 400 }).filter((one) => one.trim() !== '');
    fc.assert(
      fc.property(text, text, text, (task, office, recipient) => {
        const facts = { ordinal: '12', task, office, recipient, state: 'Quá hạn 3 ngày' };
        const data = templateData({
          ...facts,
          due: '28/02/2025',
          telephone: '0210 384 0000',
          linkToken: 'm1.k.s',
          others: 3,
          replyCode: '4F7K',
        });
        expect(dataProblems('overdue', data)).toEqual([]);
        expect(data).toMatchObject({ han: '28/02/2025', lien_ket: 'm1.k.s' });
        expect(data['dau_moi']).toContain('0210 384 0000');
        return true;
      }),
    );
  });

  it('are cut at a code point', () => {
    expect(fitted('một hai ba', 6)).toBe('một h…');
    expect(fitted('👍👍👍', 2)).toBe('👍…');
  });

  it('of each declaration keep to what reviewers ask for', () => {
    for (const { name, title, paragraphs, table, button, sample } of templateDeclarations) {
      expect(title.length).toBeGreaterThanOrEqual(9);
      expect(title.length).toBeLessThanOrEqual(65);
      expect(paragraphs.every((one) => one.length >= 9 && one.length <= 400)).toBe(true);
      expect(table).toHaveLength(4);
      expect(button.title.length).toBeLessThanOrEqual(30);
      expect(dataProblems(name, sample)).toEqual([]);
    }
  });
});

describe('small rules', () => {
  it('put telephone numbers into the form that Zalo takes', () => {
    expect(['0987 654 321', '+84 987.654.321', '84987654321'].map(zaloPhone)).toEqual(
      Array(3).fill('84987654321'),
    );
    expect(['987654321', '0210 38', 'none'].map(zaloPhone)).toEqual([null, null, null]);
  });

  it('take a consultation text for free within 48 hours only', () => {
    const now = at('2025-03-05T08:00:00');
    expect(isInFreeWindow(at('2025-03-03T08:00:01'), now)).toBe(true);
    expect(isInFreeWindow(at('2025-03-03T08:00:00'), now)).toBe(false);
    expect(isInFreeWindow(null, now)).toBe(false);
    expect(textProblem('  ')).not.toBeNull();
    expect(textProblem('a'.repeat(2_000))).toBeNull();
    expect(textProblem('a'.repeat(2_001))).not.toBeNull();
  });

  it('make a PKCE pair as RFC 7636 (appendix B) has it', () => {
    const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
    expect(createPkce(() => Buffer.from(verifier, 'base64url'))).toEqual({
      verifier,
      challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    });
  });

  it('tell a refused connection from an answer that was lost', async () => {
    const failing = (code: string) => () =>
      Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) }));
    const request = { url: 'https://zalo.example', headers: {} };
    expect(await exchange(failing('ECONNREFUSED'), request, 1_000)).toMatchObject({ outcome: 'not-taken' });
    expect(await exchange(failing('ECONNRESET'), request, 1_000)).toMatchObject({ outcome: 'unknown' });
    const broken = () => Promise.resolve(new Response('', { status: 502 }));
    expect(await exchange(broken, request, 1_000)).toMatchObject({ outcome: 'not-taken' });
  });
});
