/** Of the operating system and of the pg driver: nothing answers, or what answered went away. */
const systemCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ENOENT',
]);
const texts = [
  /timeout exceeded when trying to connect/i,
  /connection terminated/i,
  /connection timeout/i,
  /client has encountered a connection error/i,
  /query read timeout/i,
  // TypeORM gives up a connection that broke between two statements of a transaction.
  /query runner already released/i,
];

/** True where an error says that PostgreSQL can't be reached now; what was asked may work later. */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return isGone(code, error.message) || causesOf(error).some((cause) => isConnectionLost(cause));
}

/** TypeORM wraps the driver's error; Node gathers those of all addresses of one host. */
function causesOf(error: Error): unknown[] {
  const driverError: unknown = 'driverError' in error ? error.driverError : undefined;
  const gathered: unknown[] = error instanceof AggregateError ? error.errors : [];
  return [driverError, ...gathered].filter((cause) => cause !== undefined && cause !== error);
}

function isGone(code: string, message: string): boolean {
  return systemCodes.has(code) || isServerGone(code) || texts.some((text) => text.test(message));
}

/** SQLSTATE: class 08 connection, 57P01-57P05 shut down or starting, 53300 no connection free. */
function isServerGone(sqlState: string): boolean {
  return /^(08\w{3}|57P0[1-5]|53300)$/.test(sqlState);
}
