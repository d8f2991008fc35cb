import { Injectable } from '@nestjs/common';
import type { Actor } from '#application';
import type { SessionBody } from '#contracts';
import { Config } from '#platform';

@Injectable()
export class SessionPresenter {
  constructor(private readonly config: Config) {}

  present({ id, name, role, agencyId }: Actor): SessionBody {
    return { id, name, role: role === 'system' ? 'admin' : role, agencyId, mode: this.config.mode };
  }
}
