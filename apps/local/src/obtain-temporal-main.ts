import { createProgress } from './progress.js';
import { StartProblem } from './start-problem.js';
import { obtainTemporal } from './temporal/temporal-binaries.js';

/** Makes sure that the Temporal server's programs are on this machine, and nothing else. */
try {
  await obtainTemporal(createProgress((line) => process.stdout.write(`${line}\n`)));
} catch (error) {
  process.stderr.write(`✗ ${error instanceof StartProblem ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
