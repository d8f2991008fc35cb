import { Injectable } from '@nestjs/common';
import { type LocalDate, moveWorkingDate } from '#domain';
import { requireRole } from '../accounts/rights.js';
import { type By, CarryOut } from '../assignments/carry-out.js';
import { onlyStage, onStages, type StageAnswer } from '../assignments/chosen-stages.js';
import { soonOn } from '../plans/soon-on.js';
import { RulesInForce } from '../time/index.js';

export interface WorkingDateCommand {
  assignmentId: string;
  stageId: string | null;
  workingOn: LocalDate;
  note: string | null;
}

/** Hạn theo dõi: what the office may move without a decision; "quá hạn" is judged as before. */
@Injectable()
export class SetWorkingDate {
  constructor(
    private readonly carryOut: CarryOut,
    private readonly rules: RulesInForce,
  ) {}

  /** Throws 403 unless the office, 404, 409 with the state, 422. */
  async run(by: By, { assignmentId, stageId, workingOn, note }: WorkingDateCommand): Promise<StageAnswer> {
    requireRole(by.actor, 'office');
    const { calendar } = await this.rules.read();
    return this.carryOut.one(assignmentId, by, (found, now) => {
      const stage = onlyStage(found, stageId);
      return onStages(
        { found, stages: [stage], now },
        {
          event: 'working-date-set',
          data: { fromWorking: stage.working, workingOn, note },
          silencedBecause: 'Hạn theo dõi được đặt lại',
          isLeads: false,
          decide: (one) => {
            const dates = { working: workingOn, soonOn: soonOn(calendar, workingOn) };
            return moveWorkingDate(one, dates, now);
          },
        },
      );
    });
  }
}
