import { Injectable } from '@nestjs/common';
import type { DecisionStore, RungDecision } from '#application';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../database/transaction.js';
import { needsWaking } from '../delivery/arm-sql.js';
import { NoticeEntity } from '../delivery/notice.entity.js';
import { RungRecordEntity } from '../delivery/rung-record.entity.js';
import { appendToLedger } from '../ledger/append-to-ledger.js';

@Injectable()
export class TypeormDecisionStore implements DecisionStore {
  constructor(private readonly database: Database) {}

  async record(
    assignmentId: string,
    decisions: readonly RungDecision[],
    as: { decidedAt: Date; policyVersion: number },
  ): Promise<string[]> {
    const claimed = await this.claim(assignmentId, decisions, as);
    const notices = claimed.flatMap(({ rungId, decision }) =>
      decision.recipients.map((recipient) => ({
        id: uuidv7(),
        rungId,
        ...recipient,
        state: 'waiting' as const,
        createdAt: as.decidedAt,
      })),
    );
    if (notices.length === 0) return [];
    await this.database.manager
      .createQueryBuilder()
      .insert()
      .into(NoticeEntity)
      .values(notices)
      .orIgnore()
      .execute();
    return this.arm([...new Set(notices.map((notice) => notice.recipientId))].toSorted(), as.decidedAt);
  }

  async schedule(assignmentId: string, next: { at: Date | null; closedAt: Date | null }): Promise<void> {
    await this.database.query(
      `UPDATE assignments SET next_at = $2, closed_at = CASE WHEN $3::timestamptz IS NULL THEN NULL ELSE coalesce(closed_at, $3) END
        WHERE id = $1`,
      [assignmentId, next.at, next.closedAt],
    );
  }

  private async claim(
    assignmentId: string,
    decisions: readonly RungDecision[],
    as: { decidedAt: Date; policyVersion: number },
  ): Promise<{ rungId: string; decision: RungDecision }[]> {
    if (decisions.length === 0) return [];
    const rows = decisions.map((decision) => ({ rungId: uuidv7(), decision }));
    const inserted = await this.database.manager
      .createQueryBuilder()
      .insert()
      .into(RungRecordEntity)
      .values(
        rows.map(({ rungId, decision: { step, outcome, reason } }) => ({
          id: rungId,
          assignmentId,
          stageId: step.stageId,
          subjectId: step.stageId ?? assignmentId,
          kind: step.kind,
          code: step.code,
          repeat: step.repeat,
          dueVersion: step.dueVersion,
          dueAt: step.at,
          outcome,
          reason,
          ...as,
        })),
      )
      .orIgnore()
      .returning('id')
      .execute();
    const ids = new Set((inserted.raw as { id: string }[]).map((row) => row.id));
    const claimed = rows.filter(({ rungId }) => ids.has(rungId));
    await appendToLedger(
      this.database,
      claimed.map(({ rungId }) => ({ kind: 'rung', id: rungId })),
    );
    return claimed;
  }

  /** The first waiting notice arms a recipient; most of those already armed will be looked at anyway. */
  private async arm(recipientIds: string[], now: Date): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `WITH armed AS (
         UPDATE recipients SET armed = true, next_at = $2
          WHERE id IN (SELECT id FROM recipients WHERE id = ANY($1) AND ${needsWaking('$2')} ORDER BY id FOR NO KEY UPDATE)
          RETURNING id
       ) SELECT id FROM armed`,
      [recipientIds, now],
    );
    return rows.map((row) => row.id);
  }
}
