import { Injectable } from '@nestjs/common';
import { type LocalDate, presentStage } from '#domain';
import { type By, CarryOut } from './carry-out.js';
import { chosenStages, onStages, type StageAnswer } from './chosen-stages.js';
import { requireLead } from './command-rights.js';

export interface PresentCommand {
  assignmentId: string;
  stageIds: readonly string[] | null;
  presentedTo: string;
  presentedOn: LocalDate;
}

/** "Đã trình": the draft lies with the one who signs, so the lead is left alone. */
@Injectable()
export class PresentStage {
  constructor(private readonly carryOut: CarryOut) {}

  /** Only open `issue` stages. Throws 403, 404, 409 with the state, 422. */
  async run(by: By, command: PresentCommand): Promise<StageAnswer> {
    const { presentedTo, presentedOn } = command;
    return this.carryOut.one(command.assignmentId, by, (found, now) => {
      requireLead(by.actor, found);
      const stages = chosenStages(found, command.stageIds);
      return onStages(
        { found, stages, now },
        {
          event: 'presented',
          data: { presentedTo, presentedOn },
          silencedBecause: 'Đã trình ký ban hành',
          isLeads: true,
          decide: (stage) => presentStage(stage, presentedOn, now),
        },
      );
    });
  }
}
