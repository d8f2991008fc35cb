import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const read = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');

const text = read('docker-compose.yml');
const document: unknown = parse(text, { merge: true });

const condition = z.enum(['service_healthy', 'service_completed_successfully']);
const service = z.object({
  image: z.string(),
  restart: z.enum(['unless-stopped', 'on-failure']),
  depends_on: z.record(z.string(), z.object({ condition })).default({}),
  healthcheck: z.object({ test: z.array(z.string()).optional(), disable: z.boolean().optional() }).optional(),
  environment: z.record(z.string(), z.string()).default({}),
  volumes: z.array(z.string()).default([]),
  command: z.array(z.string()).default([]),
});
const compose = z.object({
  services: z.record(z.string(), service),
  volumes: z.record(z.string(), z.object({})),
});

/** The schema names its parts by `id` as older drafts did; nothing refers to them. */
function withoutIds(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutIds);
  if (node === null || typeof node !== 'object') return node;
  const kept = Object.entries(node).filter(([key, value]) => key !== 'id' || typeof value !== 'string');
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutIds(value)]));
}

describe('docker-compose.yml', () => {
  const ajv = new Ajv2019({ strict: false, validateFormats: false, validateSchema: false, allErrors: true });
  const { $schema: _dialect, ...schema } = JSON.parse(read('test/fixtures/compose-spec/schema.json'));
  const isCompose = ajv.compile(z.record(z.string(), z.unknown()).parse(withoutIds(schema)));

  it('follows the Compose Specification, whose schema refuses a misspelt key', () => {
    isCompose(document);
    expect(isCompose.errors ?? []).toEqual([]);
    expect(isCompose(parse(text.replace('depends_on:', 'dependson:'), { merge: true }))).toBe(false);
  });

  const { services, volumes } = compose.parse(document);
  const names = Object.keys(services);

  it('starts PostgreSQL, Temporal with its schema and screens, and our programs', () => {
    expect(names).toEqual([
      'postgresql',
      'temporal-schema',
      'temporal',
      'temporal-ui',
      'prepare',
      'api',
      'worker',
    ]);
  });

  it.each(names)('%s has a pinned image', (name) => {
    expect(services[name]?.image).toMatch(/^[a-z/-]+:\d+\.\d+(\.\d+)?(-[a-z]+)?$/);
  });

  it.each(names)('%s has a health check, or runs once', (name) => {
    const { healthcheck, restart } = services[name] ?? {};
    expect(healthcheck !== undefined).toBe(restart === 'unless-stopped');
  });

  it.each(names)('%s waits for services that can meet the condition', (name) => {
    for (const [other, { condition: wanted }] of Object.entries(services[name]?.depends_on ?? {})) {
      const target = services[other];
      if (wanted === 'service_healthy') expect(target?.healthcheck?.test).toBeDefined();
      else expect(target?.restart).toBe('on-failure');
    }
  });

  it('declares the volumes it uses', () => {
    const used = Object.values(services).flatMap((each) =>
      each.volumes.map((volume) => volume.split(':')[0]),
    );
    expect(used).toEqual(Object.keys(volumes));
  });

  it('runs programs that the build makes', () => {
    const scripts = Object.values(services).flatMap(({ command }) =>
      command.filter((word) => word.startsWith('dist/')),
    );
    expect(scripts).toHaveLength(3);
    scripts.forEach((script) =>
      expect(() => read(script.replace(/^dist\/(.*)\.js$/, '$1.ts'))).not.toThrow(),
    );
  });

  it('uses the version of Temporal that npm start builds', () => {
    const version = /TEMPORAL_VERSION = '([\d.]+)'/.exec(
      read('apps/local/src/temporal/temporal-binaries.ts'),
    )?.[1];
    expect(services['temporal']?.image).toBe(`temporalio/server:${version}`);
    expect(services['temporal-schema']?.image).toBe(`temporalio/admin-tools:${version}`);
  });

  it('takes only variables that docs/operations.md explains, and passes only those that we read', () => {
    const operations = read('docs/operations.md');
    const wanted = new Set([...text.matchAll(/\$\{(\w+)/g)].map((match) => match[1]));
    const unexplained = [...wanted].filter((name) => !operations.includes(`\`${name}\``));
    expect(unexplained).toEqual([]);
    const config = ['read-config.ts', 'mail-config.ts']
      .map((file) => read(`libs/platform/src/config/${file}`))
      .join('\n');
    const unread = Object.keys(services['api']?.environment ?? {}).filter(
      (name) => !config.includes(`  ${name}: `),
    );
    expect(unread).toEqual([]);
  });
});
