import { Injectable } from '@nestjs/common';
import type {
  DutySubject,
  EventKind,
  LastEvent,
  LinkedAssignment,
  LinkedDuties,
  LinkedDutiesStore,
  LinkedRequest,
  LinkedStage,
} from '#application';
import type { LocalDate } from '#domain';
import { In, IsNull } from 'typeorm';
import { Database } from '../database/transaction.js';
import { AssignmentEventEntity } from './assignment-event.entity.js';
import { dutiesQuery, type DutyRow, newestNoticeQuery } from './linked-duties-query.js';
import { StageEntity } from './stage.entity.js';
import { stageOf } from './typeorm-command-store.js';

@Injectable()
export class TypeormLinkedDuties implements LinkedDutiesStore {
  constructor(private readonly database: Database) {}

  async find({ kind, id }: DutySubject, on: LocalDate): Promise<LinkedDuties | null> {
    const rows = await this.database.query<DutyRow>(dutiesQuery(kind), [id, on]);
    const [first] = rows;
    if (first === undefined) return null;
    const byAssignment = Map.groupBy(rows, (row) => row.assignment_id);
    const stages = await this.database.manager.find(StageEntity, {
      where: { assignmentId: In([...byAssignment.keys()]) },
      order: { position: 'ASC' },
    });
    const assignments = [...byAssignment.values()].flatMap((some) => assignmentOf(some, stages));
    return {
      recipientId: first.recipient_id,
      addressedAs: first.addressed_as,
      isCurrent: rows.some((row) => row.is_current),
      mayAcknowledge: assignments.some(({ mayAcknowledge }) => mayAcknowledge),
      bases: basesOf(rows),
      senderName: first.settings?.senderName ?? null,
      officeName: first.office_name,
      difficultiesVia: first.settings?.difficultiesVia ?? null,
      assignments,
    };
  }

  async lastEvent(
    kind: EventKind,
    of: { assignmentId: string; stageId: string | null },
  ): Promise<LastEvent | null> {
    const event = await this.database.manager.findOne(AssignmentEventEntity, {
      where: { kind, assignmentId: of.assignmentId, stageId: of.stageId ?? IsNull() },
      order: { at: 'DESC', id: 'DESC' },
    });
    return event === null ? null : { at: event.at, actor: event.actor, data: { ...event.data } };
  }

  async newestNotice(assignmentId: string, on: LocalDate): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }>(newestNoticeQuery, [assignmentId, on]);
    return row?.id ?? null;
  }
}

function assignmentOf(rows: readonly DutyRow[], stages: readonly StageEntity[]): LinkedAssignment[] {
  const [row] = rows;
  if (row === undefined) return [];
  const linked = new Set(rows.map(({ stage_id }) => stage_id));
  return [
    {
      id: row.assignment_id,
      agencyId: row.agency_id,
      year: row.year,
      ordinal: row.ordinal,
      task: row.task,
      mayAcknowledge: rows.some(isReader),
      isWithdrawn: row.withdrawn,
      acknowledgedAt: row.acknowledged_at,
      acknowledgedBy: row.acknowledged_by,
      acknowledgedMeans: row.acknowledged_means,
      contestedAt: row.contested_at,
      promisedOn: row.promised_on,
      promisedAt: row.promised_at,
      officerPersonId: row.officer_person_id,
      officerName: row.officer_name,
      confirmerName: row.lead_is_office ? (row.standing_name ?? row.office_name) : row.office_name,
      requests: row.requests.map(requestOf),
      stages: stages
        .filter((stage) => stage.assignmentId === row.assignment_id)
        .map((stage): LinkedStage => ({
          ...stageOf(stage),
          isLinked: linked.has(null) || linked.has(stage.id),
        })),
    },
  ];
}

/** Instants come out of JSON as text. */
function requestOf(request: LinkedRequest): LinkedRequest {
  return { ...request, askedAt: new Date(request.askedAt) };
}

/** Head and officer of the lead while they are it, not copies or the office. */
function isReader({ copy, is_leads, is_current, role }: DutyRow): boolean {
  return !copy && is_leads && is_current && (role === 'head' || role === 'officer');
}

function basesOf(rows: readonly DutyRow[]): LinkedDuties['bases'] {
  const all = rows.flatMap(({ giving_document, plan_number, plan_issued_on, plan_title }) => {
    if (giving_document !== null) return [giving_document];
    if (plan_number === null || plan_issued_on === null) return [];
    return [{ number: plan_number, issuedOn: plan_issued_on, title: plan_title ?? '' }];
  });
  return [
    ...new Map(all.map(({ number, issuedOn, title }) => [number, { number, issuedOn, title }])).values(),
  ];
}
