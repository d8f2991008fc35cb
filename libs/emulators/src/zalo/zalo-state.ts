import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createWorld, type World, type WorldSeed } from './world.js';

/** Night, quotas and windows go by business time; tokens, rates and signatures by real time. */
export interface Clocks {
  business(): Date;
  system(): Date;
}

/** The world, kept in a folder so that tokens survive the process; null keeps it in memory. */
export class ZaloState {
  private saving: Promise<void> = Promise.resolve();
  private isDirty = false;
  /** Requests in the running real minute. */
  private minute = { number: 0, used: 0 };

  private constructor(
    public world: World,
    readonly clocks: Clocks,
    private readonly options: { seed: WorldSeed; file: string | null },
  ) {}

  static async open(seed: WorldSeed, folder: string | null, clocks: Clocks): Promise<ZaloState> {
    const file = folder === null ? null : join(folder, 'zalo.json');
    const kept = file !== null && existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : null;
    const world = (kept as World | null) ?? createWorld(seed, clocks.system());
    Object.assign(world.app, { webhookUrl: seed.webhookUrl, isWebhookOn: true });
    return new ZaloState(world, clocks, { seed, file });
  }

  reset(): void {
    this.world = createWorld(this.options.seed, this.clocks.system());
    this.minute = { number: 0, used: 0 };
  }

  /** Writes the world behind the answer; changes meanwhile go into one more write. */
  save(): void {
    const { file } = this.options;
    if (file === null || this.isDirty) return;
    this.isDirty = true;
    this.saving = this.saving.then(async () => {
      this.isDirty = false;
      await writeFile(`${file}.new`, JSON.stringify(this.world), { mode: 0o600 });
      await rename(`${file}.new`, file);
    });
  }

  saved(): Promise<void> {
    return this.saving;
  }

  /** Counts one request; answers what is left of the minute, below zero where there was nothing left. */
  countRequest(): number {
    const number = Math.floor(this.clocks.system().getTime() / 60_000);
    if (number !== this.minute.number) this.minute = { number, used: 0 };
    this.minute.used += 1;
    return this.world.switches.requestsPerMinute - this.minute.used;
  }
}
