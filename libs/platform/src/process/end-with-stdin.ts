/** A request or an activity under way may hold up closing; after this long the process ends all the same. */
const patienceMs = 10_000;

/**
 * Ends the process when its pipe to the launcher closes, so that no old code goes on working.
 * @param close what to stop first; the process ends with 0 after it, with 1 if it throws
 */
export function endWithStdin(close: () => Promise<void>): void {
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), patienceMs).unref();
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.stdin.once('end', end).once('close', end).once('error', end);
  process.stdin.resume();
}
