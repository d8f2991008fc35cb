import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { choosePorts } from './chosen-ports.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dondoc-ports-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('the ports of a data folder', () => {
  it('are all different and stay the same for ever', async () => {
    const file = join(folder, 'ports.json');
    const chosen = await choosePorts(file);
    expect(new Set(Object.values(chosen)).size).toBe(13);
    expect(await choosePorts(file)).toEqual(chosen);
  });

  it('keep what the file of an older version has and add what it lacks', async () => {
    const file = join(folder, 'ports.json');
    writeFileSync(file, '{ "POSTGRES_PORT": 20123 }');
    expect(await choosePorts(file)).toMatchObject({ POSTGRES_PORT: 20_123 });
    expect(readFileSync(file, 'utf8')).toContain('MAILBOX_HTTP_PORT');
  });
});
