import { mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { describeReading, readCoordinating, readDeadline, readLeads } from '#domain';
import { FilePlanTableReader } from '#documents';
import { randomFrom } from './fuzz/mutate.js';
import { FORMATS, type Format, mutatorOf } from './fuzz/samples.js';

/**
 * `npm run fuzz -- --seconds 60 --format xlsx --seed 7`: reads broken files of each format for a time. Whatever throws,
 * takes too long or gives text that cannot be stored is kept in test/fixtures/fuzz, where a test reads it.
 */
const root = new URL('../../', import.meta.url);
const SLOW_MS = 5000;
const reader = new FilePlanTableReader();
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    format: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});

let failures = 0;
process.on('unhandledRejection', (error) => {
  failures += 1;
  process.stderr.write(`unhandled rejection: ${String(error)}\n`);
});

for (const format of FORMATS) if (values.format === undefined || values.format === format) await fuzz(format);
process.exitCode = failures > 0 ? 1 : 0;

async function fuzz(format: Format): Promise<void> {
  const mutate = await mutatorOf(format, root);
  const end = performance.now() + Number(values.seconds) * 1000;
  const answers = new Map<string, number>();
  let files = 0;
  for (let seed = Number(values.seed); performance.now() < end; seed += 1, files += 1) {
    const bytes = mutate(randomFrom(seed));
    const startedAt = performance.now();
    const answer = await answerTo(bytes);
    const isSlow = performance.now() - startedAt > SLOW_MS;
    if (isSlow || answer.startsWith('!'))
      await keep(format, { seed, bytes, answer: isSlow ? '! slow' : answer });
    answers.set(answer, (answers.get(answer) ?? 0) + 1);
  }
  const counts = [...answers]
    .toSorted(([, a], [, b]) => b - a)
    .map(([answer, count]) => `${answer} ${count}`);
  process.stdout.write(`${format}: ${files} files; ${counts.join(', ')}\n`);
}

/** The first problem's code, "read" for a plan, or "! …" for what must not be. */
async function answerTo(bytes: Uint8Array): Promise<string> {
  try {
    const { rows, problems } = await reader.read({ name: 'ke-hoach', bytes });
    for (const row of rows) {
      describeReading(readDeadline(row.deadline).rule, 2025);
      readLeads(row.lead);
      readCoordinating(row.coordinating);
    }
    const text = JSON.stringify([rows, problems]);
    if (/\\u0000|\\ud[89a-f]/iu.test(text)) return '! text that cannot be stored';
    return problems.find(({ severity }) => severity === 'error')?.code ?? 'read';
  } catch (error) {
    return `! ${error instanceof Error ? (error.stack?.split('\n').slice(0, 3).join(' ') ?? error.message) : String(error)}`;
  }
}

async function keep(
  format: Format,
  found: { seed: number; bytes: Uint8Array; answer: string },
): Promise<void> {
  failures += 1;
  const folder = new URL('test/fixtures/fuzz/', root);
  await mkdir(folder, { recursive: true });
  await writeFile(new URL(`${format}-${found.seed}`, folder), found.bytes);
  process.stderr.write(`${format} seed ${found.seed}: ${found.answer}\n`);
}
