import { Injectable } from '@nestjs/common';
import { isFinished, localDateOf, transferStage } from '#domain';
import { requireRole } from '../accounts/rights.js';
import type { By } from '../assignments/carry-out.js';
import { type Carried, CarryOut } from '../assignments/carry-out.js';
import type { LockedAssignment } from '../assignments/command-store.js';
import { wrongField } from '../assignments/refusal.js';
import { NoticeStore } from '../delivery/notice-store.js';
import { conflict } from '../errors.js';
import { type ChangeDecision, ChangeRequests } from './change-request.js';
import { CloseRequests } from './close-requests.js';
import { transferGrantedWords } from './decision-words.js';
import { openRequest } from './open-request.js';
import { TellDecision } from './tell-decision.js';
import { TransferTargets } from './transfer-targets.js';

export interface TransferAnswer {
  assignmentId: string;
  at: Date;
  agency: { id: string; name: string };
}

/** Gives an assignment to another lead: by the office, or because the office accepts "không thuộc thẩm quyền". */
@Injectable()
export class TransferAssignment {
  constructor(
    private readonly carryOut: CarryOut,
    private readonly targets: TransferTargets,
    private readonly notices: NoticeStore,
    private readonly requests: ChangeRequests,
    private readonly closing: CloseRequests,
    private readonly tell: TellDecision,
  ) {}

  /**
   * What is queued for the old lead is cancelled, the new head is told of the assignment, the history stays. Throws 403
   * unless the office, 404, 409 where nothing is owed or the agency has it already, 422.
   */
  async run(
    by: By,
    command: { assignmentId: string; agencyId: string; reason: string },
  ): Promise<TransferAnswer> {
    requireRole(by.actor, 'office');
    return this.carryOut.one(command.assignmentId, by, (found, now) =>
      this.give(found, { ...command, by, wasAsked: false }, now),
    );
  }

  /** Accepts a request; to the agency that it proposes, unless another is named. Throws as `run`, 409 once decided. */
  async accept(
    by: By,
    command: { requestId: string; agencyId: string | null; reason: string | null },
  ): Promise<TransferAnswer> {
    requireRole(by.actor, 'office');
    const { requestId } = command;
    const { assignmentId } = await openRequest(this.requests, requestId, 'transfer');
    return this.carryOut.one(assignmentId, by, async (found, now) => {
      const request = await openRequest(this.requests, requestId, 'transfer');
      const agencyId = command.agencyId ?? request.agencyId;
      if (agencyId === null) throw wrongField('agencyId', 'Đề nghị chọn cơ quan chủ trì mới.');
      const reason = command.reason ?? request.reason;
      const decision: ChangeDecision = { number: null, on: null, newOn: null, agencyId, reason };
      await this.requests.decide(requestId, { outcome: 'granted', decision, by: by.actor.name, at: now });
      return this.give(found, { agencyId, reason, by, wasAsked: true }, now);
    });
  }

  private async give(
    found: LockedAssignment,
    { agencyId, reason, by, wasAsked }: { agencyId: string; reason: string; by: By; wasAsked: boolean },
    now: Date,
  ): Promise<Carried<TransferAnswer>> {
    if (isFinished(found)) throw conflict('assignment-closed', 'Nhiệm vụ này đã kết thúc.', 'closed');
    const agency = await this.target(found, agencyId, now);
    await this.notices.cancelForAssignment(found.id, `Nhiệm vụ đã chuyển sang ${agency.name}`);
    const refused = await this.closeRequests(found, agency.name, { by, at: now });
    const words = [...(wasAsked ? [transferGrantedWords(agency.name)] : []), ...refused];
    await this.tell.run(found, { words, leaves: true }, now);
    const data = {
      fromAgency: found.agencyName,
      toAgency: agency.name,
      fromAgencyId: found.agencyId,
      agencyId,
      reason,
    };
    return {
      answer: { assignmentId: found.id, at: now, agency },
      change: {
        events: [{ kind: 'transferred', stageId: null, data }],
        assignment: {
          ...{ agencyId, assignedAt: now, assignVersion: found.assignVersion + 1 },
          ...nothingSaidYet,
          formerAgencies: [
            ...found.formerAgencies,
            { id: found.agencyId, name: found.agencyName, until: localDateOf(now) },
          ],
        },
        stages: found.stages.flatMap((stage) => {
          const change = transferStage(stage, now);
          return change === null ? [] : [{ id: stage.id, change }];
        }),
        silencedBecause: null,
        isLeads: false,
      },
    };
  }

  /** What the former lead has asked for is no matter of the new one; answers what it is told. */
  private closeRequests(
    found: LockedAssignment,
    toAgency: string,
    { by, at }: { by: By; at: Date },
  ): Promise<string[]> {
    const reason = `Nhiệm vụ đã chuyển sang ${toAgency}; cơ quan mới gửi đề nghị khác nếu cần`;
    const as = { by: by.actor.name, channel: by.channel, at };
    return this.closing.run(found, { stageIds: null, reason }, as);
  }

  private async target(
    { agencyId: leadId, itemId, year }: LockedAssignment,
    agencyId: string,
    now: Date,
  ): Promise<{ id: string; name: string }> {
    const agency = await this.targets.find(agencyId, { leadId, on: localDateOf(now) });
    if (agency === null) throw wrongField('agencyId', 'Cơ quan này không có hoặc không còn hoạt động.');
    if (agencyId === leadId) throw wrongField('agencyId', 'Cơ quan này đang chủ trì nhiệm vụ.');
    if (!(await this.targets.holds({ itemId, year, agencyId }))) return agency;
    throw conflict(
      'agency-has-it',
      `${agency.name} đã được giao nhiệm vụ này trong năm ${year}.`,
      'given-out',
    );
  }
}

/** The new lead starts anew: what the former one or an earlier succession left behind is over. */
const nothingSaidYet = {
  acknowledgedAt: null,
  acknowledgedBy: null,
  acknowledgedMeans: null,
  officerPersonId: null,
  contestedAt: null,
  promisedOn: null,
  promisedAt: null,
  inheritedAt: null,
  headsFrom: null,
} as const;
