interface StopHandlers {
  readonly first: () => void;
  readonly second: () => void;
}

/** One Ctrl-C arrives from the terminal, from npm and from the start script: all within this time are one. */
const SAME_REQUEST_MS = 1_500;

/** Calls `first` when asked to stop (Ctrl-C, SIGTERM, closed terminal, lost parent) and `second` when asked again. */
export function onStopRequest(handlers: StopHandlers): void {
  let firstAt: number | undefined;
  const request = (): void => {
    if (firstAt === undefined) {
      firstAt = performance.now();
      handlers.first();
    } else if (performance.now() - firstAt > SAME_REQUEST_MS) {
      handlers.second();
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, request);
  }
  // The start script holds an IPC channel: it closes when that script is killed.
  process.once('disconnect', () => {
    if (firstAt === undefined) {
      request();
    }
  });
}
