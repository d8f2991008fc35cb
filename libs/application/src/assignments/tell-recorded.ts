import { Injectable } from '@nestjs/common';
import { localDateOf, type Step } from '#domain';
import { RecipientResolver } from '../delivery/index.js';
import { RulesInForce, WakeUps } from '../time/index.js';
import { AssignmentFactsStore } from './assignment-facts.js';
import { DecisionStore } from './decision-store.js';

/** Writes to whom the office has recorded an acknowledgement for, so that they can say if it isn't so. */
@Injectable()
export class TellRecorded {
  constructor(
    private readonly facts: AssignmentFactsStore,
    private readonly recipients: RecipientResolver,
    private readonly decisions: DecisionStore,
    private readonly rules: RulesInForce,
    private readonly wakeUps: WakeUps,
  ) {}

  /** A rung `recorded-<n>` of its own, beside the ladder. Call after the assignment is locked. */
  async run(assignmentId: string, role: 'head' | 'officer', now: Date): Promise<void> {
    const { policy } = await this.rules.read();
    const decided = (await this.facts.read([assignmentId])).get(assignmentId)?.decided ?? [];
    const number = decided.filter(({ code }) => code.startsWith('recorded-')).length + 1;
    const step: Step = {
      ...{ stageId: null, kind: 'recorded', code: `recorded-${number}`, repeat: 1, dueVersion: 1, at: now },
      ...{ to: [role], copyTo: [], outcome: 'tell', reason: null },
    };
    const on = localDateOf(now);
    const recipients = await this.recipients.resolve({
      assignmentId,
      stageId: null,
      to: [role],
      copyTo: [],
      on,
    });
    const found = recipients.length > 0;
    const armed = await this.decisions.record(
      assignmentId,
      [
        {
          step,
          recipients,
          outcome: found ? 'told' : 'nobody',
          reason: found ? 'Báo người được Văn phòng ghi nhận thay' : 'Chưa có người nhận cho bước này',
        },
      ],
      { decidedAt: now, policyVersion: policy.version },
    );
    await this.wakeUps.append(armed.map((targetId) => ({ kind: 'delivery', targetId })));
  }
}
