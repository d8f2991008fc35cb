import { Injectable } from '@nestjs/common';
import { type Agenda, agenda, localDateOf, type Policy, type Step } from '#domain';
import { joined } from '../delivery/addressee.js';
import { RecipientResolver, type ResolvedRecipient } from '../delivery/recipients.js';
import { Clock, RulesInForce, Transaction, WakeUps } from '../time/index.js';
import { AssignmentFactsStore } from './assignment-facts.js';
import { DecisionStore, type RungDecision } from './decision-store.js';
import { type Advance, advanceOf } from './advance.js';

/** Decides every due rung of one assignment and writes its notices; safe to run twice. */
@Injectable()
export class AdvanceAssignment {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly rules: RulesInForce,
    private readonly facts: AssignmentFactsStore,
    private readonly recipients: RecipientResolver,
    private readonly decisions: DecisionStore,
    private readonly wakeUps: WakeUps,
  ) {}

  /** Answers how long to wait for the next step, or that the assignment is closed. */
  async run(assignmentId: string): Promise<Advance> {
    return this.transaction.run(async () => {
      const facts = await this.facts.lock(assignmentId);
      if (facts === null) return { waitMs: null, closed: true, attributes: null };
      const now = await this.clock.now();
      const { policy, calendar } = await this.rules.read();
      const decided = agenda(facts, policy, calendar, now);
      await this.record(assignmentId, decided, { policy, now });
      const nextAt = decided.next?.at ?? null;
      await this.decisions.schedule(assignmentId, { at: nextAt, closedAt: decided.closed ? now : null });
      return advanceOf(facts, decided, now);
    });
  }

  private async record(
    assignmentId: string,
    decided: Agenda,
    at: { policy: Policy; now: Date },
  ): Promise<void> {
    const decisions: RungDecision[] = [];
    for (const step of decided.due) decisions.push(await this.decide(assignmentId, step, at.now));
    const armed = await this.decisions.record(assignmentId, decisions, {
      decidedAt: at.now,
      policyVersion: at.policy.version,
    });
    await this.wakeUps.append(armed.map((targetId) => ({ kind: 'delivery', targetId })));
  }

  private async decide(assignmentId: string, step: Step, now: Date): Promise<RungDecision> {
    if (step.outcome !== 'tell') {
      return { step, outcome: step.outcome, reason: step.reason, recipients: [] };
    }
    const recipients = await this.recipients.resolve({
      assignmentId,
      stageId: step.stageId,
      to: step.to,
      copyTo: step.copyTo,
      on: localDateOf(now),
    });
    if (recipients.length > 0) {
      return {
        step,
        outcome: 'told',
        reason: step.reason,
        recipients: recipients.map((one) => told(one, step)),
      };
    }
    return { step, outcome: 'nobody', reason: 'Chưa có người nhận cho bước này', recipients };
  }
}

/** Why somebody else than usual hears of it stands in the letter, too. */
function told(recipient: ResolvedRecipient, { reason }: Step): ResolvedRecipient {
  return reason === null ? recipient : { ...recipient, remark: joined(reason, recipient.remark) };
}
