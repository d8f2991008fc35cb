import { Injectable } from '@nestjs/common';
import { NoticeStore } from '../delivery/notice-store.js';
import { WakeUps } from '../time/index.js';
import type { AmendingDocument } from './amendment.js';
import { type OpenAssignment, PlanAmendments } from './plan-amendments.js';

/** Ends duties that an amending document takes from their leads. Call inside a transaction, after they were locked. */
@Injectable()
export class WithdrawAssignments {
  constructor(
    private readonly amendments: PlanAmendments,
    private readonly notices: NoticeStore,
    private readonly wakeUps: WakeUps,
  ) {}

  /** `because` in Vietnamese. Answers how many reminders that waited were cancelled. */
  async run(
    ended: readonly OpenAssignment[],
    because: string,
    by: { document: AmendingDocument; actor: string; at: Date },
  ): Promise<number> {
    if (ended.length === 0) return 0;
    const ids = ended.map(({ id }) => id);
    await this.amendments.withdraw(ids, { ...by, because });
    const subjects = [...ids, ...ended.flatMap(({ stageIds }) => stageIds)];
    const cancelled = await this.notices.cancelForStage(subjects, because);
    await this.wakeUps.append(ids.map((targetId) => ({ kind: 'plan-item', targetId })));
    return cancelled;
  }
}

/** Why a duty ends that another agency gets (Vietnamese). */
export function givenToOthers(document: AmendingDocument): string {
  return `${nameOf(document)} giao cơ quan khác chủ trì`;
}

/** 'Văn bản số 05/QĐ-UBND' */
export function nameOf({ number }: AmendingDocument): string {
  return `Văn bản số ${number}`;
}
