import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/account.js';
import { CloseRequests } from '../changes/close-requests.js';
import { TellDecision } from '../changes/tell-decision.js';
import { NoticeStore } from '../delivery/index.js';
import { ApplicationError, notFound } from '../errors.js';
import { Clock, Transaction, WakeUps } from '../time/index.js';
import type { ActionChannel } from './assignment.js';
import {
  type CommandRecord,
  CommandStore,
  type LockedAssignment,
  type LockedStage,
} from './command-store.js';

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
 * notices, turns down what is still asked about a stage that ended, and appends wake-ups.
 */
@Injectable()
export class CarryOut {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly store: CommandStore,
    private readonly notices: NoticeStore,
    private readonly wakeUps: WakeUps,
    private readonly closing: CloseRequests,
    private readonly tell: TellDecision,
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
    await this.closeRequests(found, change, by);
    await this.wakeUps.append([{ kind: 'plan-item', targetId: found.id }]);
  }

  private async closeRequests(
    found: LockedAssignment,
    change: Change,
    by: By & { now: Date },
  ): Promise<void> {
    const ended = endedBy(found, change);
    if (ended === null) return;
    const { actor, channel, now } = by;
    const words = await this.closing.run(found, ended, { by: actor.name, channel, at: now });
    await this.tell.run(found, { words, leaves: false }, now);
  }
}

/** The stages that a change confirms or cancels, all of the assignment where none stays open; null where none ends. */
function endedBy({ stages }: LockedAssignment, { stages: changed, silencedBecause, events }: Change) {
  const isOver = (stage: LockedStage): boolean => stage.confirmedAt !== null || stage.cancelledAt !== null;
  const after = stages.map((stage) => ({
    ...stage,
    ...changed.find(({ id }) => id === stage.id)?.change,
  }));
  const stageIds = after.flatMap((stage, at) => {
    const before = stages[at];
    return before !== undefined && !isOver(before) && isOver(stage) ? [stage.id] : [];
  });
  if (stageIds.length === 0) return null;
  const given = events.flatMap(({ data: { reason } }) => (typeof reason === 'string' ? [reason] : []));
  const reason = [silencedBecause ?? 'Mốc đã kết thúc', ...given.slice(0, 1)].join(': ');
  return { stageIds: after.every(isOver) ? null : stageIds, reason };
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
