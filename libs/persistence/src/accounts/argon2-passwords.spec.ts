import { describe, expect, it } from 'vitest';
import { Argon2Passwords } from './argon2-passwords.js';

const passwords = new Argon2Passwords();

describe('passwords', () => {
  it('are kept as argon2id with a salt of their own', async () => {
    const [first, second] = [
      await passwords.hash('Mật khẩu đủ dài'),
      await passwords.hash('Mật khẩu đủ dài'),
    ];
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(first).not.toBe(second);
  });

  it('match however a keyboard composes the letters', async () => {
    const hash = await passwords.hash('Mật khẩu đủ dài'.normalize('NFD'));
    expect(await passwords.matches('Mật khẩu đủ dài'.normalize('NFC'), hash)).toBe(true);
  });

  it('do not match another text, an unknown account or a broken hash', async () => {
    const hash = await passwords.hash('Mật khẩu đủ dài');
    expect(await passwords.matches('mật khẩu đủ dài', hash)).toBe(false);
    expect(await passwords.matches('Mật khẩu đủ dài', null)).toBe(false);
    expect(await passwords.matches('Mật khẩu đủ dài', 'not a hash')).toBe(false);
  });
});
