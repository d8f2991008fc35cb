import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/account.js';
import { AuditLog } from '../accounts/audit-log.js';
import { requireRole } from '../accounts/rights.js';
import { conflict } from '../errors.js';
import { Questions } from '../plans/questions.js';
import { Clock, SystemClock, Transaction } from '../time/index.js';
import { ZaloAccess } from './zalo-access.js';
import { TokenSealer, ZaloGrants } from './zalo-grants.js';
import { ZaloSettings } from './zalo-settings.js';

export interface ZaloPair {
  accessToken: string;
  refreshToken: string;
  /** Seconds; 90 000 where the console does not say. */
  expiresIn: number;
}

/** What the office sees of the connection to Zalo. */
export interface ZaloView {
  oaId: string | null;
  isUsable: boolean;
  /** Why not, or what last went wrong, in Vietnamese. */
  reason: string | null;
  accessExpiresAt: Date | null;
  obtainedAt: Date | null;
}

/** An admin imports the pair of tokens that Zalo's developer console shows. */
@Injectable()
export class ConnectZalo {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly systemClock: SystemClock,
    private readonly settings: ZaloSettings,
    private readonly grants: ZaloGrants,
    private readonly sealer: TokenSealer,
    private readonly access: ZaloAccess,
    private readonly questions: Questions,
    private readonly audit: AuditLog,
  ) {}

  async read(actor: Actor): Promise<ZaloView> {
    requireRole(actor, 'office');
    return this.view();
  }

  /** Answers open alarms about a lost grant. Throws 403 for others than admins, 409 where no app is set up. */
  async importPair(actor: Actor, pair: ZaloPair): Promise<ZaloView> {
    requireRole(actor);
    const { isConnected, oaId } = this.settings;
    if (!isConnected) {
      throw conflict('zalo-not-set-up', 'Chưa khai báo ứng dụng Zalo trong cấu hình.', 'none');
    }
    await this.grants.inTurn(oaId, () => this.transaction.run(() => this.keep(actor, oaId, pair)));
    return this.view();
  }

  private async keep(actor: Actor, oaId: string, pair: ZaloPair): Promise<void> {
    const at = this.systemClock.now();
    await this.grants.replace(oaId, {
      accessSealed: this.sealer.seal(pair.accessToken),
      refreshSealed: this.sealer.seal(pair.refreshToken),
      importedBy: actor.name,
      obtainedAt: at,
      accessExpiresAt: new Date(at.getTime() + pair.expiresIn * 1000),
    });
    const open = await this.questions.list({ kind: 'zalo-grant', isOpen: true }, { limit: 100 });
    for (const { id } of open.items) {
      await this.questions.recordAnswer(id, { note: 'Đã nhập cặp mã mới' }, await this.clock.now());
    }
    await this.audit.append({ at, actor, action: 'zalo-connected', target: oaId });
  }

  private async view(): Promise<ZaloView> {
    const state = await this.access.current();
    const oaId = this.settings.isConnected ? this.settings.oaId : null;
    if (!state.isUsable) {
      return { oaId, isUsable: false, reason: state.reason, accessExpiresAt: null, obtainedAt: null };
    }
    const { accessExpiresAt, obtainedAt, problem } = state;
    return { oaId, isUsable: true, reason: problem, accessExpiresAt, obtainedAt };
  }
}
