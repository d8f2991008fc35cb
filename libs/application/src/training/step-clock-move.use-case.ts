import { Injectable } from '@nestjs/common';
import { Clock, Transaction } from '../time/index.js';
import { type ClockMove, ClockMoveStore } from './clock-move-store.js';

/**
 * A running clock stops this much ahead: whoever reads it while the stop is being written must not have seen a later
 * instant than the one it stands at.
 */
const stopAheadMs = 1000;

/** 'idle': nothing to move. 'waiting': work of this instant is under way. 'moved': the clock was set. */
export type ClockStep = 'idle' | 'waiting' | 'moved';

/**
 * Moves the training clock event by event, one step per transaction, so that a killed process loses nothing: wait until
 * the instant is settled, then freeze the clock at the next one and wake what is due there.
 */
@Injectable()
export class StepClockMove {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly store: ClockMoveStore,
  ) {}

  async run(): Promise<ClockStep> {
    return this.transaction.run(async () => {
      if (!(await this.store.claim())) return 'idle';
      const move = await this.store.running();
      const frozenAt = await this.store.frozenAt();
      if (move === null && frozenAt === null) return 'idle';
      const now = await this.clock.now();
      if (frozenAt === null) return this.freeze(aheadOf(now, move));
      if (!(await this.store.isSettled(now))) return 'waiting';
      return this.proceed(move, now);
    });
  }

  private async proceed(move: ClockMove | null, now: Date): Promise<ClockStep> {
    const next = move === null ? null : await this.store.nextInstant();
    if (move !== null && next !== null && next <= move.target) return this.freeze(next);
    const end = move !== null && move.target > now ? move.target : now;
    await this.store.runFrom(end, move);
    await this.store.wakeAll();
    return 'moved';
  }

  private async freeze(instant: Date): Promise<ClockStep> {
    await this.store.freezeAt(instant);
    await this.store.wakeDue(instant);
    return 'moved';
  }
}

/** Not beyond the target, unless the clock has passed it already. */
function aheadOf(now: Date, move: ClockMove | null): Date {
  const ahead = now.getTime() + stopAheadMs;
  return new Date(Math.max(now.getTime(), Math.min(ahead, move?.target.getTime() ?? ahead)));
}
