const { env, stdin } = process;

/** Ends a process of the local installation when its launcher does, or on SIGTERM or SIGINT; `close` frees what it holds. */
export function endWithLauncher(close: () => Promise<void>): void {
  async function end(): Promise<void> {
    // Connections that stay open must not keep an old server alive.
    setTimeout(() => process.exit(0), 3_000).unref();
    await close();
    process.exit(0);
  }
  process.once('SIGTERM', () => void end());
  process.once('SIGINT', () => void end());
  if (env['DONDOC_EXIT_WITH_STDIN'] === '1') {
    stdin.once('close', () => void end());
    stdin.resume();
  }
}
