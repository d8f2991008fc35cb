import { Injectable } from '@nestjs/common';
import { formatDate, type LocalDate, localDateOf } from '#domain';
import type { Actor } from '../accounts/account.js';
import { AuditLog } from '../accounts/audit-log.js';
import { requireRole } from '../accounts/rights.js';
import { ApplicationError, conflict, notFound } from '../errors.js';
import { Clock, SystemClock, Transaction } from '../time/index.js';
import { type SilenceRecord, Silences } from './silences.js';

export interface SilenceCommand {
  planId: string | null;
  agencyId: string | null;
  /** Null: from today on. */
  fromOn: LocalDate | null;
  toOn: LocalDate;
  reason: string;
}

/** The office silences what a filter covers: no message about it leaves, and the record says who wanted it and why. */
@Injectable()
export class KeepSilence {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly systemClock: SystemClock,
    private readonly silences: Silences,
    private readonly audit: AuditLog,
  ) {}

  /** With those that are over. */
  async list(actor: Actor): Promise<SilenceRecord[]> {
    requireRole(actor, 'office', 'standing');
    return this.silences.all();
  }

  /** Throws 403, 404 for an unknown plan or agency, 422 for days that are over or in the wrong order. */
  async begin(actor: Actor, command: SilenceCommand): Promise<SilenceRecord> {
    requireRole(actor, 'office');
    return this.transaction.run(async () => {
      const now = await this.clock.now();
      const today = localDateOf(now);
      const fromOn = command.fromOn ?? today;
      requireAhead(fromOn, command.toOn, today);
      const id = await this.silences.add({ ...command, fromOn, author: actor.name, createdAt: now });
      if (id === null) throw notFound('kế hoạch hoặc cơ quan này');
      await this.note(actor, 'silence-begun', id);
      return this.found(id);
    });
  }

  /** What would be sent from now on is sent again. Throws 403, 404, 409 where it is over. */
  async end(actor: Actor, id: string): Promise<SilenceRecord> {
    requireRole(actor, 'office');
    return this.transaction.run(async () => {
      const { endedAt, toOn } = await this.found(id);
      const now = await this.clock.now();
      if (endedAt !== null || toOn < localDateOf(now)) {
        throw conflict('silence-over', 'Việc tạm ngừng nhắc này đã kết thúc.', 'over');
      }
      await this.silences.end(id, { actor: actor.name, at: now });
      await this.note(actor, 'silence-ended', id);
      return this.found(id);
    });
  }

  private async found(id: string): Promise<SilenceRecord> {
    const silence = await this.silences.lock(id);
    if (silence === null) throw notFound('việc tạm ngừng nhắc này');
    return silence;
  }

  private async note(actor: Actor, action: 'silence-begun' | 'silence-ended', target: string): Promise<void> {
    await this.audit.append({ at: this.systemClock.now(), actor, action, target });
  }
}

function requireAhead(fromOn: LocalDate, toOn: LocalDate, today: LocalDate): void {
  if (fromOn <= toOn && toOn >= today) return;
  const message =
    fromOn > toOn
      ? 'Ngày kết thúc phải từ ngày bắt đầu trở đi.'
      : `Ngày kết thúc phải từ hôm nay (${formatDate(today)}) trở đi.`;
  throw new ApplicationError('invalid-range', 422, message, { errors: [{ pointer: '/toOn', message }] });
}
