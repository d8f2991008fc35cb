import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { createLogger, endWithStdin, NestLogger, readConfig } from '#platform';
import { WorkerModule } from './worker.module.js';

const logger = createLogger('worker');

// The SDK must not take the signals: Nest's shutdown order drains the workers first.
Runtime.install({
  shutdownSignals: [],
  logger: new DefaultLogger('WARN', ({ level, message, meta }) =>
    logger[level === 'ERROR' ? 'error' : 'warn']({ meta }, message),
  ),
});

const config = readConfig(process.env);
const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config), {
  logger: new NestLogger(logger),
});
app.enableShutdownHooks();
if (config.exitWithStdin) endWithStdin(() => app.close());
logger.info('worker is running');
