import { describe, expect, it } from 'vitest';
import { maskAddress } from './mask-address.js';

describe('an address for strangers', () => {
  it.each([
    ['giam-doc.so-tu-phap@phutho.example', 'gia…@phutho.example'],
    ['ab@phutho.example', 'a…@phutho.example'],
    ['a@phutho.example', '…@phutho.example'],
    ['2512523625412515123', '…5123'],
  ])('shows %s as %s', (address, masked) => {
    expect(maskAddress(address)).toBe(masked);
  });
});
