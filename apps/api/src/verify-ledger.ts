import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { LedgerReader, VerifyLedger } from '#application';
import { PersistenceModule } from '#persistence';
import { ConfigProblem, createLogger, NestLogger, readConfig } from '#platform';
import { checkLines, findingLine } from './ledger/finding-words.js';
import { placeLines } from './ledger/place-words.js';

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/**
 * `npm run verify-ledger`: checks every chain and daily row of the database; ends with 1 where something was changed. Codes
 * given as arguments, as they stand on paper, are looked up as well: 1 where one is not found.
 */
async function run(codes: readonly string[]): Promise<boolean> {
  const { databaseUrl } = readConfig(process.env);
  class VerifyModule {}
  Module({ imports: [PersistenceModule.forRoot(databaseUrl)], providers: [VerifyLedger] })(VerifyModule);
  const app = await NestFactory.createApplicationContext(VerifyModule, {
    logger: new NestLogger(createLogger('verify-ledger', process.stderr)),
    abortOnError: false,
  });
  try {
    const check = await app.get(VerifyLedger).run((finding) => say(`✗ ${findingLine(finding)}`));
    checkLines(check).forEach(say);
    let isWhole = check.findings === 0;
    for (const code of codes) {
      const places = await app.get(LedgerReader).find(code);
      placeLines(code, places).forEach(say);
      isWhole &&= places.length > 0;
    }
    return isWhole;
  } finally {
    await app.close();
  }
}

const codes = process.argv.slice(2).map((code) => code.toLowerCase().replaceAll(/\s/g, ''));
const wrong = codes.find((code) => !/^[\da-f]{8,64}$/.test(code));
process.stdout.on('error', () => process.exit());
if (wrong === undefined) {
  run(codes).then(
    (isWhole) => {
      process.exitCode = isWhole ? 0 : 1;
    },
    (error: unknown) => {
      const isPlain = error instanceof ConfigProblem;
      process.stderr.write(
        `${error instanceof Error ? (isPlain ? error.message : error.stack) : String(error)}\n`,
      );
      process.exitCode = 2;
    },
  );
} else {
  process.stderr.write(
    `✗ “${wrong}” không phải là mã: cần 8 đến 64 chữ số và chữ cái a-f, như trên bản in.\n`,
  );
  process.exitCode = 2;
}
