import { Injectable } from '@nestjs/common';
import { type LocalDate, localDateOf, note } from '#domain';
import { type By, CarryOut } from '../assignments/carry-out.js';
import { requireLead } from '../assignments/command-rights.js';
import { accepted, wrongField } from '../assignments/refusal.js';
import { type Asked, ChangeRequests } from './change-request.js';
import { refuseSecond } from './open-request.js';
import { requirePast } from './past-dates.js';
import { TransferTargets } from './transfer-targets.js';

export interface AskTransferCommand {
  assignmentId: string;
  reason: string;
  /** The agency that is competent in the lead's opinion; null where it doesn't know. */
  agencyId: string | null;
  documentNumber: string | null;
  documentOn: LocalDate | null;
}

/** "Không thuộc thẩm quyền": the lead says why, and who should lead instead; reminders go on until it is decided. */
@Injectable()
export class AskTransfer {
  constructor(
    private readonly carryOut: CarryOut,
    private readonly requests: ChangeRequests,
    private readonly targets: TransferTargets,
  ) {}

  /** One open request per assignment. Throws 403, 404, 409 with the state, 422. */
  async run(by: By, { assignmentId, ...asked }: AskTransferCommand): Promise<Asked> {
    return this.carryOut.one(assignmentId, by, async (found, now) => {
      requireLead(by.actor, found);
      requirePast('documentOn', asked.documentOn, now);
      accepted(note(found));
      const toAgency = await this.nameOf(asked.agencyId, { leadId: found.agencyId, on: localDateOf(now) });
      const request = { kind: 'transfer' as const, assignmentId, stageId: null };
      await refuseSecond(this.requests, request);
      const who = { askedBy: by.actor.name, askedAt: now, newOn: null };
      const requestId = await this.requests.add({ ...request, ...asked, ...who });
      return {
        answer: { requestId, assignmentId, at: now },
        change: {
          events: [{ kind: 'transfer-asked', stageId: null, data: { ...asked, toAgency } }],
          ...{ assignment: {}, stages: [], silencedBecause: null, isLeads: true },
        },
      };
    });
  }

  private async nameOf(
    agencyId: string | null,
    as: { leadId: string; on: LocalDate },
  ): Promise<string | null> {
    if (agencyId === null) return null;
    const agency = await this.targets.find(agencyId, as);
    if (agency === null) throw wrongField('agencyId', 'Cơ quan này không có hoặc không còn hoạt động.');
    return agency.name;
  }
}
