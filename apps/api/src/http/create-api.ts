import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { type Config, type Logger, NestLogger } from '#platform';
import { AppModule } from '../app.module.js';
import { ApiDocument } from '../openapi/api-document.js';
import { buildDocument } from '../openapi/build-document.js';
import { refuseOtherMedia } from './media-type.js';
import { keepRawBody } from './raw-body.js';
import { securityHeaders } from './security-headers.js';
import { speakVietnamese } from './vietnamese-issues.js';

/** The API, complete but not listening yet; the same for the process and for tests. */
export async function createApi(config: Config, logger: Logger): Promise<NestExpressApplication> {
  speakVietnamese();
  const app = await NestFactory.create<NestExpressApplication>(AppModule.forRoot(config, logger), {
    logger: new NestLogger(logger),
    bodyParser: false,
    abortOnError: false,
  });
  app.disable('x-powered-by');
  app.set('trust proxy', false);
  app.use(helmet(securityHeaders(config)));
  app.set('etag', false);
  app.use(keepNothing);
  app.use(refuseOtherMedia);
  app.use('/hooks/zalo', keepRawBody(64));
  // A report may bring the whole mail back.
  app.use('/hooks/email', keepRawBody(1024));
  app.useBodyParser('json', { limit: '1mb' });
  app.useBodyParser('urlencoded', { limit: '1mb', extended: false });
  app.enableShutdownHooks();
  app.get(ApiDocument).set(buildDocument(app));
  return app;
}

/** Answers hold what their reader may see today; nobody keeps them. */
function keepNothing(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}
