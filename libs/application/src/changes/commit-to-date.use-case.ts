import { Injectable } from '@nestjs/common';
import { commitTo, type LocalDate } from '#domain';
import { type By, CarryOut } from '../assignments/carry-out.js';
import { onlyStage, onStages, type StageAnswer } from '../assignments/chosen-stages.js';
import { requireLead } from '../assignments/command-rights.js';
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
  constructor(private readonly carryOut: CarryOut) {}

  /** Throws 403, 404, 409 with the state, 422. */
  async run(by: By, { assignmentId, stageId, ...data }: CommitmentCommand): Promise<StageAnswer> {
    return this.carryOut.one(assignmentId, by, (found, now) => {
      requireLead(by.actor, found);
      requirePast('documentOn', data.documentOn, now);
      return onStages(
        { found, stages: [onlyStage(found, stageId)], now },
        {
          event: 'committed',
          data,
          silencedBecause: 'Đã có cam kết tiến độ',
          isLeads: true,
          decide: (stage) => commitTo(stage, data.newOn, now),
        },
      );
    });
  }
}
