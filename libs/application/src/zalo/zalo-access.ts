import { Injectable } from '@nestjs/common';
import { SystemClock } from '../time/index.js';
import { TokenSealer, ZaloGrants } from './zalo-grants.js';
import { ZaloSettings } from './zalo-settings.js';

/** Whether Zalo can be used now; where not, senders take another channel, and the office reads why. */
export type ZaloState =
  | { isUsable: true; accessToken: string; accessExpiresAt: Date; obtainedAt: Date; problem: string | null }
  | { isUsable: false; reason: string };

/** The access token in force. */
@Injectable()
export class ZaloAccess {
  constructor(
    private readonly systemClock: SystemClock,
    private readonly settings: ZaloSettings,
    private readonly grants: ZaloGrants,
    private readonly sealer: TokenSealer,
  ) {}

  async current(): Promise<ZaloState> {
    if (!this.settings.isConnected) return unusable('Hệ thống chưa được khai báo ứng dụng Zalo.');
    const grant = await this.grants.current(this.settings.oaId);
    if (grant === null) return unusable('Chưa nhập cặp mã truy cập của Zalo OA.');
    if (grant.lostAt !== null)
      return unusable(`Zalo OA đã mất quyền truy cập: ${grant.lostReason ?? ''}. Nhập cặp mã mới.`);
    if (grant.accessExpiresAt <= this.systemClock.now())
      return unusable('Mã truy cập Zalo đã hết hạn, đang chờ làm mới.');
    const accessToken = grant.accessSealed === null ? null : this.sealer.open(grant.accessSealed);
    if (accessToken === null) return unusable('Không giải mã được mã truy cập Zalo. Nhập cặp mã mới.');
    const { accessExpiresAt, obtainedAt, refreshProblem } = grant;
    return { isUsable: true, accessToken, accessExpiresAt, obtainedAt, problem: refreshProblem };
  }
}

function unusable(reason: string): ZaloState {
  return { isUsable: false, reason };
}
