import { ConfigProblem, createLogger, endWithStdin, readConfig, trainingSecret } from '#platform';
import { createApi } from './http/create-api.js';

const logger = createLogger('api');

async function main(): Promise<void> {
  const config = readConfig(process.env);
  if (config.secret === trainingSecret) {
    logger.warn('DONDOC_SECRET is not set: links are signed with a well-known training secret');
  }
  const app = await createApi(config, logger);
  if (config.exitWithStdin) endWithStdin(() => app.close());
  await app.listen(config.port, config.host);
  logger.info({ host: config.host, port: config.port, mode: config.mode }, 'api is listening');
}

main().catch((error: unknown) => {
  if (error instanceof ConfigProblem) process.stderr.write(`${error.message}\n`);
  else logger.fatal({ err: error }, 'api could not start');
  process.exit(1);
});
