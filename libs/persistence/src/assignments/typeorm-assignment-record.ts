import { Injectable } from '@nestjs/common';
import type { AssignmentHead, AssignmentRecord, Sight, StageRecord, TimelineEntry } from '#application';
import type { LocalDate } from '#domain';
import { Database } from '../database/transaction.js';
import { headOf, headQuery, type HeadRow } from './assignment-head-query.js';
import { addSight } from './sight-sql.js';
import { SqlConditions } from './sql-conditions.js';
import { StageEntity } from './stage.entity.js';
import {
  eventEntry,
  type EventRow,
  eventsQuery,
  messageEntry,
  type MessageRow,
  messagesQuery,
  rungEntry,
  type RungRow,
  rungsQuery,
} from './timeline-queries.js';

const order = ['event', 'rung', 'message'] as const;

@Injectable()
export class TypeormAssignmentRecord implements AssignmentRecord {
  constructor(private readonly database: Database) {}

  async find(assignmentId: string, sight: Sight, on: LocalDate): Promise<AssignmentHead | null> {
    const conditions = new SqlConditions();
    const today = conditions.parameter(on);
    conditions.addFor(assignmentId, (id) => `a.id = ${id}`);
    addSight(conditions, sight);
    const [row] = await this.database.query<HeadRow>(
      headQuery(today, conditions.where),
      conditions.parameters,
    );
    return row === undefined ? null : headOf(row);
  }

  async stages(assignmentId: string): Promise<StageRecord[]> {
    const stages = await this.database.manager.findBy(StageEntity, { assignmentId });
    return stages.map(recordOf);
  }

  async timeline(assignmentId: string): Promise<TimelineEntry[]> {
    const events = await this.database.query<EventRow>(eventsQuery, [assignmentId]);
    const rungs = await this.database.query<RungRow>(rungsQuery, [assignmentId]);
    const messages = await this.database.query<MessageRow>(messagesQuery, [assignmentId]);
    const entries = [...events.map(eventEntry), ...rungs.map(rungEntry), ...messages.map(messageEntry)];
    return entries.toSorted(
      (a, b) => a.at.getTime() - b.at.getTime() || order.indexOf(a.type) - order.indexOf(b.type),
    );
  }
}

function recordOf(stage: StageEntity): StageRecord {
  const { id, presentedAt, completedAt, confirmedAt, confirmedBy, selfConfirmed, returnedAt } = stage;
  return {
    id,
    presentedAt,
    completedAt,
    confirmed: confirmedAt === null ? null : { at: confirmedAt, by: confirmedBy ?? '', self: selfConfirmed },
    returned: returnedAt === null ? null : { at: returnedAt, reason: stage.returnReason ?? '' },
    returns: stage.returns,
    held: stage.held,
    extensions: stage.extensions,
    committedOn: stage.committedOn,
    pausedAt: stage.pausedAt,
    cancelledAt: stage.cancelledAt,
  };
}
