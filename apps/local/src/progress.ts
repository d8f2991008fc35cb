/** Tells the person at the terminal what is going on. */
export interface Progress {
  readonly say: (line: string) => void;
  /** Announces a step, does it, and says how long it took. */
  step<T>(name: string, work: () => Promise<T>): Promise<T>;
}

/** A duration as a person says it: `0,8 giây`, `2 phút 5 giây`. */
export function spokenDuration(milliseconds: number): string {
  const seconds = milliseconds / 1_000;
  if (seconds < 60) {
    return `${seconds.toFixed(1).replace('.', ',')} giây`;
  }
  return `${Math.floor(seconds / 60)} phút ${Math.floor(seconds % 60)} giây`;
}

export function createProgress(write: (line: string) => void): Progress {
  return {
    say: write,
    step: async (name, work) => {
      const startedAt = performance.now();
      const result = await work();
      write(`✓ ${name} (${spokenDuration(performance.now() - startedAt)})`);
      return result;
    },
  };
}
