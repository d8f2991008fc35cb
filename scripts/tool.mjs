// `npm run deadline`: one program of ours that needs no running copy and no database.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { makeReady, nodeProgram, root } from './installation.mjs';

const [program = '', ...rest] = process.argv.slice(2);
try {
  await makeReady();
} catch (error) {
  console.error(`\n✗ ${error.message}`);
  process.exit(1);
}
const { status } = spawnSync(nodeProgram(), [join(root, 'dist', program), ...rest], { stdio: 'inherit' });
process.exit(status ?? 1);
