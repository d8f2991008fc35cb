import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { PrintedHead } from '#application';
import { localDateOf, yearOf } from '#domain';
import { readPhuTho1782 } from '../../../../seeds/phu-tho-1782/load.js';
import { registerOfSeed } from '../prepare/register-of-seed.js';
import { previewFile, UnreadableFile } from './preview-file.js';
import { previewJson } from './preview-json.js';
import { previewText } from './preview-text.js';
import { indexOfRegister } from './shipped-directory.js';

const USAGE = 'Cách dùng: npm run --silent preview -- TỆP [--year NĂM] [--json]';

interface Options {
  path: string;
  year: number | null;
  json: boolean;
}

/** Null for a command line that makes no sense. */
function readOptions(): Options | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, year: { type: 'string' } },
    });
    const year = values.year === undefined ? null : Number(values.year);
    const isSound = year === null || (Number.isInteger(year) && year >= 2000 && year <= 2100);
    const [path] = positionals;
    return path === undefined || positionals.length > 1 || !isSound
      ? null
      : { path, year, json: values.json };
  } catch {
    return null;
  }
}

/** Prints what an import would find in a file. */
async function run({ path, year, json }: Options): Promise<void> {
  const bytes = new Uint8Array(await readFile(path));
  const register = registerOfSeed(await readPhuTho1782());
  const today = localDateOf(new Date());
  const indexFor = (head: PrintedHead) => indexOfRegister(register, head, today);
  const at = { indexFor, year, thisYear: yearOf(today) };
  const preview = await previewFile({ name: basename(path), bytes }, at);
  process.stdout.write(`${json ? JSON.stringify(previewJson(preview)) : previewText(preview)}\n`);
}

/** What the system says of a file that cannot be opened. */
const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'Không có tệp này, đề nghị kiểm tra lại đường dẫn',
  EISDIR: 'Đây là thư mục, đề nghị ghi tên một tệp',
  EACCES: 'Không có quyền đọc tệp này',
};
const OTHERWISE = 'Không mở được tệp này';

function explain(error: unknown, path: string): string {
  if (error instanceof UnreadableFile) {
    return error.problems
      .map(({ message, suggestion }) => `${message} ${suggestion ?? ''}`.trim())
      .join('\n');
  }
  if (error instanceof Error && 'code' in error) return `${WHY[String(error.code)] ?? OTHERWISE}: ${path}`;
  throw error;
}

const options = readOptions();
if (options === null) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
} else {
  try {
    await run(options);
  } catch (error) {
    process.stderr.write(`✗ ${explain(error, options.path)}\n`);
    process.exitCode = 1;
  }
}
