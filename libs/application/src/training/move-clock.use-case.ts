import { Injectable } from '@nestjs/common';
import { formatInstant } from '#domain';
import type { Actor } from '../accounts/account.js';
import { requireRole } from '../accounts/rights.js';
import { ApplicationError, conflict, notFound } from '../errors.js';
import { Clock } from '../time/index.js';
import { type ClockMove, ClockMoveStore } from './clock-move-store.js';

export interface TrainingClock {
  now: Date;
  moving: { id: string; target: Date } | null;
  nextAt: Date | null;
}

/** Moves the training clock forward; it never goes back. */
@Injectable()
export class MoveClock {
  constructor(
    private readonly clock: Clock,
    private readonly store: ClockMoveStore,
  ) {}

  /** Starts a move to `target`. 422 where it lies in the past, 409 while another move is under way. */
  async start(actor: Actor, target: Date): Promise<{ id: string }> {
    requireRole(actor, 'office', 'standing');
    const running = await this.store.running();
    if (running !== null) throw moveUnderWay(running);
    const now = await this.clock.now();
    if (target <= now) {
      throw new ApplicationError('clock-never-goes-back', 422, 'Đồng hồ tập huấn chỉ chuyển về phía trước.', {
        errors: [{ pointer: '/advanceTo', message: `Đề nghị chọn thời điểm sau ${formatInstant(now)}.` }],
      });
    }
    const move = await this.store.begin(target);
    if (move === null) throw moveUnderWay(await this.store.running());
    return move;
  }

  async read(): Promise<TrainingClock> {
    const running = await this.store.running();
    return {
      now: await this.clock.now(),
      moving: running === null ? null : { id: running.id, target: running.target },
      nextAt: await this.store.nextInstant(),
    };
  }

  async readMove(id: string): Promise<ClockMove> {
    const move = await this.store.read(id);
    if (move === null) throw notFound('lần chuyển đồng hồ này');
    return move;
  }
}

function moveUnderWay(running: ClockMove | null): ApplicationError {
  const until = running === null ? '' : ` tới ${formatInstant(running.target)}`;
  return conflict(
    'clock-is-moving',
    `Đồng hồ đang được chuyển${until}. Đề nghị đợi xong rồi chuyển tiếp.`,
    'running',
  );
}
