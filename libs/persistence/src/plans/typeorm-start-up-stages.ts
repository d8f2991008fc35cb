import { Injectable } from '@nestjs/common';
import type { StartUpStage, StartUpStages } from '#application';
import { Database } from '../database/transaction.js';

@Injectable()
export class TypeormStartUpStages implements StartUpStages {
  constructor(private readonly database: Database) {}

  async lock({ assignmentId, stageId }: StartUpStage): Promise<boolean> {
    await this.database.query('SELECT id FROM assignments WHERE id = $1 FOR UPDATE', [assignmentId]);
    const [stage] = await this.database.query<{ held: boolean }>(
      'SELECT held FROM stages WHERE id = $1 AND assignment_id = $2',
      [stageId, assignmentId],
    );
    return stage?.held ?? false;
  }

  async release(stage: StartUpStage, at: Date): Promise<void> {
    await this.database.query(
      'UPDATE stages SET held = false, due_version = due_version + 1, due_set_at = $2 WHERE id = $1',
      [stage.stageId, at],
    );
    await this.wake(stage, at);
  }

  async drop(stage: StartUpStage, at: Date): Promise<boolean> {
    const gone = await this.database.query<{ id: string }>(
      `WITH gone AS (
         DELETE FROM stages WHERE id = $1
            AND NOT EXISTS (SELECT 1 FROM events WHERE stage_id = $1)
            AND NOT EXISTS (SELECT 1 FROM rungs WHERE stage_id = $1)
         RETURNING id
       ) SELECT id FROM gone`,
      [stage.stageId],
    );
    if (gone.length > 0) await this.wake(stage, at);
    return gone.length > 0;
  }

  private async wake({ assignmentId }: StartUpStage, at: Date): Promise<void> {
    await this.database.query('UPDATE assignments SET next_at = $2 WHERE id = $1', [assignmentId, at]);
  }
}
