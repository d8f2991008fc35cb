import { Injectable } from '@nestjs/common';
import { confirmStage, returnStage } from '#domain';
import { type By, CarryOut } from './carry-out.js';
import { chosenStages, onStages, type StageAnswer } from './chosen-stages.js';
import { confirmationBy } from './command-rights.js';

export interface ConfirmCommand {
  assignmentId: string;
  stageIds: readonly string[] | null;
}

export interface ReturnCommand extends ConfirmCommand {
  reason: string;
}

/** "Xác nhận" or "trả lại": what was reported is accepted or handed back, by somebody outside the agency. */
@Injectable()
export class ReviewCompletion {
  constructor(private readonly carryOut: CarryOut) {}

  /** Closes the stages. Throws 403, 404, 409 with the state, 422. */
  async confirm(by: By, command: ConfirmCommand): Promise<StageAnswer> {
    return this.carryOut.one(command.assignmentId, by, (found, now) => {
      const confirmer = confirmationBy(by.actor, found);
      return onStages(
        { found, stages: chosenStages(found, command.stageIds), now },
        {
          event: 'confirmed',
          data: { selfConfirmed: confirmer.selfConfirmed },
          silencedBecause: 'Kết quả đã được xác nhận',
          isLeads: false,
          decide: (stage) => confirmStage(stage, confirmer, now),
        },
      );
    });
  }

  /** Hands a completion or presentation back; the lead owes it again. Throws 403, 404, 409 with the state, 422. */
  async giveBack(by: By, command: ReturnCommand): Promise<StageAnswer> {
    return this.carryOut.one(command.assignmentId, by, (found, now) => {
      confirmationBy(by.actor, found);
      return onStages(
        { found, stages: chosenStages(found, command.stageIds), now },
        {
          event: 'returned',
          data: { reason: command.reason },
          silencedBecause: 'Kết quả đã được trả lại',
          isLeads: false,
          decide: (stage) => returnStage(stage, command.reason, now),
        },
      );
    });
  }
}
