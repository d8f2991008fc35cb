import { describe, expect, it } from 'vitest';
import { errorIn } from './child-output.js';

describe('what of a child reaches the terminal', () => {
  it('is an error line of the logger, with its cause', () => {
    expect(errorIn('{"level":50,"msg":"send failed","err":{"message":"refused"}}')).toBe(
      'send failed: refused',
    );
    expect(errorIn('{"level":60,"err":{"message":"refused"}}')).toBe('refused');
    expect(errorIn('{"level":50,"msg":"refused","err":{"message":"refused"}}')).toBe('refused');
  });

  it.each(['{"level":30,"msg":"hello"}', '{"level":40,"msg":"slow"}', 'plain words', '{broken', '{}'])(
    'is nothing of %s',
    (line) => {
      expect(errorIn(line)).toBeUndefined();
    },
  );
});
