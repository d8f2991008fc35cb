import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askHolder, takeLock } from './exclusive-lock.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dondoc-lock-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('the lock of a folder', () => {
  it('has one holder, who says what it is doing, and is free once released', async () => {
    const lock = await takeLock(folder);
    expect(await takeLock(folder)).toBeUndefined();
    expect(await askHolder(folder)).toEqual({ pid: process.pid, state: 'running' });
    lock?.setState('stopping');
    expect(await askHolder(folder)).toEqual({ pid: process.pid, state: 'stopping' });
    await lock?.release();
    expect(await askHolder(folder)).toBeUndefined();
    const again = await takeLock(folder);
    expect(again).toBeDefined();
    await again?.release();
  });
});
