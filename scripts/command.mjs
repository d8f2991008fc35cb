// `npm run doctor`, `create-admin`, `rehearse`, `verify-ledger`: one program of ours beside the copy that `npm start` runs.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { makeReady, nodeProgram, root } from './installation.mjs';

try {
  await makeReady();
} catch (error) {
  console.error(`\n✗ ${error.message}`);
  process.exit(1);
}
const command = join(root, 'dist/apps/local/src/command-main.js');
const { status } = spawnSync(nodeProgram(), [command, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
