import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { readEnvironment } from './data/kept-environment.js';
import { readSettings } from './settings.js';

/** Runs one program of ours beside the copy of this data folder: `command-main.js apps/worker/src/doctor.js --repair`. */
const dist = resolve(import.meta.dirname, '../../..');
const [program = '', ...rest] = process.argv.slice(2);
const { dataFolder } = readSettings(process.env, resolve(dist, '..'), process.getuid?.() === 0);
const beside = await readEnvironment(dataFolder);
if (beside === null && process.env['DATABASE_URL'] === undefined) {
  process.stderr.write(
    `✗ Chưa có dữ liệu trong ${dataFolder}. Chạy npm start trước, hoặc đặt DONDOC_DATA (hay DATABASE_URL và TEMPORAL_ADDRESS).\n`,
  );
  process.exit(1);
}
const { status } = spawnSync(process.execPath, [join(dist, program), ...rest], {
  stdio: 'inherit',
  env: { ...beside, ...process.env, TZ: 'UTC' },
});
process.exit(status ?? 1);
