import { localDateOf, yearOf } from '#domain';
import { readArguments, USAGE } from './deadline/arguments.js';
import { printReading } from './deadline/print-reading.js';
import { answerLines } from './deadline/answer-lines.js';

/** `npm run deadline`: what a deadline phrase means, for a person or, with --jsonl, for a program. */
const asked = readArguments(process.argv.slice(2));
process.stdout.on('error', () => process.exit());

if (asked.kind === 'help') {
  process.stdout.write(`${USAGE}\n`);
} else if (asked.kind === 'wrong') {
  process.stderr.write(`✗ ${asked.message}\n\n${USAGE}\n`);
  process.exitCode = 2;
} else if (asked.kind === 'lines') {
  const isWhole = await answerLines(process.stdin, asked.year, (line) => process.stdout.write(`${line}\n`));
  process.exitCode = isWhole ? 0 : 1;
} else {
  const years = asked.years.length > 0 ? asked.years : [yearOf(localDateOf(new Date()))];
  const readings = asked.phrases.flatMap((phrase) => years.map((year) => printReading(phrase, year)));
  process.stdout.write(`${readings.join('\n\n')}\n`);
}
