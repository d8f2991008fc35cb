import { Injectable } from '@nestjs/common';
import {
  Clock,
  type CommandRecord,
  type CommandStore,
  type FormerAgency,
  type LockedAssignment,
  type LockedStage,
} from '#application';
import { type AcknowledgementMeans, localDateOf } from '#domain';
import { In } from 'typeorm';
import { isMemberOn, officeOf } from '../agencies/agency-sql.js';
import { Database } from '../database/transaction.js';
import { appendEvents } from '../ledger/append-events.js';
import { AssignmentEntity } from './assignment.entity.js';
import { StageEntity } from './stage.entity.js';

interface BodiesRow {
  id: string;
  item_id: string;
  plan_id: string | null;
  year: number;
  assign_version: number;
  agency_id: string;
  agency_name: string;
  office_id: string | null;
  standing_id: string | null;
  coordinating_ids: string[];
  acknowledged_at: Date | null;
  acknowledged_by: string | null;
  acknowledged_means: AcknowledgementMeans | null;
  officer_person_id: string | null;
  former_agencies: FormerAgency[];
  merged_into_id: string | null;
  withdrawn_because: string | null;
}

const bodiesQuery = `
  SELECT a.id, a.item_id, plan_items.plan_id, a.year, a.assign_version, a.merged_into_id, a.withdrawn_because, a.agency_id, lead.name AS agency_name,
         a.acknowledged_at, a.acknowledged_by, a.acknowledged_means, a.officer_person_id, a.former_agencies,
         plans.standing_agency_id AS standing_id,
         ${officeOf('lead.province', '$2')} AS office_id,
         ARRAY(SELECT coalesce(named.agency_id, members.agency_id)::text
                 FROM item_agencies AS named
                 LEFT JOIN agency_groups AS groups ON groups.id = named.group_id AND groups.expandable
                 LEFT JOIN agency_group_members AS members ON members.group_id = groups.id
                  AND ${isMemberOn('members', '$2')}
                WHERE named.item_id = a.item_id AND named.role IN ('coordinating', 'co-lead')
                  AND coalesce(named.agency_id, members.agency_id) IS NOT NULL) AS coordinating_ids
    FROM assignments AS a
    JOIN agencies AS lead ON lead.id = a.agency_id
    JOIN plan_items ON plan_items.id = a.item_id
    LEFT JOIN plans ON plans.id = plan_items.plan_id
   WHERE a.id = ANY($1)
   ORDER BY a.id`;

@Injectable()
export class TypeormCommandStore implements CommandStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async lock(assignmentIds: readonly string[]): Promise<LockedAssignment[]> {
    await this.database.query('SELECT id FROM assignments WHERE id = ANY($1) ORDER BY id FOR UPDATE', [
      assignmentIds,
    ]);
    const rows = await this.database.query<BodiesRow>(bodiesQuery, [
      assignmentIds,
      localDateOf(await this.clock.now()),
    ]);
    const stages = await this.database.manager.find(StageEntity, {
      where: { assignmentId: In([...assignmentIds]) },
      order: { position: 'ASC' },
    });
    return rows.map((row) =>
      assignmentOf(
        row,
        stages.filter((stage) => stage.assignmentId === row.id),
      ),
    );
  }

  async assignmentsOf(stageIds: readonly string[]): Promise<Map<string, string>> {
    const stages = await this.database.manager.findBy(StageEntity, { id: In([...stageIds]) });
    return new Map(stages.map((stage) => [stage.id, stage.assignmentId]));
  }

  async record({ assignmentId, events, assignment, stages, ...stamp }: CommandRecord): Promise<void> {
    const { manager } = this.database;
    await appendEvents(
      this.database,
      events.map((event) => ({ assignmentId, ...event, ...stamp })),
    );
    for (const { id, change } of stages) {
      if (Object.keys(change).length > 0) await manager.update(StageEntity, { id }, change);
    }
    await manager.update(AssignmentEntity, { id: assignmentId }, { ...assignment, nextAt: stamp.at });
  }
}

function assignmentOf(row: BodiesRow, stages: StageEntity[]): LockedAssignment {
  return {
    id: row.id,
    itemId: row.item_id,
    planId: row.plan_id,
    year: row.year,
    assignVersion: row.assign_version,
    agencyId: row.agency_id,
    agencyName: row.agency_name,
    officeId: row.office_id,
    standingId: row.standing_id,
    coordinatingIds: row.coordinating_ids,
    acknowledgedAt: row.acknowledged_at,
    acknowledgedBy: row.acknowledged_by,
    acknowledgedMeans: row.acknowledged_means,
    officerPersonId: row.officer_person_id,
    formerAgencies: row.former_agencies,
    confirmedStages: stages.map((stage) => stage.confirmedAt !== null || stage.cancelledAt !== null),
    mergedIntoId: row.merged_into_id,
    withdrawnBecause: row.withdrawn_because,
    stages: stages.map(stageOf),
  };
}

/** A stage as commands see it. */
export function stageOf(stage: StageEntity): Omit<StageEntity, 'waitsFor'> & LockedStage {
  const { waitsFor, ...columns } = stage;
  return { ...columns, waitsForEvent: waitsFor.length > 0 };
}
