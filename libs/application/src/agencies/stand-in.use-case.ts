import { Injectable } from '@nestjs/common';
import { formatDate, type LocalDate, localDateOf } from '#domain';
import type { Actor } from '../accounts/account.js';
import { AuditLog } from '../accounts/audit-log.js';
import { actsForAgency } from '../accounts/rights.js';
import { ApplicationError, conflict, forbidden, notFound } from '../errors.js';
import { Clock, SystemClock, Transaction } from '../time/index.js';
import { type NewStandin, type PersonRecord, PostStore, type StandinRecord } from './post-store.js';

/** Who acts for whom, by days: set by the office, or by the agency for its own people. */
@Injectable()
export class StandIn {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly systemClock: SystemClock,
    private readonly posts: PostStore,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Messages of those days go to the stand-in and say so. Throws 403, 404, 422 for wrong days or oneself, 409 where
   * either of them is absent or already stands in on these days: nobody stands in for a stand-in.
   */
  async set(actor: Actor, standin: NewStandin): Promise<{ id: string }> {
    requireSound(standin);
    return this.transaction.run(async () => {
      const now = await this.clock.now();
      const today = localDateOf(now);
      const absent = await this.person(standin.personId, today);
      requireRight(actor, absent.agencyIds);
      await this.person(standin.standinPersonId, today);
      await this.requireFree(standin);
      const id = await this.posts.addStandin(standin, { actor: actor.name, at: now });
      const at = this.systemClock.now();
      await this.audit.append({ at, actor, action: 'standin-set', target: absent.id, data: { ...standin } });
      return { id };
    });
  }

  /** `on`: the last day. Throws 403, 404. */
  async end(actor: Actor, id: string, on: LocalDate): Promise<{ id: string }> {
    return this.transaction.run(async () => {
      const standin = await this.posts.standin(id);
      if (standin === null) throw notFound('phân công xử lý thay này');
      requireRight(actor, standin.agencyIds);
      if (on > standin.toOn) {
        throw wrong('/on', `Phân công này đã kết thúc ngày ${formatDate(standin.toOn)}.`);
      }
      await this.posts.endStandin(id, on);
      const at = this.systemClock.now();
      await this.audit.append({ at, actor, action: 'standin-ended', target: standin.personId, data: { on } });
      return { id };
    });
  }

  private async person(id: string, today: LocalDate): Promise<PersonRecord> {
    const person = await this.posts.person(id, today);
    if (person === null) throw notFound('người này');
    return person;
  }

  private async requireFree(standin: NewStandin): Promise<void> {
    const others = await this.posts.standinsOf([standin.personId, standin.standinPersonId], standin);
    const clash = others.find((other) => clashes(other, standin));
    if (clash === undefined) return;
    throw conflict(
      'standin-exists',
      `Từ ngày ${formatDate(clash.fromOn)} đến ngày ${formatDate(clash.toOn)} đã có phân công xử lý thay của một trong hai người này.`,
      'set',
    );
  }
}

/** One person may stand in for several, but neither be absent meanwhile nor have two stand-ins. */
function clashes(other: StandinRecord, standin: NewStandin): boolean {
  return (
    other.personId === standin.personId ||
    other.personId === standin.standinPersonId ||
    other.standinPersonId === standin.personId
  );
}

function requireRight(actor: Actor, agencyIds: readonly string[]): void {
  const isOffice = actor.role === 'office' || actor.role === 'admin' || actor.role === 'system';
  if (isOffice || agencyIds.some((id) => actsForAgency(actor, id))) return;
  throw forbidden('Chỉ Văn phòng hoặc chính cơ quan của người này được phân công xử lý thay.');
}

function requireSound({ personId, standinPersonId, fromOn, toOn }: NewStandin): void {
  if (personId === standinPersonId)
    throw wrong('/standinPersonId', 'Một người không thể xử lý thay chính mình.');
  if (fromOn > toOn)
    throw wrong('/to', `Ngày cuối ${formatDate(toOn)} trước ngày đầu ${formatDate(fromOn)}.`);
}

function wrong(pointer: string, message: string): ApplicationError {
  return new ApplicationError('invalid-standin', 422, message, { errors: [{ pointer, message }] });
}
