import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { EnsureApiKey, systemActor } from '#application';
import { Config } from '#platform';

/** At start, the admin key of DONDOC_API_KEY works, and none that was given before. */
@Injectable()
export class EnvironmentKey implements OnApplicationBootstrap {
  constructor(
    private readonly config: Config,
    private readonly ensureApiKey: EnsureApiKey,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.ensureApiKey.run(systemActor, this.config.apiKey);
  }
}
