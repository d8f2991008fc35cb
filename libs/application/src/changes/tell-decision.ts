import { Injectable } from '@nestjs/common';
import { localDateOf, type Role, type Step } from '#domain';
import { AssignmentFactsStore } from '../assignments/assignment-facts.js';
import type { LockedAssignment } from '../assignments/command-store.js';
import { DecisionStore } from '../assignments/decision-store.js';
import { joined } from '../delivery/addressee.js';
import { RecipientResolver } from '../delivery/index.js';
import { RulesInForce, WakeUps } from '../time/index.js';

/** What is told of a request, and whether the agency that asked leads no longer. */
export interface DecisionTold {
  /** Vietnamese sentences, one per request. */
  words: readonly string[];
  leaves: boolean;
}

const to: readonly Role[] = ['head', 'officer'];

/** Tells the agency that asked what was decided: one rung `decided-<n>` of its own beside the ladder. */
@Injectable()
export class TellDecision {
  constructor(
    private readonly facts: AssignmentFactsStore,
    private readonly recipients: RecipientResolver,
    private readonly decisions: DecisionStore,
    private readonly rules: RulesInForce,
    private readonly wakeUps: WakeUps,
  ) {}

  /** Call inside the command's transaction, while whoever asked still leads. */
  async run({ id }: LockedAssignment, { words, leaves }: DecisionTold, now: Date): Promise<void> {
    if (words.length === 0) return;
    const reason = words.join(' ');
    const found = await this.recipients.resolve({
      ...{ assignmentId: id, stageId: null, to, copyTo: [] },
      on: localDateOf(now),
    });
    const recipients = found.map((one) => ({
      ...one,
      // A post of the new lead is not meant.
      role: leaves ? ('asker' as const) : one.role,
      remark: joined(reason, one.remark),
    }));
    const outcome = recipients.length === 0 ? ('nobody' as const) : ('told' as const);
    const { policy } = await this.rules.read();
    const decision = { step: await this.step(id, now), outcome, reason, recipients };
    const as = { decidedAt: now, policyVersion: policy.version };
    const armed = await this.decisions.record(id, [decision], as);
    await this.wakeUps.append(armed.map((targetId) => ({ kind: 'delivery', targetId })));
  }

  /** Of the assignment as a whole: no later change of the stage takes the answer back, no worse rung overtakes it. */
  private async step(assignmentId: string, at: Date): Promise<Step> {
    const decided = (await this.facts.read([assignmentId])).get(assignmentId)?.decided ?? [];
    const earlier = decided.filter(({ code }) => code.startsWith('decided-'));
    return {
      ...{
        stageId: null,
        kind: 'decided',
        code: `decided-${earlier.length + 1}`,
        repeat: 1,
        dueVersion: 1,
        at,
      },
      ...{ to, copyTo: [], outcome: 'tell', reason: null },
    };
  }
}
