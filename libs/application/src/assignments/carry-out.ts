import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/account.js';
import { NoticeStore } from '../delivery/index.js';
import { ApplicationError, notFound } from '../errors.js';
import { Clock, Transaction, WakeUps } from '../time/index.js';
import type { ActionChannel } from './assignment.js';
import { type CommandRecord, CommandStore, type LockedAssignment } from './command-store.js';

/** Who acts and from where. */
export interface By {
  actor: Actor;
  channel: ActionChannel;
}

export interface Change extends Pick<CommandRecord, 'events' | 'assignment' | 'stages'> {
  /** Why queued notices of the changed stages are no longer sent; null where they still hold. */
  silencedBecause: string | null;
  /** True where the command is the lead's own, so that another's hand acts on its behalf. */
  isLeads: boolean;
}

export interface Carried<Answer> {
  answer: Answer;
  /** Null where nothing changes. */
  change: Change | null;
}

export type Decide<Answer> = (
  found: LockedAssignment,
  now: Date,
) => Carried<Answer> | Promise<Carried<Answer>>;

/**
 * The way of every command: one transaction locks the assignments, decides, appends events, folds them, cancels queued
 * notices and appends wake-ups.
 */
@Injectable()
export class CarryOut {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly store: CommandStore,
    private readonly notices: NoticeStore,
    private readonly wakeUps: WakeUps,
  ) {}

  /** Answers in the order of assignment ids. Throws 404 where one doesn't exist; a throw undoes all of it. */
  async run<Answer>(assignmentIds: readonly string[], by: By, decide: Decide<Answer>): Promise<Answer[]> {
    return this.transaction.run(async () => {
      const found = await this.store.lock(assignmentIds);
      if (found.length < new Set(assignmentIds).size) throw notFound('nhiệm vụ');
      const now = await this.clock.now();
      const answers: Answer[] = [];
      for (const assignment of found) {
        requireOwn(assignment);
        const { answer, change } = await decide(assignment, now);
        if (change !== null) await this.write(assignment, change, { ...by, now });
        answers.push(answer);
      }
      return answers;
    });
  }

  /** The same for a single assignment. */
  async one<Answer>(assignmentId: string, by: By, decide: Decide<Answer>): Promise<Answer> {
    const [answer] = await this.run([assignmentId], by, async (found, now) => {
      const carried = await decide(found, now);
      return { ...carried, answer: { given: carried.answer } };
    });
    if (answer === undefined) throw notFound('nhiệm vụ');
    return answer.given;
  }

  private async write(found: LockedAssignment, change: Change, by: By & { now: Date }): Promise<void> {
    const { silencedBecause, isLeads, ...written } = change;
    await this.store.record({
      ...written,
      assignmentId: found.id,
      at: by.now,
      actor: by.actor.name,
      onBehalfOf: isLeads && by.actor.agencyId !== found.agencyId ? found.agencyName : null,
      channel: by.channel,
    });
    if (silencedBecause !== null && change.stages.length > 0) {
      await this.notices.cancelForStage(
        change.stages.map((stage) => stage.id),
        silencedBecause,
      );
    }
    await this.wakeUps.append([{ kind: 'plan-item', targetId: found.id }]);
  }
}

/**
 * 409 for a share that a successor's assignment has taken in (what is done about it is done there), and for what an
 * amendment has taken back.
 */
function requireOwn({ mergedIntoId, withdrawnBecause }: LockedAssignment): void {
  if (withdrawnBecause !== null) {
    const message = `Nhiệm vụ này đã thôi giao cho cơ quan: ${withdrawnBecause}. Không cần báo cáo hay đề nghị gì thêm.`;
    throw new ApplicationError('assignment-withdrawn', 409, message, { state: 'withdrawn' });
  }
  if (mergedIntoId === null) return;
  const message = 'Phần việc này đã nhập vào nhiệm vụ của cơ quan tiếp nhận.';
  throw new ApplicationError('assignment-merged', 409, message, {
    state: 'closed',
    assignmentId: mergedIntoId,
  });
}
