import { Injectable } from '@nestjs/common';
import { describeEvent, type EventDating } from '#domain';
import { NoticeStore } from '../delivery/notice-store.js';
import { Clock, RulesInForce, Transaction, WakeUps } from '../time/index.js';
import type { EventStage, EventStageRef } from './awaited-event.js';
import { dateStage, datingOf } from './date-stage.js';
import { EventStages } from './event-stages.js';

const STAGES_PER_PAGE = 50;

/** Brings an event's record, or its withdrawal, to the stages that wait for it: each in a transaction of its own. */
@Injectable()
export class BroadcastEvent {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly rules: RulesInForce,
    private readonly stages: EventStages,
    private readonly notices: NoticeStore,
    private readonly wakeUps: WakeUps,
  ) {}

  /** One page. Safe to repeat and to run twice at once: a stage knows which record it stands by. */
  async page(eventId: string): Promise<{ finished: boolean }> {
    for (const ref of await this.stages.behind(eventId, STAGES_PER_PAGE)) {
      await this.transaction.run(() => this.bring(eventId, ref));
    }
    const left = await this.stages.behind(eventId, 1);
    return { finished: left.length === 0 };
  }

  private async bring(eventId: string, ref: EventStageRef): Promise<void> {
    const stage = await this.stages.lock(ref);
    const event = stage?.events.find(({ id }) => id === eventId);
    if (stage === null || event === undefined || !event.isBehind) return;
    if (stage.isOver) await this.stages.skip(ref, eventId);
    else await this.tell(stage, event);
  }

  private async tell(stage: EventStage, event: EventOfStage): Promise<void> {
    const { stageId, assignmentId } = stage;
    const { calendar } = await this.rules.read();
    const dated = dateStage(stage, calendar);
    const dating = datingOf(stage, dated, calendar);
    const isRecorded = event.happenedOn !== null;
    if (dating !== null && stage.nominal !== null) {
      const because = isRecorded ? 'Thời hạn thay đổi theo sự kiện' : 'Ghi nhận sự kiện được rút lại';
      await this.notices.cancelForStage([stageId], because);
    }
    await this.stages.tell(stage, {
      eventId: event.id,
      kind: isRecorded ? 'event-recorded' : 'event-withdrawn',
      data: dataOf(event, dated),
      dating,
      actor: event.by ?? 'Hệ thống',
      at: await this.clock.now(),
    });
    await this.wakeUps.append([{ kind: 'plan-item', targetId: assignmentId }]);
  }
}

type EventOfStage = EventStage['events'][number];

/** What the item's history says: the event, its day and document, and the date that follows from it. */
function dataOf(event: EventOfStage, dated: EventDating): Record<string, unknown> {
  const { id, happenedOn, documentNumber } = event;
  return {
    eventId: id,
    event: describeEvent(event),
    ...(happenedOn === null ? {} : { happenedOn }),
    ...(documentNumber === null ? {} : { documentNumber }),
    ...(dated.kind === 'dated' ? { nominal: dated.nominal } : {}),
    ...(dated.kind === 'dated' && dated.setBy === 'office' ? { setBy: 'do Văn phòng ấn định' } : {}),
  };
}
