import { Injectable } from '@nestjs/common';
import { formatDate, headTitle, type LocalDate } from '#domain';
import type { Actor } from '../accounts/account.js';
import { type AuditAction, type AuditEntry, AuditLog } from '../accounts/audit-log.js';
import { requireRole } from '../accounts/rights.js';
import { ApplicationError, notFound } from '../errors.js';
import { SystemClock, Transaction } from '../time/index.js';
import { type AgencyRecord, AgencyStore, type GroupMember, type NewAgency } from './agency-store.js';

/** The office adds, renames and closes agencies, and says since when they belong to a group. */
@Injectable()
export class ChangeRegister {
  constructor(
    private readonly transaction: Transaction,
    private readonly systemClock: SystemClock,
    private readonly agencies: AgencyStore,
    private readonly audit: AuditLog,
  ) {}

  /** Answers the id. Throws 422 where a name means another agency of the province, or parent or group is unknown. */
  async add(actor: Actor, agency: NewAgency): Promise<{ id: string }> {
    requireRole(actor, 'office');
    return this.transaction.run(async () => {
      if (agency.parentId !== null && (await this.agencies.lock(agency.parentId)) === null) {
        throw wrong('/parentId', 'Không có cơ quan cấp trên này trong danh bạ.');
      }
      const id = await this.agencies.add(agency, headTitle(agency));
      for (const groupCode of agency.groups) {
        const member = { groupCode, agencyId: id, fromOn: agency.validFrom, toOn: null };
        if ((await this.agencies.setMember(member)) === null) {
          throw wrong('/groups', `Không có nhóm cơ quan “${groupCode}”.`);
        }
      }
      await this.log(actor, 'agency-added', {
        target: id,
        data: { name: agency.name, province: agency.province },
      });
      return { id };
    });
  }

  /** From a day on. Throws 404, 422 for a day outside the agency's life or a name that is taken. */
  async rename(
    actor: Actor,
    id: string,
    to: { name: string; shortName: string; on: LocalDate },
  ): Promise<{ id: string }> {
    requireRole(actor, 'office');
    return this.transaction.run(async () => {
      requireWithin(await this.lock(id), to.on);
      await this.agencies.rename(id, to);
      await this.log(actor, 'agency-renamed', { target: id, data: to });
      return { id };
    });
  }

  /** `on`: the last day. What it still leads stays until a succession moves it. Throws 404, 422. */
  async close(actor: Actor, id: string, on: LocalDate): Promise<{ id: string; openAssignments: number }> {
    requireRole(actor, 'office');
    return this.transaction.run(async () => {
      requireWithin(await this.lock(id), on);
      const { openAssignments } = await this.agencies.close(id, on);
      await this.log(actor, 'agency-closed', { target: id, data: { on } });
      return { id, openAssignments };
    });
  }

  /** Throws 404 for an unknown agency or group, 422 where the days are in the wrong order. */
  async setMember(actor: Actor, member: GroupMember): Promise<GroupMember> {
    requireRole(actor, 'office');
    return this.transaction.run(async () => {
      requireOrder(member.fromOn, member.toOn);
      await this.lock(member.agencyId);
      if ((await this.agencies.setMember(member)) === null) throw notFound('nhóm cơ quan này');
      await this.log(actor, 'group-changed', { target: member.agencyId, data: { ...member } });
      return member;
    });
  }

  private async lock(id: string): Promise<AgencyRecord> {
    const agency = await this.agencies.lock(id);
    if (agency === null) throw notFound('cơ quan này');
    return agency;
  }

  private log(actor: Actor, action: AuditAction, what: Pick<AuditEntry, 'target' | 'data'>) {
    return this.audit.append({ ...what, at: this.systemClock.now(), actor, action });
  }
}

/** Throws 422 where the last day is before the first (Vietnam calendar dates; null is open). */
export function requireOrder(fromOn: LocalDate | null, toOn: LocalDate | null): void {
  if (fromOn === null || toOn === null || fromOn <= toOn) return;
  throw wrong('/to', `Ngày cuối ${formatDate(toOn)} trước ngày đầu ${formatDate(fromOn)}.`);
}

function requireWithin({ name, validFrom, validTo }: AgencyRecord, on: LocalDate): void {
  if (validFrom !== null && on < validFrom) {
    throw wrong('/on', `${name} chỉ có từ ngày ${formatDate(validFrom)}.`);
  }
  if (validTo !== null && on > validTo) {
    throw wrong('/on', `${name} đã kết thúc ngày ${formatDate(validTo)}.`);
  }
}

function wrong(pointer: string, message: string): ApplicationError {
  return new ApplicationError('invalid-agency', 422, message, { errors: [{ pointer, message }] });
}
