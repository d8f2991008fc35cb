import { Injectable } from '@nestjs/common';
import type { NoticeStore } from '#application';
import type { RungKind } from '#domain';
import { cancelQuery } from './cancel-query.js';
import { Database } from '../database/transaction.js';

@Injectable()
export class TypeormNoticeStore implements NoticeStore {
  constructor(private readonly database: Database) {}

  async cancelForStage(stageIds: readonly string[], reason: string): Promise<number> {
    const sql = cancelQuery('rungs.subject_id = ANY($1)');
    const rows = await this.database.query<{ id: string }>(sql, [stageIds, reason]);
    return rows.length;
  }

  async cancelKind(stageId: string, kind: RungKind, reason: string): Promise<void> {
    const which = 'rungs.subject_id = $1 AND rungs.kind = $3';
    await this.database.query(cancelQuery(which), [stageId, reason, kind]);
  }

  async cancelForAssignment(assignmentId: string, reason: string): Promise<void> {
    await this.database.query(cancelQuery('rungs.assignment_id = $1'), [assignmentId, reason]);
  }
}
