// `npm run measure:deadlines`: CPU seconds of one core for reading 100,000 deadline phrases.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeReady, root } from './installation.mjs';

const COUNT = 100_000;

await makeReady();
const { readDeadline } = await import(join(root, 'dist/libs/domain/src/index.js'));
const phrases = ['deadline-phrases.jsonl', 'deadline-phrases-more.jsonl']
  .flatMap((name) =>
    readFileSync(join(root, 'test/fixtures', name), 'utf8')
      .trim()
      .split('\n'),
  )
  .map((line) => JSON.parse(line).phrase);
const before = process.cpuUsage();
for (let at = 0; at < COUNT; at += 1) {
  readDeadline(phrases[at % phrases.length]);
}
const { user, system } = process.cpuUsage(before);
console.log(`${COUNT} phrases: ${((user + system) / 1e6).toFixed(1)} CPU seconds, Node ${process.version}`);
