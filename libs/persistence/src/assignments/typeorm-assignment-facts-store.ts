import { Injectable } from '@nestjs/common';
import type { AssignmentFactsStore } from '#application';
import type { AssignmentFacts, DecidedRung, StageFacts } from '#domain';
import { In } from 'typeorm';
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
    const assignments = await manager.findBy(AssignmentEntity, { id: In(ids) });
    const stages = await manager.find(StageEntity, {
      where: { assignmentId: In(ids) },
      order: { position: 'ASC' },
    });
    const rungs = await manager.findBy(RungRecordEntity, { assignmentId: In(ids) });
    return new Map(
      assignments.map((assignment) => [
        assignment.id,
        {
          id: assignment.id,
          assignedAt: assignment.assignedAt,
          acknowledgedAt: assignment.acknowledgedAt,
          promisedOn: assignment.promisedOn,
          withdrawn: assignment.withdrawnAt !== null,
          stages: stages.filter((stage) => stage.assignmentId === assignment.id).map(stageFacts),
          decided: rungs.filter((rung) => rung.assignmentId === assignment.id).map(decidedRung),
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
