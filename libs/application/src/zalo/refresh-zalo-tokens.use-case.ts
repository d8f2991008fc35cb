import { Injectable } from '@nestjs/common';
import { Questions } from '../plans/questions.js';
import { Clock, SystemClock, Transaction } from '../time/index.js';
import {
  TokenSealer,
  type ZaloGrant,
  ZaloGrants,
  type ZaloRefreshAnswer,
  ZaloTokenEndpoint,
} from './zalo-grants.js';
import { ZaloSettings } from './zalo-settings.js';

const minute = 60_000;
/** Zalo's access token lives 25 hours; it is renewed from its 20th hour on. */
const earlyMs = 5 * 60 * minute;
/** Longer than any request may take: before, another process may still wait for its answer. */
const abandonedAfterMs = minute;
/** Refusals that only a new consent puts right: app, token spent or expired, approval. */
const final: ReadonlySet<number | null> = new Set([-14_002, -14_003, -14_014, -14_020, -14_029]);

/** `fresh`: nothing to do; `busy`: somebody else's request may be under way; `later`: tried, will be tried again. */
export type ZaloRefresh = 'none' | 'fresh' | 'refreshed' | 'busy' | 'later' | 'lost';

/** Renews the tokens of the Official Account: one process at a time, each refresh token once. */
@Injectable()
export class RefreshZaloTokens {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly systemClock: SystemClock,
    private readonly settings: ZaloSettings,
    private readonly grants: ZaloGrants,
    private readonly sealer: TokenSealer,
    private readonly endpoint: ZaloTokenEndpoint,
    private readonly questions: Questions,
  ) {}

  /** `insteadOf`: an access token that Zalo has refused, and that is renewed whatever its age. Never call in a transaction. */
  async run(insteadOf: string | null = null): Promise<ZaloRefresh> {
    if (!this.settings.isConnected) return 'none';
    const { oaId } = this.settings;
    return this.grants.inTurn(oaId, async () => {
      const grant = await this.grants.current(oaId);
      if (grant === null) return 'none';
      if (grant.lostAt !== null) return 'lost';
      return this.isDue(grant, insteadOf) ? this.refresh(grant) : 'fresh';
    });
  }

  private isDue({ accessExpiresAt, accessSealed }: ZaloGrant, insteadOf: string | null): boolean {
    if (insteadOf !== null) return accessSealed !== null && this.sealer.open(accessSealed) === insteadOf;
    return accessExpiresAt.getTime() - this.systemClock.now().getTime() < earlyMs;
  }

  private async refresh(grant: ZaloGrant): Promise<ZaloRefresh> {
    const now = this.systemClock.now();
    const started = grant.refreshStartedAt;
    if (started !== null && now.getTime() - started.getTime() < abandonedAfterMs) return 'busy';
    const refreshToken = grant.refreshSealed === null ? null : this.sealer.open(grant.refreshSealed);
    if (refreshToken === null) return this.lose(grant, 'không giải mã được mã truy cập, khoá bí mật đã đổi');
    await this.grants.start(grant.id, now);
    return this.record(grant, await this.endpoint.refresh(refreshToken));
  }

  private async record(grant: ZaloGrant, answer: ZaloRefreshAnswer): Promise<ZaloRefresh> {
    switch (answer.outcome) {
      case 'granted':
        await this.keep(answer.pair);
        return 'refreshed';
      case 'refused':
        return this.refused(grant, answer);
      case 'not-taken':
        // An earlier attempt whose answer was lost stays on record until Zalo says something.
        await this.grants.noteProblem(grant.id, answer.detail, grant.refreshStartedAt === null);
        return 'later';
      case 'unknown':
        await this.grants.noteProblem(grant.id, `mất câu trả lời: ${answer.detail}`, false);
        return 'later';
    }
  }

  private async keep(pair: { accessToken: string; refreshToken: string; expiresIn: number }): Promise<void> {
    const obtainedAt = this.systemClock.now();
    await this.grants.replace(this.settings.oaId, {
      accessSealed: this.sealer.seal(pair.accessToken),
      refreshSealed: this.sealer.seal(pair.refreshToken),
      importedBy: null,
      obtainedAt,
      accessExpiresAt: new Date(obtainedAt.getTime() + pair.expiresIn * 1000),
    });
  }

  /** A refusal that is not known to be final is final once the access token has ended, too. */
  private async refused(
    grant: ZaloGrant,
    { code, message }: { code: number | null; message: string },
  ): Promise<ZaloRefresh> {
    const said = `Zalo từ chối (${code ?? 'không có mã'}): ${message}`;
    const reason = grant.refreshStartedAt === null ? said : `${said}; lần làm mới trước bị mất câu trả lời`;
    if (final.has(code) || grant.accessExpiresAt <= this.systemClock.now()) return this.lose(grant, reason);
    await this.grants.noteProblem(grant.id, reason, true);
    return 'later';
  }

  /** The office hears of it where it hears of everything that only it can put right. */
  private async lose(grant: ZaloGrant, reason: string): Promise<ZaloRefresh> {
    await this.transaction.run(async () => {
      await this.grants.lose(grant.id, reason, this.systemClock.now());
      const question = {
        code: `zalo-grant:${grant.id}`,
        kind: 'zalo-grant' as const,
        planId: null,
        itemId: null,
      };
      await this.questions.raise([{ ...question, data: { reason } }], await this.clock.now());
    });
    return 'lost';
  }
}
