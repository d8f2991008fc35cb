import { join } from 'node:path';
import { announcementLines, askTraining } from './announcement.js';
import { childEnvironment, type Addresses } from './processes/child-environment.js';
import { ChildOutput } from './processes/child-output.js';
import type { DataFolder } from './data/data-folder.js';
import { EmbeddedServers } from './embedded-servers.js';
import { keepEnvironment } from './data/kept-environment.js';
import { keptSecret } from './data/kept-secret.js';
import { clearLeftovers, requireFreePort } from './processes/leftovers.js';
import { runOnce } from './processes/one-shot-child.js';
import type { PostgresServer } from './postgres/postgres-server.js';
import type { Progress } from './progress.js';
import { waitForReady } from './readiness.js';
import type { Settings } from './settings.js';
import { SupervisedChild, type ChildProgram } from './processes/supervised-child.js';

export interface Launch {
  readonly settings: Settings;
  readonly folder: DataFolder;
  /** Folder of the compiled program. */
  readonly dist: string;
  readonly progress: Progress;
}

const CHILD_STOP_MS = 15_000;

/** Thrown by a start that was told to stop on its way. */
class Interrupted extends Error {}

/** Waits for all, also after a failure, so that nothing starts behind a stop; then throws the first failure. */
async function settled(parts: readonly Promise<unknown>[]): Promise<void> {
  await Promise.allSettled(parts);
  await Promise.all(parts);
}

/** Everything on one machine: brings it up in order, keeps it up, takes it down in the opposite order. */
export class Launcher {
  private readonly servers: EmbeddedServers;
  private readonly children: SupervisedChild[] = [];
  private readonly stopping = new AbortController();

  constructor(private readonly launch: Launch) {
    this.servers = new EmbeddedServers(launch.folder, launch.progress);
  }

  /** Brings all up and prints where it is. Throws a StartProblem that the person can put right. */
  async start(): Promise<void> {
    const { settings, folder, progress } = this.launch;
    if (settings.isSmtpUrlIgnored) {
      progress.say('… SMTP_URL không dùng khi tập huấn (cho phép bằng DONDOC_TRAINING_SMTP=allow)');
    }
    await clearLeftovers(folder.path);
    await requireFreePort(settings.port, `Chọn cổng khác, ví dụ PORT=${settings.port + 1}.`);
    const postgres = await this.startPostgres();
    const addresses = await this.addresses(postgres);
    const env = childEnvironment(settings, folder.path, addresses);
    await keepEnvironment(folder.path, env);
    await settled([
      this.startTemporal(postgres),
      this.startMailbox(env),
      this.startZalo(env),
      this.prepare(env).then(() => this.supervise('api', 'apps/api/src/main.js', env)),
    ]);
    const worker = this.supervise('worker', 'apps/worker/src/main.js', env);
    await progress.step('Ứng dụng trả lời', () =>
      waitForReady(settings.port, [...this.children, worker], this.stopping.signal),
    );
    this.requireGoingOn();
    this.servers.keepAlive();
    await this.announce(addresses);
  }

  /** Tells a start under way to give up at its next step. */
  interrupt(): void {
    this.stopping.abort();
  }

  /** Api, worker and emulators first, then Temporal, then PostgreSQL. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.children.map((child) => child.stop(CHILD_STOP_MS)));
    await this.servers.stop();
  }

  /** Without waiting for anybody. */
  kill(): void {
    this.stopping.abort();
    this.children.forEach((child) => child.kill());
    this.servers.kill();
  }

  private requireGoingOn(): void {
    if (this.stopping.signal.aborted) {
      throw new Interrupted('interrupted');
    }
  }

  private async startPostgres(): Promise<PostgresServer | undefined> {
    const { settings, progress } = this.launch;
    const obtaining = settings.temporalAddress ? undefined : this.servers.obtainTemporal();
    // Awaited below; until then a failure must not count as unhandled.
    obtaining?.catch(() => undefined);
    if (settings.databaseUrl && settings.temporalAddress) {
      return undefined;
    }
    const postgres = await progress.step('PostgreSQL', () => this.servers.startPostgres());
    await obtaining;
    this.requireGoingOn();
    return postgres;
  }

  private async startTemporal(postgres: PostgresServer | undefined): Promise<void> {
    if (postgres && !this.launch.settings.temporalAddress) {
      await this.launch.progress.step('Temporal', () => this.servers.startTemporal(postgres));
    }
    this.requireGoingOn();
  }

  private async startMailbox(env: NodeJS.ProcessEnv): Promise<void> {
    const { settings, folder } = this.launch;
    if (settings.smtpUrl) {
      return;
    }
    const { MAILBOX_SMTP_PORT: smtp, MAILBOX_HTTP_PORT: http } = folder.ports;
    const remedy = `Sửa cổng của hộp thư trong ${join(folder.path, 'ports.json')}.`;
    await Promise.all([requireFreePort(smtp, remedy), requireFreePort(http, remedy)]);
    this.supervise('mailbox', 'apps/local/src/mailbox-main.js', {
      ...env,
      DONDOC_MAILBOX_SMTP_PORT: String(smtp),
      DONDOC_MAILBOX_HTTP_PORT: String(http),
      DONDOC_MAILBOX_FOLDER: folder.mailbox,
      DONDOC_MAILBOX_RETURN_URL: `http://127.0.0.1:${settings.port}/hooks/email`,
    });
  }

  /** Before the worker, which registers its templates there. */
  private async startZalo(env: NodeJS.ProcessEnv): Promise<void> {
    const { settings, folder } = this.launch;
    if (settings.mode !== 'training') {
      return;
    }
    const { ZALO_PORT: port } = folder.ports;
    await requireFreePort(port, `Sửa cổng của Zalo trong ${join(folder.path, 'ports.json')}.`);
    this.supervise('zalo', 'apps/local/src/zalo-main.js', {
      ...env,
      DONDOC_ZALO_PORT: String(port),
      DONDOC_ZALO_FOLDER: folder.zalo,
    });
  }

  private async addresses(postgres: PostgresServer | undefined): Promise<Addresses> {
    const { settings, folder } = this.launch;
    const { ports } = folder;
    const zaloUrl = `http://127.0.0.1:${ports.ZALO_PORT}`;
    const mailbox = settings.smtpUrl ? undefined : `http://127.0.0.1:${ports.MAILBOX_HTTP_PORT}`;
    return {
      databaseUrl: settings.databaseUrl ?? (await this.embeddedDatabase(postgres)),
      temporalAddress: settings.temporalAddress ?? `127.0.0.1:${ports.FRONTEND_GRPC_PORT}`,
      smtpUrl: settings.smtpUrl ?? `smtp://127.0.0.1:${ports.MAILBOX_SMTP_PORT}`,
      secret: await keptSecret(join(folder.path, 'secret')),
      emailHookSecret: await keptSecret(join(folder.path, 'email-hook-secret')),
      mailboxUrl: mailbox,
      zalo:
        settings.mode === 'training'
          ? { url: zaloUrl, secret: await keptSecret(join(folder.path, 'zalo-secret')) }
          : undefined,
    };
  }

  private embeddedDatabase(postgres: PostgresServer | undefined): Promise<string> {
    if (!postgres) {
      throw new Error('the embedded PostgreSQL does not run');
    }
    return this.servers.applicationDatabase(postgres);
  }

  private async prepare(env: NodeJS.ProcessEnv): Promise<void> {
    const program = this.program('prepare', 'apps/api/src/prepare.js', env);
    await this.launch.progress.step('Cơ sở dữ liệu của ứng dụng', () =>
      runOnce(program, this.stopping.signal),
    );
    this.requireGoingOn();
  }

  private supervise(name: string, script: string, env: NodeJS.ProcessEnv): SupervisedChild {
    this.requireGoingOn();
    const child = new SupervisedChild(this.program(name, script, env), this.launch.progress.say);
    this.children.push(child);
    child.start();
    return child;
  }

  private program(name: string, script: string, env: NodeJS.ProcessEnv): ChildProgram {
    const { dist, folder, progress } = this.launch;
    const output = new ChildOutput(name, join(folder.logs, `${name}.log`), progress.say);
    return { name, script: join(dist, script), env, output };
  }

  private async announce(addresses: Addresses): Promise<void> {
    const { settings, folder, progress } = this.launch;
    const training = await askTraining(settings.port);
    const { mailboxUrl, zalo } = addresses;
    const places = { dataFolder: folder.path, mailboxUrl, zaloUrl: zalo?.url };
    announcementLines({ settings, ...places, ...training }).forEach((line) => progress.say(line));
  }
}
