import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { ApplicationError } from '#application';
import { migrateToLatest } from '#persistence';
import { type Config, ConfigProblem, createLogger, type Logger, NestLogger, readConfig } from '#platform';
import { prepare } from './prepare/prepare.js';
import { PrepareModule } from './prepare/prepare.module.js';

/** One shot before api and worker start: schema, mode, clock, rules, and in training mode the seeds. */
async function run(config: Config, logger: Logger): Promise<void> {
  await migrateToLatest(config.databaseUrl);
  const app = await NestFactory.createApplicationContext(PrepareModule.forRoot(config.databaseUrl), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  try {
    const isSeeded = await prepare(app, config.mode);
    logger.info({ mode: config.mode, isSeeded }, 'database is prepared');
  } finally {
    await app.close();
  }
}

const logger = createLogger('prepare');
try {
  await run(readConfig(process.env), logger);
} catch (error) {
  // What a person can put right is told in plain words; the rest goes to the log with its stack.
  if (error instanceof ConfigProblem || error instanceof ApplicationError)
    process.stderr.write(`${error.message}\n`);
  else logger.fatal({ err: error }, 'the database could not be prepared');
  process.exitCode = 1;
}
