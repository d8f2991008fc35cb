// `npm run preview -- FILE`: a program of ours that needs no data and no server. Only its result goes to stdout.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { makeReady, nodeProgram, root } from './installation.mjs';

console.log = console.error;
try {
  await makeReady();
} catch (error) {
  console.error(`\n✗ ${error.message}`);
  process.exit(1);
}
const [program, ...rest] = process.argv.slice(2);
const { status } = spawnSync(nodeProgram(), [join(root, 'dist', program), ...rest], {
  // A file is named from where the person stands; npm runs us in the checkout.
  cwd: process.env.INIT_CWD ?? process.cwd(),
  stdio: 'inherit',
  env: { ...process.env, TZ: 'UTC' },
});
process.exit(status ?? 1);
