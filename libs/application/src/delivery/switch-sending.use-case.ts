import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/account.js';
import { AuditLog } from '../accounts/audit-log.js';
import { requireRole } from '../accounts/rights.js';
import { conflict } from '../errors.js';
import { Clock, SystemClock, Transaction } from '../time/index.js';
import { type SendingState, SendingSwitch } from './sending-switch.js';
import { WakeHeld } from './wake-held.js';

export interface SendingView extends SendingState {
  senderAddress: string | null;
  /** Notices that wait to be sent. */
  waiting: number;
  /** Why nothing leaves, in Vietnamese; null while messages leave. */
  problem: string | null;
}

/** The emergency stop: nothing leaves until sending is resumed; what was held is then looked at anew. */
@Injectable()
export class SwitchSending {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly systemClock: SystemClock,
    private readonly sending: SendingSwitch,
    private readonly held: WakeHeld,
    private readonly audit: AuditLog,
  ) {}

  async read(actor: Actor): Promise<SendingView> {
    requireRole(actor, 'office', 'standing');
    return this.view();
  }

  /** Throws 409 where sending is stopped already. */
  async stop(actor: Actor, reason: string): Promise<SendingView> {
    return this.turn(actor, true, reason);
  }

  /** Wakes every recipient something waits for. Throws 409 where sending is not stopped. */
  async resume(actor: Actor, reason: string | null): Promise<SendingView> {
    return this.turn(actor, false, reason);
  }

  private async turn(actor: Actor, stopped: boolean, reason: string | null): Promise<SendingView> {
    requireRole(actor, 'office');
    return this.transaction.run(async () => {
      const before = await this.sending.read({ lock: true });
      if (before.stopped === stopped) {
        throw stopped
          ? conflict('sending-stopped', 'Việc gửi tin đang dừng.', 'stopped')
          : conflict('sending-not-stopped', 'Việc gửi tin không bị dừng.', 'running');
      }
      const now = await this.clock.now();
      await this.sending.write({ stopped, by: actor.name, at: now, reason });
      if (!stopped) await this.held.run(now);
      const action = stopped ? 'sending-stopped' : 'sending-resumed';
      const at = this.systemClock.now();
      await this.audit.append({ at, actor, action, target: 'sending', data: { reason } });
      return this.view();
    });
  }

  private async view(): Promise<SendingView> {
    const state = await this.sending.read();
    const senderAddress = await this.sending.senderAddress();
    const waiting = await this.sending.waiting();
    return { ...state, senderAddress, waiting, problem: problemOf(state, senderAddress) };
  }
}

function problemOf({ stopped, by, reason }: SendingState, senderAddress: string | null): string | null {
  if (stopped) return `${by ?? 'Quản trị'} đã dừng gửi tin: ${reason ?? 'không ghi lý do'}.`;
  if (senderAddress !== null) return null;
  return 'Chưa có địa chỉ hộp thư của Văn phòng UBND tỉnh để làm địa chỉ gửi; các lượt nhắc đang được giữ lại.';
}
