import { spawn } from 'node:child_process';
import { readAll } from '../processes/read-all.js';

const PLACES = ['go', '/usr/local/go/bin/go', '/usr/lib/go-1.26/bin/go'];

/** Program name of a Go 1.26 or newer, or undefined. */
export async function findGo(): Promise<string | undefined> {
  for (const go of PLACES) {
    if (await isRecentGo(go)) {
      return go;
    }
  }
  return undefined;
}

async function isRecentGo(go: string): Promise<boolean> {
  try {
    const child = spawn(go, ['version'], { env: goEnvironment(), stdio: ['ignore', 'pipe', 'ignore'] });
    const { output } = await readAll(child);
    const match = /go(\d+)\.(\d+)/.exec(output);
    return match !== null && (Number(match[1]) > 1 || Number(match[2]) >= 26);
  } catch {
    return false;
  }
}

/** Environment for Go: the installed toolchain, no C compiler, native target. */
export function goEnvironment(): NodeJS.ProcessEnv {
  const { GOOS: _os, GOARCH: _arch, GOFLAGS: _flags, ...env } = process.env;
  return { ...env, GOTOOLCHAIN: 'local', CGO_ENABLED: '0', GO111MODULE: 'on' };
}
