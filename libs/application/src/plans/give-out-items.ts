import { Injectable } from '@nestjs/common';
import { localDateOf, type PlanForStages } from '#domain';
import { Clock, RulesInForce, WakeUps } from '../time/index.js';
import { type AddedAssignment, type AssignableItem, NewAssignments } from './assignable-item.js';
import { draftAssignments } from './draft-assignments.js';
import { type NewQuestion, Questions } from './questions.js';

/** Gives items to their lead agencies for a year. Safe to repeat: what exists already stays. Call inside a transaction. */
@Injectable()
export class GiveOutItems {
  constructor(
    private readonly clock: Clock,
    private readonly rules: RulesInForce,
    private readonly assignments: NewAssignments,
    private readonly questions: Questions,
    private readonly wakeUps: WakeUps,
  ) {}

  /** Answers the assignments that are new. Throws MissingCalendarYear. */
  async run(
    items: readonly AssignableItem[],
    { plan, year, actor }: { plan: PlanForStages; year: number; actor: string },
  ): Promise<AddedAssignment[]> {
    const now = await this.clock.now();
    const { calendar } = await this.rules.read();
    const drafts = items.map((item) =>
      draftAssignments(item, { plan, year, calendar, today: localDateOf(now) }),
    );
    const added = await this.assignments.add(
      drafts.flatMap((draft) => draft.assignments),
      { assignedAt: now, actor },
    );
    const asked = drafts.flatMap((draft) => draft.questions);
    await this.questions.raise([...asked, ...startUpList(added, items)], now);
    await this.wakeUps.append(added.map(({ id }) => ({ kind: 'plan-item', targetId: id })));
    return added;
  }
}

/** One question for each stage that was past when its year was activated. */
function startUpList(added: readonly AddedAssignment[], items: readonly AssignableItem[]): NewQuestion[] {
  return added.flatMap((assignment) => {
    const item = items.find(({ id }) => id === assignment.itemId);
    return assignment.stages
      .filter(({ held }) => held)
      .map(({ id, kind, nominal }) => ({
        code: `start-up/${id}`,
        kind: 'start-up' as const,
        planId: item?.planId ?? null,
        itemId: assignment.itemId,
        data: { assignmentId: assignment.id, stageId: id, agencyId: assignment.agencyId, kind, nominal },
      }));
  });
}
