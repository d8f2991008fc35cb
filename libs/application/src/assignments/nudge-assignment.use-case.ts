import { Injectable } from '@nestjs/common';
import {
  type DecidedRung,
  localDateOf,
  nudgeStage,
  silencedBecause,
  silenceOf,
  type Step,
  stageStateAt,
} from '#domain';
import { RecipientResolver } from '../delivery/index.js';
import { Silences } from '../delivery/silences.js';
import { conflict } from '../errors.js';
import { RulesInForce, WakeUps } from '../time/index.js';
import { AssignmentFactsStore } from './assignment-facts.js';
import { type By, CarryOut } from './carry-out.js';
import { chosenStages, onStages, type StageAnswer } from './chosen-stages.js';
import { requireUrging } from './command-rights.js';
import type { LockedAssignment, LockedStage } from './command-store.js';
import { DecisionStore, type RungDecision } from './decision-store.js';

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
    private readonly silences: Silences,
  ) {}

  /** Only stages that the lead still owes. Throws 403, 404, 409 with the state or during a silence, 422. */
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
      await this.refuseSilenced(found, now);
      await this.tell(found, stages, now);
      return carried;
    });
  }

  /** Nothing would be sent, and nobody would know. */
  private async refuseSilenced(found: LockedAssignment, now: Date): Promise<void> {
    const today = localDateOf(now);
    const silence = silenceOf(await this.silences.open(today), found, today);
    if (silence === null) return;
    const message = `${silencedBecause(silence)}. Đề nghị kết thúc việc tạm ngừng trước khi nhắc.`;
    throw conflict('reminders-silenced', message, 'silenced');
  }

  /** All stages in one record: recipients are armed in the order of their ids. */
  private async tell(found: LockedAssignment, stages: readonly LockedStage[], now: Date): Promise<void> {
    const { policy } = await this.rules.read();
    const decided = (await this.facts.read([found.id])).get(found.id)?.decided ?? [];
    const decisions: RungDecision[] = [];
    for (const stage of stages) {
      decisions.push(await this.decide(found.id, stepOf(stage, decided, now), now));
    }
    const armed = await this.decisions.record(found.id, decisions, {
      decidedAt: now,
      policyVersion: policy.version,
    });
    await this.wakeUps.append(armed.map((targetId) => ({ kind: 'delivery', targetId })));
  }

  private async decide(assignmentId: string, step: Step, now: Date): Promise<RungDecision> {
    const { stageId, to, copyTo } = step;
    const recipients = await this.recipients.resolve({
      ...{ assignmentId, stageId, to, copyTo },
      on: localDateOf(now),
    });
    if (recipients.length === 0) {
      return { step, outcome: 'nobody', reason: 'Chưa có người nhận cho bước này', recipients };
    }
    return { step, outcome: 'told', reason: 'Nhắc theo đề nghị của Văn phòng', recipients };
  }
}

function stepOf(stage: LockedStage, decided: readonly DecidedRung[], now: Date): Step {
  const isLate = stageStateAt(stage, now) === 'overdue';
  const earlier = decided.filter((rung) => rung.stageId === stage.id && rung.code.startsWith('nudge-'));
  return {
    stageId: stage.id,
    // The words of the ladder's own rung of this moment.
    kind: isLate ? 'overdue-1' : 'due',
    code: `nudge-${earlier.length + 1}`,
    repeat: 1,
    dueVersion: stage.dueVersion,
    at: now,
    to: isLate ? ['officer', 'head'] : ['officer'],
    copyTo: [],
    outcome: 'tell',
    reason: null,
  };
}
