import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = dirname(fileURLToPath(import.meta.url));
const ALLOWED_PACKAGES = ['temporal-polyfill'];
const IMPORT = /(?:^import |^(?:import|export) .* from |^\} from |\bimport\()'([^']+)'/gm;
const IMPURE = [
  [/\bDate\.now\(/, 'reads the clock: take the time as an argument'],
  [/\bnew Date\(\s*\)/, 'reads the clock: take the time as an argument'],
  [/\bMath\.random\(/, 'is not repeatable: take what is random as an argument'],
  [/\bprocess\./, 'knows the process: take the value as an argument'],
  [/\bconsole\./, 'writes: return what is to be said'],
  [/\bsetTimeout\(|\bsetInterval\(/, 'waits: time belongs to the workflows'],
] as const;

interface Source {
  path: string;
  text: string;
}

const sources: Source[] = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

function isOwn({ path }: Source, specifier: string): boolean {
  if (!specifier.startsWith('.')) return ALLOWED_PACKAGES.includes(specifier);
  return !relative(root, resolve(root, dirname(path), specifier)).startsWith('..');
}

describe('the domain', () => {
  it('imports nothing but itself and the calendar arithmetic of temporal-polyfill', () => {
    const foreign = sources.flatMap((source) =>
      [...source.text.matchAll(IMPORT)]
        .map(([, specifier = '']) => specifier)
        .filter((specifier) => !isOwn(source, specifier))
        .map(
          (specifier) => `${source.path} imports "${specifier}": declare a port in libs/application instead`,
        ),
    );
    expect(foreign, foreign.join('\n')).toEqual([]);
  });

  it('neither reads the clock nor touches the world', () => {
    const impure = sources.flatMap(({ path, text }) =>
      IMPURE.filter(([pattern]) => pattern.test(text)).map(
        ([pattern, why]) => `${path}: ${String(pattern)} ${why}`,
      ),
    );
    expect(impure, impure.join('\n')).toEqual([]);
  });

  it('is looked at as a whole', () => {
    expect(sources.length).toBeGreaterThan(20);
  });
});
