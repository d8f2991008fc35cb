export { ConfigProblem } from './config/config-problem.js';
export { Config, type Mode, readConfig, trainingSecret } from './config/read-config.js';
export type { ZaloConfig } from './config/zalo-config.js';
export { createLogger, type Logger } from './logging/logger.js';
export { NestLogger } from './logging/nest-logger.js';
export { isConnectionLost } from './problem/connection-lost.js';
export { codeOfStatus, type Problem, type ProblemDetail, problemOf } from './problem/problem.js';
export { endWithStdin } from './process/end-with-stdin.js';
export { LOGGER, PlatformModule } from './platform.module.js';
