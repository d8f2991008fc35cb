import { type DestinationStream, type Logger as PinoLogger, pino } from 'pino';

export type Logger = PinoLogger;

const secretFields = ['authorization', 'cookie', 'password', 'token', 'secret'];
const secretPaths = secretFields.flatMap((field) => [field, `*.${field}`, `*.*.${field}`, `*.*.*.${field}`]);

/**
 * JSON lines on stdout, at DONDOC_LOG_LEVEL (default info); fields that carry secrets are struck out.
 * @param name the process, e.g. `api`
 * @param destination another place for the lines, for tests
 */
export function createLogger(name: string, destination?: DestinationStream): Logger {
  const options = {
    name,
    level: process.env['DONDOC_LOG_LEVEL'] ?? 'info',
    redact: {
      paths: [...secretPaths, 'err.parameters', 'err.driverError', '*.headers["set-cookie"]'],
      censor: '[đã che]',
    },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
