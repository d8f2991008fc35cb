import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain';
import { NoticeStore } from '../delivery/notice-store.js';
import { conflict } from '../errors.js';
import { RulesInForce, WakeUps } from '../time/index.js';
import type { StageMoveOf } from './amendment.js';
import { AssignableItems } from './assignable-item.js';
import { draftAssignments } from './draft-assignments.js';
import { GivenAssignments } from './given-assignments.js';
import { planOfItem } from './item-year.js';
import type { ItemView } from './plan-views.js';
import { type GivenStage, type Redating, redateStages } from './redate-stages.js';

/** Moves the stages of assignments that were given out to the dates of the item's new reading. */
@Injectable()
export class RedateItem {
  constructor(
    private readonly given: GivenAssignments,
    private readonly items: AssignableItems,
    private readonly rules: RulesInForce,
    private readonly notices: NoticeStore,
    private readonly wakeUps: WakeUps,
  ) {}

  /**
   * Call inside the transaction that wrote the reading. Throws 409 where a stage that was reported on, or that people
   * were told about, would vanish; MissingCalendarYear. Answers what moved and how many waiting notices were cancelled.
   */
  async run(item: ItemView, at: Date): Promise<{ moves: StageMoveOf[]; cancelled: number }> {
    const done: { moves: StageMoveOf[]; cancelled: number } = { moves: [], cancelled: 0 };
    for (const { id, year, stages } of await this.given.lock(item.id)) {
      const redating = await this.redating(item, { year, stages, at });
      if (redating === null) {
        throw conflict(
          'item-given-out',
          'Nhiệm vụ đã được giao và nhắc theo cách hiểu cũ; cách hiểu mới làm mất mốc đã nhắc hoặc đã báo cáo.',
          'given-out',
        );
      }
      const moved = redating.changed.map((change) => change.id);
      done.cancelled += await this.notices.cancelForStage(moved, 'Thời hạn được hiểu lại');
      await this.given.redate(id, redating, at);
      await this.wakeUps.append([{ kind: 'plan-item', targetId: id }]);
      done.moves.push(...movesOf(stages, redating, { assignmentId: id, year }));
    }
    return done;
  }

  private async redating(
    item: ItemView,
    { year, stages, at }: { year: number; stages: readonly GivenStage[]; at: Date },
  ): Promise<Redating | null> {
    const [assignable] = await this.items.byIds([item.id], year);
    if (assignable === undefined) return null;
    const { calendar } = await this.rules.read();
    const plan = planOfItem(item, year);
    const { assignments } = draftAssignments(assignable, { plan, year, calendar, today: localDateOf(at) });
    return redateStages(stages, assignments[0]?.stages ?? []);
  }
}

function movesOf(
  given: readonly GivenStage[],
  { changed, added, dropped }: Redating,
  of: Pick<StageMoveOf, 'assignmentId' | 'year'>,
): StageMoveOf[] {
  const dateOf = (id: string): GivenStage['nominal'] => given.find((one) => one.id === id)?.nominal ?? null;
  return [
    ...changed.map(({ id, stage }) => ({
      ...of,
      stageId: id,
      kind: stage.kind,
      from: dateOf(id),
      to: stage.nominal,
    })),
    ...added.map(({ kind, nominal }) => ({ ...of, stageId: null, kind, from: null, to: nominal })),
    ...given
      .filter(({ id }) => dropped.includes(id))
      .map(({ kind, nominal }) => ({ ...of, stageId: null, kind, from: nominal, to: null })),
  ].filter(({ from, to }) => from !== to);
}
