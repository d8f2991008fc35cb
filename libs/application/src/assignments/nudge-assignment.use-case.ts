import { Injectable } from '@nestjs/common';
import { localDateOf, nudgeStage, type Role, type Step, stageStateAt } from '#domain';
import { RecipientResolver } from '../delivery/index.js';
import { RulesInForce, WakeUps } from '../time/index.js';
import { AssignmentFactsStore } from './assignment-facts.js';
import { type By, CarryOut } from './carry-out.js';
import { chosenStages, onStages, type StageAnswer } from './chosen-stages.js';
import { requireUrging } from './command-rights.js';
import type { LockedAssignment, LockedStage } from './command-store.js';
import { DecisionStore } from './decision-store.js';

export interface NudgeCommand {
  assignmentId: string;
  stageIds: readonly string[] | null;
  note: string | null;
}

/** A reminder that the office sends by hand, at once, beside the ladder; each is a rung `nudge-<n>` of its own. */
@Injectable()
export class NudgeAssignment {
  constructor(
    private readonly carryOut: CarryOut,
    private readonly facts: AssignmentFactsStore,
    private readonly recipients: RecipientResolver,
    private readonly decisions: DecisionStore,
    private readonly rules: RulesInForce,
    private readonly wakeUps: WakeUps,
  ) {}

  /** Only stages that the lead still owes. Throws 403, 404, 409 with the state, 422. */
  async run(by: By, command: NudgeCommand): Promise<StageAnswer> {
    return this.carryOut.one(command.assignmentId, by, async (found, now) => {
      requireUrging(by.actor, found);
      const stages = chosenStages(found, command.stageIds);
      const carried = onStages(
        { found, stages, now },
        {
          event: 'nudged',
          data: { note: command.note },
          silencedBecause: null,
          isLeads: false,
          decide: (stage) => nudgeStage(stage, now),
        },
      );
      for (const stage of stages) await this.tell(found, stage, now);
      return carried;
    });
  }

  private async tell(found: LockedAssignment, stage: LockedStage, now: Date): Promise<void> {
    const isLate = stageStateAt(stage, now) === 'overdue';
    const to: Role[] = isLate ? ['officer', 'head'] : ['officer'];
    const recipients = await this.recipients.resolve({
      assignmentId: found.id,
      stageId: stage.id,
      to,
      copyTo: [],
      on: localDateOf(now),
    });
    const { policy } = await this.rules.read();
    const step = await this.stepOf(found, { stage, isLate }, now);
    const isTold = recipients.length > 0;
    const decision = {
      step,
      outcome: isTold ? ('told' as const) : ('nobody' as const),
      reason: isTold ? 'Nhắc theo đề nghị của Văn phòng' : 'Chưa có người nhận cho bước này',
      recipients,
    };
    const armed = await this.decisions.record(found.id, [decision], {
      decidedAt: now,
      policyVersion: policy.version,
    });
    await this.wakeUps.append(armed.map((targetId) => ({ kind: 'delivery', targetId })));
  }

  private async stepOf(
    found: LockedAssignment,
    { stage, isLate }: { stage: LockedStage; isLate: boolean },
    now: Date,
  ): Promise<Step> {
    const decided = (await this.facts.read([found.id])).get(found.id)?.decided ?? [];
    const earlier = decided.filter((rung) => rung.stageId === stage.id && rung.code.startsWith('nudge-'));
    return {
      stageId: stage.id,
      // The words of the ladder's own rung of this moment.
      kind: isLate ? 'overdue-1' : 'due',
      code: `nudge-${earlier.length + 1}`,
      repeat: 1,
      dueVersion: stage.dueVersion,
      at: now,
      outcome: 'tell',
      reason: null,
    };
  }
}
