import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Config } from './config/read-config.js';
import type { Logger } from './logging/logger.js';

/** Token of the process' logger. */
export const LOGGER = Symbol('logger');

/** Configuration and logger of the process, injectable everywhere as `Config` and `LOGGER`. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(config: Config, logger: Logger): DynamicModule {
    const providers = [
      { provide: Config, useValue: config },
      { provide: LOGGER, useValue: logger },
    ];
    return { module: PlatformModule, providers, exports: providers };
  }
}
