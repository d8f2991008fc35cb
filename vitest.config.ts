import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

const alias = [
  { find: /^#workflows$/, replacement: `${root}workflows/src/messages.ts` },
  { find: /^#(\w+)$/, replacement: `${root}libs/$1/src/index.ts` },
];

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
