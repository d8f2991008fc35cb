import { Injectable } from '@nestjs/common';
import type { HandOverRecord, HandOverStore, LockedHandOver } from '#application';
import type { LocalDate, Share } from '#domain';
import { AssignmentEntity } from '../assignments/assignment.entity.js';
import { StageEntity } from '../assignments/stage.entity.js';
import { closeRequests } from '../changes/close-requests.js';
import { Database } from '../database/transaction.js';
import { appendEvents } from '../ledger/append-events.js';
import { cancelWaiting, mergeStatements, moveStages, pairQuery } from './hand-over-queries.js';

interface PairRow {
  own_id: string | null;
  from_id: string;
  from_name: string;
  to_id: string;
  to_name: string;
  document_number: string | null;
  document_on: LocalDate | null;
}

type Merged = Extract<HandOverRecord['decision'], { kind: 'merge' }>;

@Injectable()
export class TypeormHandOverStore implements HandOverStore {
  constructor(private readonly database: Database) {}

  async lock(assignmentId: string, toAgencyId: string): Promise<LockedHandOver | null> {
    await this.database.query(
      `SELECT o.id FROM assignments o JOIN assignments h ON h.item_id = o.item_id AND h.year = o.year
        WHERE h.id = $1 ORDER BY o.id FOR UPDATE OF o`,
      [assignmentId],
    );
    const [pair] = await this.database.query<PairRow>(pairQuery, [assignmentId, toAgencyId]);
    const share = pair === undefined ? null : await this.share(assignmentId);
    if (pair === undefined || share === null) return null;
    return {
      share,
      own: pair.own_id === null ? null : await this.share(pair.own_id),
      from: { id: pair.from_id, name: pair.from_name },
      to: { id: pair.to_id, name: pair.to_name },
      document: { number: pair.document_number, on: pair.document_on },
    };
  }

  async record(record: HandOverRecord): Promise<void> {
    const { decision, locked, at } = record;
    if (decision.kind === 'merge') await this.merge(record, decision);
    else await this.move(record);
    const roles = decision.kind === 'merge' ? null : ['head'];
    const reason = `Nhiệm vụ đã bàn giao cho ${locked.to.name}`;
    await this.database.query(cancelWaiting, [locked.share.assignmentId, reason, roles]);
    await this.database.query('UPDATE assignments SET next_at = $2 WHERE id = ANY($1)', [
      [locked.share.assignmentId, ...(decision.kind === 'merge' ? [decision.into] : [])],
      at,
    ]);
  }

  /** The successor takes it on anew, with an officer of its own; promises and dates stay. */
  private async move({ locked, former, headsFrom, ...by }: HandOverRecord): Promise<void> {
    const { assignmentId } = locked.share;
    await this.database.query(
      `UPDATE assignments SET agency_id = $2, former_agencies = former_agencies || $3::jsonb, inherited_at = $4,
              heads_from = $5, acknowledged_at = NULL, acknowledged_by = NULL, acknowledged_means = NULL,
              contested_at = NULL, officer_person_id = NULL
        WHERE id = $1`,
      [assignmentId, locked.to.id, JSON.stringify([former]), by.at, headsFrom],
    );
    await this.append({ assignmentId, kind: 'inherited', data: dataOf(locked) }, by);
  }

  private async merge({ locked, former, ...by }: HandOverRecord, decision: Merged): Promise<void> {
    const { assignmentId } = locked.share;
    const { into } = decision;
    await this.database.query(moveStages, [decision.movedStages, into]);
    await this.database.query('UPDATE rungs SET assignment_id = $2 WHERE stage_id = ANY($1)', [
      decision.movedStages,
      into,
    ]);
    const [inherit, end, follow] = mergeStatements;
    await this.database.query(inherit, [
      assignmentId,
      into,
      JSON.stringify([former]),
      decision.promisedOn,
      by.at,
    ]);
    await this.database.query(end, [assignmentId, into, by.at]);
    await this.database.query(follow, [assignmentId, into]);
    const reason = `Nhiệm vụ đã bàn giao cho ${locked.to.name}`;
    await closeRequests(this.database, [assignmentId], { ...by, by: by.actor, reason });
    const data = { ...dataOf(locked), mergedNote: 'đã nhập vào nhiệm vụ đang có' };
    await this.append({ assignmentId: into, kind: 'inherited', data }, by);
    await this.append({ assignmentId, kind: 'merged', data: { ...dataOf(locked), into } }, by);
  }

  private async append(
    event: { assignmentId: string; kind: 'inherited' | 'merged'; data: object },
    { actor, channel, at }: Pick<HandOverRecord, 'actor' | 'channel' | 'at'>,
  ): Promise<void> {
    const who = { actor, channel, at, stageId: null, onBehalfOf: null };
    await appendEvents(this.database, [{ ...event, ...who }]);
  }

  private async share(assignmentId: string): Promise<Share | null> {
    const { manager } = this.database;
    const assignment = await manager.findOneBy(AssignmentEntity, { id: assignmentId });
    if (assignment === null) return null;
    const stages = await manager.find(StageEntity, { where: { assignmentId }, order: { position: 'ASC' } });
    return {
      assignmentId,
      promisedOn: assignment.promisedOn,
      stages: stages.map(({ id, position, kind }) => ({ id, position, kind })),
    };
  }
}

function dataOf({ from, to, document }: LockedHandOver): Record<string, unknown> {
  return {
    fromAgencyId: from.id,
    fromAgency: from.name,
    toAgencyId: to.id,
    toAgency: to.name,
    documentNumber: document.number,
    documentOn: document.on,
  };
}
