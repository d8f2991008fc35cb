import type { Request } from 'express';
import { describe, expect, it } from 'vitest';
import { addressForLog } from './request-kind.js';

const logged = (path: string) => addressForLog({ path } as Request);

describe('the address in the log', () => {
  it('never holds the token of a link, whatever page of it is asked for', () => {
    expect(logged('/a/nAZO0secret.k1d2f3.Vb8secret')).toBe('/a/…');
    expect(logged('/a/nAZO0secret.k1d2f3.Vb8secret/bao-cao-hoan-thanh')).toBe('/a/…/bao-cao-hoan-thanh');
    expect(logged('/a/x/xAZO0secret.k1d2f3.Vb8secret')).toBe('/a/x/…');
    expect(logged('/api/tasks')).toBe('/api/tasks');
  });
});
