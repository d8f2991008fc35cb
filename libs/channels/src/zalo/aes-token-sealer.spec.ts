import { describe, expect, it } from 'vitest';
import { AesTokenSealer } from './aes-token-sealer.js';

const old = 'a secret of at least thirty-two characters';
const now = 'another secret of thirty-two characters';

describe('sealed tokens', () => {
  it('open under the secret that sealed them, and under its successor while both are known', () => {
    const sealed = new AesTokenSealer(old, null).seal('access-1');
    expect(sealed).not.toContain('access-1');
    expect(new AesTokenSealer(old, null).open(sealed)).toBe('access-1');
    expect(new AesTokenSealer(now, old).open(sealed)).toBe('access-1');
    expect(new AesTokenSealer(now, null).open(sealed)).toBeNull();
  });

  it('are never the same twice and never open after a change', () => {
    const sealer = new AesTokenSealer(now, old);
    const sealed = sealer.seal('access-1');
    expect(sealer.seal('access-1')).not.toBe(sealed);
    const last = sealed.endsWith('A') ? 'B' : 'A';
    expect(sealer.open(`${sealed.slice(0, -2)}${last}${last}`)).toBeNull();
    expect(sealer.open('')).toBeNull();
    expect(sealer.open('abc.def')).toBeNull();
  });
});
