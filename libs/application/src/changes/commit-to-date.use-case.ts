import { Injectable } from '@nestjs/common';
import { commitTo, type LocalDate } from '#domain';
import { type By, CarryOut } from '../assignments/carry-out.js';
import { onlyStage, onStages, type StageAnswer } from '../assignments/chosen-stages.js';
import { requireLead } from '../assignments/command-rights.js';
import { NoticeStore } from '../delivery/notice-store.js';
import { requirePast } from './past-dates.js';

export interface CommitmentCommand {
  assignmentId: string;
  stageId: string | null;
  /** The lead's own new date. */
  newOn: LocalDate;
  /** Why it is late. */
  reason: string;
  documentNumber: string;
  documentOn: LocalDate;
}

/** "Cam kết tiến độ" after the due date: the weekly line is silent up to its date, lateness still counts. */
@Injectable()
export class CommitToDate {
  constructor(
    private readonly carryOut: CarryOut,
    private readonly notices: NoticeStore,
  ) {}

  /** Cancels a weekly line that waits; the office is told as before. Throws 403, 404, 409 with the state, 422. */
  async run(by: By, { assignmentId, stageId, ...data }: CommitmentCommand): Promise<StageAnswer> {
    return this.carryOut.one(assignmentId, by, async (found, now) => {
      requireLead(by.actor, found);
      requirePast('documentOn', data.documentOn, now);
      const stage = onlyStage(found, stageId);
      const carried = onStages(
        { found, stages: [stage], now },
        {
          event: 'committed',
          data,
          silencedBecause: null,
          isLeads: true,
          decide: (one) => commitTo(one, data.newOn, now),
        },
      );
      await this.notices.cancelKind(stage.id, 'weekly', 'Đã có cam kết tiến độ');
      return carried;
    });
  }
}
