import { join } from 'node:path';
import type { DataFolder } from './data/data-folder.js';
import { ensureDatabase } from './postgres/postgres-databases.js';
import { ensurePostgres, type PostgresServer } from './postgres/postgres-server.js';
import type { Progress } from './progress.js';
import { sendSignal } from './processes/running-processes.js';
import { obtainTemporal, type TemporalBinaries } from './temporal/temporal-binaries.js';
import { ensureTemporal, type TemporalServer } from './temporal/temporal-server.js';

const WATCH_EVERY_MS = 3_000;

/** The embedded PostgreSQL and Temporal: adopted or started, watched, and stopped in the right order. */
export class EmbeddedServers {
  private postgres: PostgresServer | undefined;
  private temporal: TemporalServer | undefined;
  private binaries: TemporalBinaries | undefined;
  private watch: NodeJS.Timeout | undefined;
  private isRepairing = false;

  constructor(
    private readonly folder: DataFolder,
    private readonly progress: Progress,
  ) {}

  async startPostgres(): Promise<PostgresServer> {
    const postgres = await ensurePostgres({
      folder: this.folder.postgres,
      port: this.folder.ports.POSTGRES_PORT,
      logFile: join(this.folder.logs, 'postgres.log'),
      isDurable: true,
    });
    this.postgres = postgres;
    return postgres;
  }

  /** Makes the application's database where absent and answers its address. */
  async applicationDatabase(postgres: PostgresServer): Promise<string> {
    await ensureDatabase(postgres, 'dondoc');
    return postgres.url('dondoc');
  }

  /** Finds or builds the Temporal server's programs; needs nothing that runs. */
  async obtainTemporal(): Promise<void> {
    this.binaries = await obtainTemporal(this.progress);
  }

  async startTemporal(postgres: PostgresServer): Promise<TemporalServer> {
    this.binaries ??= await obtainTemporal(this.progress);
    const temporal = await ensureTemporal({
      folder: this.folder.temporal,
      logFile: join(this.folder.logs, 'temporal.log'),
      ports: this.folder.ports,
      postgres,
      binaries: this.binaries,
      canSkipTime: false,
    });
    this.temporal = temporal;
    return temporal;
  }

  /** From now on starts again what ends while we live. */
  keepAlive(): void {
    this.watch = setInterval(() => void this.repair(), WATCH_EVERY_MS);
  }

  async stop(): Promise<void> {
    clearInterval(this.watch);
    await this.temporal?.stop();
    await this.postgres?.stop();
  }

  /** At once: committed facts survive, both recover at the next start. */
  kill(): void {
    clearInterval(this.watch);
    this.temporal?.pids().forEach((pid) => sendSignal(pid, 'SIGKILL'));
    const pid = this.postgres?.pid();
    if (pid !== undefined) {
      sendSignal(pid, 'SIGQUIT');
    }
  }

  private async repair(): Promise<void> {
    if (this.isRepairing) {
      return;
    }
    this.isRepairing = true;
    try {
      await this.repairPostgres();
      await this.repairTemporal();
    } catch (error) {
      this.progress.say(`! ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      this.isRepairing = false;
    }
  }

  private async repairPostgres(): Promise<void> {
    if (this.postgres && this.postgres.pid() === undefined) {
      this.progress.say('! PostgreSQL đã dừng, đang khởi động lại');
      await this.startPostgres();
    }
  }

  private async repairTemporal(): Promise<void> {
    if (this.temporal && this.postgres && this.temporal.pids().length === 0) {
      this.progress.say('! Máy chủ Temporal đã dừng, đang khởi động lại');
      await this.startTemporal(this.postgres);
    }
  }
}
