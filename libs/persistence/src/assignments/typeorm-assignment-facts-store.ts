import { Injectable } from '@nestjs/common';
import type { AssignmentFactsStore } from '#application';
import type { AssignmentFacts, DecidedRung, StageFacts } from '#domain';
import { readLeads } from './lead-facts.js';
import { Any } from 'typeorm';
import { Database } from '../database/transaction.js';
import { RungRecordEntity } from '../delivery/rung-record.entity.js';
import { AssignmentEntity } from './assignment.entity.js';
import { StageEntity } from './stage.entity.js';

@Injectable()
export class TypeormAssignmentFactsStore implements AssignmentFactsStore {
  constructor(private readonly database: Database) {}

  async lock(assignmentId: string): Promise<AssignmentFacts | null> {
    await this.database.query('SELECT id FROM assignments WHERE id = $1 FOR UPDATE', [assignmentId]);
    const facts = await this.read([assignmentId]);
    return facts.get(assignmentId) ?? null;
  }

  async read(assignmentIds: readonly string[]): Promise<Map<string, AssignmentFacts>> {
    const { manager } = this.database;
    const ids = [...assignmentIds];
    const assignments = await manager.findBy(AssignmentEntity, { id: Any(ids) });
    const stages = Map.groupBy(
      await manager.find(StageEntity, {
        where: { assignmentId: Any(ids) },
        order: { position: 'ASC' },
      }),
      ({ assignmentId }) => assignmentId,
    );
    const rungs = Map.groupBy(
      await manager.findBy(RungRecordEntity, { assignmentId: Any(ids) }),
      ({ assignmentId }) => assignmentId,
    );
    const leads = await readLeads(this.database, assignments);
    return new Map(
      assignments.map((assignment) => [
        assignment.id,
        {
          id: assignment.id,
          assignedAt: assignment.assignedAt,
          assignVersion: assignment.assignVersion,
          acknowledgedAt: assignment.acknowledgedAt,
          promisedOn: assignment.promisedOn,
          promisedAt: assignment.promisedAt,
          withdrawn: assignment.withdrawnAt !== null,
          stages: (stages.get(assignment.id) ?? []).map(stageFacts),
          decided: (rungs.get(assignment.id) ?? []).map(decidedRung),
          ...leads.get(assignment.id),
        },
      ]),
    );
  }
}

function stageFacts(stage: StageEntity): StageFacts {
  const {
    id,
    kind,
    nominal,
    effective,
    working,
    dueVersion,
    dueSetAt,
    held,
    presentedAt,
    returnedAt,
    returns,
    committedOn,
    pausedAt,
    cancelledAt,
  } = stage;
  const completion =
    stage.completedAt === null
      ? null
      : { reportedAt: stage.completedAt, documentOn: stage.documentOn, confirmedAt: stage.confirmedAt };
  return {
    id,
    kind,
    nominal,
    effective,
    working,
    dueVersion,
    dueSetAt,
    held,
    presentedAt,
    completion,
    returnedAt,
    returns,
    committedOn,
    pausedAt,
    cancelledAt,
  };
}

function decidedRung({
  stageId,
  code,
  repeat,
  dueVersion,
  decidedAt,
  outcome,
}: RungRecordEntity): DecidedRung {
  return { stageId, code, repeat, dueVersion, decidedAt, outcome };
}
