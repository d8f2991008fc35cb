import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { FirstStartStore } from '#application';
import { Config, ConfigProblem } from '#platform';

/** A database belongs to the mode it was first started in: a training system can't be opened as production. */
@Injectable()
export class ModeCheck implements OnApplicationBootstrap {
  constructor(
    private readonly config: Config,
    private readonly store: FirstStartStore,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const written = await this.store.mode();
    if (written === null || written === this.config.mode) return;
    throw new ConfigProblem([
      `DONDOC_MODE: cơ sở dữ liệu này thuộc chế độ ${written} (this database belongs to mode ${written})`,
    ]);
  }
}
