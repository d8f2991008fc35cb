import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

const alias = [
  { find: /^#workflows$/, replacement: `${root}workflows/src/messages.ts` },
  { find: /^#(\w+)$/, replacement: `${root}libs/$1/src/index.ts` },
];

/** Dates are Vietnam's wherever the host stands: east and west of it, one zone with a half hour. */
const hostZones = { auckland: 'Pacific/Auckland', 'st-johns': 'America/St_Johns' };

/** Temporal's native bridge needs forks; two cores carry two processes. */
const shared = { pool: 'forks' as const, testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  resolve: { alias },
  test: {
    maxWorkers: 2,
    projects: [
      {
        resolve: { alias },
        test: { ...shared, name: 'unit', include: ['{libs,apps,workflows,seeds}/**/*.spec.ts'] },
      },
      ...Object.entries(hostZones).map(([name, TZ]) => ({
        resolve: { alias },
        test: {
          ...shared,
          name,
          env: { TZ },
          include: ['libs/{domain,documents}/**/*.spec.ts'],
        },
      })),
      {
        resolve: { alias },
        test: {
          ...shared,
          name: 'system',
          include: ['test/**/*.spec.ts'],
          globalSetup: ['test/support/global-setup.ts'],
        },
      },
    ],
  },
});
