import { setTimeout as sleep } from 'node:timers/promises';
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { ConnectZalo, RefreshZaloTokens, systemActor } from '#application';
import { emulatedTemplateIds, registrationOf, templateDeclarations } from '#channels';
import { EMULATED_ZALO } from './emulated-zalo.js';

const pauseMs = 3_000;
/** The pair that the emulator's developer console shows. */
const firstPair = { accessToken: 'access-first', refreshToken: 'refresh-first', expiresIn: 90_000 };

/** Does in training what an admin does once at Zalo: registers the templates and imports the first pair of tokens. */
@Injectable()
export class TrainingZalo implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(TrainingZalo.name);
  private readonly stop = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    @Inject(EMULATED_ZALO) private readonly emulated: { url: string | null; publicUrl: string },
    private readonly connection: ConnectZalo,
    private readonly tokens: RefreshZaloTokens,
  ) {}

  onApplicationBootstrap(): void {
    const { url } = this.emulated;
    if (url !== null) this.running = this.run(url);
  }

  async onModuleDestroy(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  /** Until it worked: the emulator may start after us. */
  private async run(url: string): Promise<void> {
    while (!this.stop.signal.aborted) {
      try {
        await this.register(url);
        const { obtainedAt } = await this.connection.read(systemActor);
        if (obtainedAt === null && (await this.tokens.run()) === 'none') {
          await this.connection.importPair(systemActor, firstPair);
        }
        return;
      } catch (error) {
        this.logger.warn(`the emulated Zalo is not ready: ${String(error)}`);
        await sleep(pauseMs, undefined, { signal: this.stop.signal }).catch(() => undefined);
      }
    }
  }

  private async register(url: string): Promise<void> {
    for (const declaration of templateDeclarations) {
      const templateId = emulatedTemplateIds[declaration.name] ?? '';
      const template = registrationOf(declaration, templateId, this.emulated.publicUrl);
      const response = await fetch(`${url}/control/world`, {
        method: 'POST',
        body: JSON.stringify({ template }),
        signal: AbortSignal.timeout(5_000),
      });
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
    }
  }
}
