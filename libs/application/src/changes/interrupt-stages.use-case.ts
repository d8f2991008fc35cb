import { Injectable } from '@nestjs/common';
import {
  cancelStage,
  type Decision,
  type LocalDate,
  pauseStage,
  reopenStage,
  resumeStage,
  type StageChange,
} from '#domain';
import { requireRole } from '../accounts/rights.js';
import type { EventKind } from '../assignments/assignment.js';
import { type By, CarryOut } from '../assignments/carry-out.js';
import { chosenStages, onStages, type StageAnswer } from '../assignments/chosen-stages.js';
import type { LockedStage } from '../assignments/command-store.js';
import { changeWords } from './bulk-rules.js';
import { requirePast } from './past-dates.js';

/** What the office records about stages of one assignment; without stages the only open one. */
export interface InterruptCommand {
  assignmentId: string;
  stageIds: readonly string[] | null;
  reason: string;
  /** Number and date of the decision. */
  decisionNumber: string | null;
  decidedOn: LocalDate | null;
}

/** Pause, resume, cancel and reopen: recorded by the office, each with its reason and decision. */
@Injectable()
export class InterruptStages {
  constructor(private readonly carryOut: CarryOut) {}

  /** "Tạm dừng" by a decision. Throws 403 unless the office, 404, 409 with the state, 422. */
  async pause(by: By, command: InterruptCommand): Promise<StageAnswer> {
    return this.run(by, command, {
      ...changeWords.pause,
      decide: (stage, now) => pauseStage(stage, now),
    });
  }

  /** "Tiếp tục": only rungs after now are open. Throws as `pause`. */
  async resume(by: By, command: InterruptCommand): Promise<StageAnswer> {
    return this.run(by, command, {
      ...changeWords.resume,
      decide: (stage, now) => resumeStage(stage, now),
    });
  }

  /** "Huỷ": closes the stages. Throws as `pause`. */
  async cancel(by: By, command: InterruptCommand): Promise<StageAnswer> {
    return this.run(by, command, {
      ...changeWords.cancel,
      decide: (stage, now) => cancelStage(stage, now),
    });
  }

  /** "Mở lại" what was confirmed or cancelled. Throws as `pause`. */
  async reopen(by: By, command: InterruptCommand): Promise<StageAnswer> {
    return this.run(by, command, {
      event: 'reopened',
      silencedBecause: 'Mốc được mở lại',
      decide: (stage, now) => reopenStage(stage, command.reason, now),
    });
  }

  private async run(
    by: By,
    { assignmentId, stageIds, ...data }: InterruptCommand,
    what: {
      event: EventKind;
      silencedBecause: string | null;
      decide: (stage: LockedStage, now: Date) => Decision<StageChange>;
    },
  ): Promise<StageAnswer> {
    requireRole(by.actor, 'office');
    return this.carryOut.one(assignmentId, by, (found, now) => {
      requirePast('decidedOn', data.decidedOn, now);
      return onStages(
        { found, stages: chosenStages(found, stageIds), now },
        { ...what, data, isLeads: false, decide: (stage) => what.decide(stage, now) },
      );
    });
  }
}
