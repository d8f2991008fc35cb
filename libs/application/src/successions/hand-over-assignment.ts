import { Injectable } from '@nestjs/common';
import { handOver, headsFrom, type LocalDate, localDateOf } from '#domain';
import { Clock, RulesInForce, Transaction, WakeUps } from '../time/index.js';
import { HandOverStore } from './hand-over-store.js';
import { Successions } from './succession.js';

export interface HandOverCommand {
  assignmentId: string;
  toAgencyId: string;
  /** First day (Vietnam calendar date) of the successor; null where a person decides today. */
  on: LocalDate | null;
  actor: string;
  channel: 'api' | 'system';
}

/** The one command that moves an assignment to the agency that succeeds its lead; one transaction for each. */
@Injectable()
export class HandOverAssignment {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly rules: RulesInForce,
    private readonly store: HandOverStore,
    private readonly successions: Successions,
    private readonly wakeUps: WakeUps,
  ) {}

  /** False where there was nothing to move: it is closed, or led by the successor already. */
  async run({ assignmentId, toAgencyId, on, actor, channel }: HandOverCommand): Promise<boolean> {
    return this.transaction.run(async () => {
      const locked = await this.store.lock(assignmentId, toAgencyId);
      if (locked === null || locked.from.id === locked.to.id) return false;
      const at = await this.clock.now();
      const { calendar } = await this.rules.read();
      const today = localDateOf(at);
      const decision = handOver(locked.share, locked.own);
      await this.store.record({
        locked,
        decision,
        former: { ...locked.from, until: on ?? today },
        headsFrom: headsFrom(calendar, today, await this.successions.quietWorkingDays()),
        ...{ actor, channel, at },
      });
      const changed = decision.kind === 'merge' ? [assignmentId, decision.into] : [assignmentId];
      await this.wakeUps.append(changed.map((targetId) => ({ kind: 'plan-item', targetId })));
      return true;
    });
  }
}
