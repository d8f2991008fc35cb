import { Injectable } from '@nestjs/common';
import { formatDate, type LocalDate, localDateOf } from '#domain';
import type { Actor } from '../accounts/account.js';
import { requireRole } from '../accounts/rights.js';
import { ApplicationError, conflict, notFound } from '../errors.js';
import { Clock, Transaction, WakeUps } from '../time/index.js';
import { type AwaitedEvent, AwaitedEvents, type EventRecord } from './awaited-event.js';
import { PreviewEvent } from './preview-event.use-case.js';

export interface RecordedEvent {
  event: AwaitedEvent;
  /** Stages that hear of it, in the background. */
  stages: number;
}

/** The office records once that an event has happened; every stage that waits for it gets its date from that. */
@Injectable()
export class RecordEvent {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly events: AwaitedEvents,
    private readonly preview: PreviewEvent,
    private readonly wakeUps: WakeUps,
  ) {}

  /**
   * Answers at once; the broadcast goes on behind. The same record again changes nothing. Throws 404; 409 where another
   * record stands; 422 for a date in the future, a due date before the event or missing, a year without calendar.
   */
  async run(actor: Actor, id: string, record: EventRecord): Promise<RecordedEvent> {
    requireRole(actor, 'office', 'standing');
    return this.transaction.run(async () => {
      const event = await this.events.lock(id);
      if (event === null) throw notFound('sự kiện chờ');
      const at = await this.clock.now();
      const stages = await this.stagesOf(id, record, localDateOf(at));
      if (event.record === null) await this.write(id, record, { by: actor.name, at });
      else requireSame(event.record, record);
      return { event: (await this.events.find(id)) ?? event, stages };
    });
  }

  private async stagesOf(id: string, record: EventRecord, today: LocalDate): Promise<number> {
    requirePossible(record, today);
    const datings = await this.preview.datings(id, record);
    const undecided = datings.filter(({ dating }) => dating.kind === 'undecided');
    if (undecided.length > 0) {
      const rows = [...new Set(undecided.map(({ stage }) => stage.ordinal))].join(', ');
      throw refused('date-needed', '/dueOn', `Nhiệm vụ ${rows} theo lịch của nơi khác; đề nghị nhập hạn.`);
    }
    return datings.length;
  }

  private async write(id: string, record: EventRecord, as: { by: string; at: Date }): Promise<void> {
    await this.events.record(id, record, as);
    const note = `Đã ghi nhận: ngày ${formatDate(record.happenedOn)}.`;
    await this.events.closeQuestions(id, { note }, as.at);
    await this.wakeUps.append([{ kind: 'event', targetId: id }]);
  }
}

function requirePossible({ happenedOn, documentOn, dueOn }: EventRecord, today: LocalDate): void {
  if (happenedOn > today) {
    throw refused('event-in-future', '/happenedOn', 'Ngày của sự kiện không thể sau ngày hôm nay.');
  }
  if (documentOn !== null && documentOn > today) {
    throw refused('document-in-future', '/documentOn', 'Ngày của văn bản không thể sau ngày hôm nay.');
  }
  if (dueOn !== null && dueOn < happenedOn) {
    throw refused('due-before-event', '/dueOn', 'Hạn không thể trước ngày của sự kiện.');
  }
}

function requireSame(standing: EventRecord, record: EventRecord): void {
  const fields = ['happenedOn', 'documentNumber', 'documentOn', 'link', 'dueOn'] as const;
  if (fields.every((field) => standing[field] === record[field])) return;
  const date = formatDate(standing.happenedOn);
  const message = `Sự kiện này đã được ghi nhận ngày ${date}; đề nghị rút lại trước khi ghi ngày khác.`;
  throw conflict('already-recorded', message, 'recorded');
}

function refused(code: string, pointer: string, message: string): ApplicationError {
  return new ApplicationError(code, 422, message, { errors: [{ pointer, message }] });
}
