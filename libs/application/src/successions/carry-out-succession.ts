import { Injectable } from '@nestjs/common';
import type { SuccessionStep } from '#domain';
import { Clock, Transaction } from '../time/index.js';
import { HandOverAssignment } from './hand-over-assignment.js';
import { Successions } from './succession.js';

/** Carries out one step that the office's agenda asks for; safe to repeat. Questions are raised with the agenda. */
@Injectable()
export class CarryOutSuccession {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly successions: Successions,
    private readonly handOver: HandOverAssignment,
  ) {}

  async run({ kind, successionId, assignmentId, to, on }: SuccessionStep): Promise<void> {
    if (kind === 'take-effect') {
      await this.transaction.run(async () =>
        this.successions.takeEffect(successionId, await this.clock.now()),
      );
      return;
    }
    if (assignmentId === null || to === null) return;
    await this.handOver.run({ assignmentId, toAgencyId: to, on, actor: 'Hệ thống', channel: 'system' });
  }
}
