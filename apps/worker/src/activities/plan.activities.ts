import { Injectable } from '@nestjs/common';
import {
  ActivateBatch,
  AdvanceAssignment,
  BroadcastEvent,
  CleanUp,
  RefreshZaloTokens,
  SealDay,
  TendOffice,
} from '#application';
import type { ActivationProgress, Advance, BroadcastProgress, PlanActivities, Wait } from '#workflows';

/** Activities of the queue `plan`: each calls one use case. */
@Injectable()
export class PlanActivityProvider implements PlanActivities {
  constructor(
    private readonly advanceAssignment: AdvanceAssignment,
    private readonly activation: ActivateBatch,
    private readonly broadcast: BroadcastEvent,
    private readonly office: TendOffice,
    private readonly housekeeping: CleanUp,
    private readonly sealing: SealDay,
    private readonly zaloTokens: RefreshZaloTokens,
  ) {}

  advance(assignmentId: string): Promise<Advance> {
    return this.advanceAssignment.run(assignmentId);
  }

  activateBatch(planId: string, year: number): Promise<ActivationProgress> {
    return this.activation.run(planId, year);
  }

  broadcastPage(eventId: string): Promise<BroadcastProgress> {
    return this.broadcast.page(eventId);
  }

  tendOffice(): Promise<Wait> {
    return this.office.run();
  }

  cleanUp(): Promise<number> {
    return this.housekeeping.run();
  }

  async sealDay(): Promise<string | null> {
    return (await this.sealing.run())?.day ?? null;
  }

  refreshZaloTokens(): Promise<string> {
    return this.zaloTokens.run();
  }
}
