import { Injectable } from '@nestjs/common';
import { requireRole } from '../accounts/rights.js';
import { type By, type Carried, CarryOut } from '../assignments/carry-out.js';
import type { LockedAssignment } from '../assignments/command-store.js';
import { conflict, notFound } from '../errors.js';
import { Clock, Transaction, WakeUps } from '../time/index.js';
import { type BulkRow, type ChangeBatch, ChangeBatches } from './bulk-change.js';
import { isSame, snapshotOf, undoMs, undoOf } from './bulk-rules.js';
import { ChangeRequests } from './change-request.js';
import { refuseChanged } from './changed-meanwhile.js';

const because = 'Thay đổi hàng loạt được hoàn tác';

/** Gives every stage of a change back what it had, within ten minutes and unless one has changed meanwhile. */
@Injectable()
export class UndoBulkChange {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly carryOut: CarryOut,
    private readonly batches: ChangeBatches,
    private readonly requests: ChangeRequests,
    private readonly wakeUps: WakeUps,
  ) {}

  /**
   * Dates, pauses, queued reminders and what a cancellation turned down stand as before. Throws 403 unless the office, 404, 409 where it was not applied,
   * is undone, is older than ten minutes, or a stage has changed: it says which.
   */
  async run(by: By, id: string): Promise<ChangeBatch> {
    requireRole(by.actor, 'office');
    return this.transaction.run(async () => {
      const batch = await this.batches.lock(id);
      if (batch === null) throw notFound('thay đổi');
      const now = await this.clock.now();
      refuseLate(batch, now);
      const rows = batch.rows.filter(({ after }) => after !== null);
      const changed: BulkRow[] = [];
      const ids = [...new Set(rows.map((row) => row.assignmentId))];
      const ended = new Map<string, Date>();
      await this.carryOut.run(ids, by, (found) => {
        const own = rows.filter((row) => row.assignmentId === found.id);
        changed.push(...own.filter((row) => hasChanged(found, row)));
        const at = batch.command.kind === 'cancel' ? cancelledAt(found, own) : null;
        if (at !== null) ended.set(found.id, at);
        return changed.length > 0 ? { answer: null, change: null } : undone(batch, own);
      });
      refuseChanged(changed, 'Có mốc đã thay đổi sau khi áp dụng nên không hoàn tác được.');
      for (const [assignmentId, at] of ended) await this.requests.askAgain(assignmentId, { at, because });
      await this.requeue(rows, now);
      const done = { ...batch, undoneBy: by.actor.name, undoneAt: now };
      await this.batches.save(done);
      return done;
    });
  }

  private async requeue(rows: readonly BulkRow[], now: Date): Promise<void> {
    const noticeIds = rows.flatMap(({ cancels }) => cancels.map(({ noticeId }) => noticeId));
    const armed = await this.batches.requeue(noticeIds, now);
    await this.wakeUps.append(armed.map((targetId) => ({ kind: 'delivery', targetId })));
  }
}

function refuseLate({ appliedAt, undoneAt }: ChangeBatch, now: Date): void {
  if (appliedAt === null) throw conflict('not-applied', 'Thay đổi này chưa được áp dụng.', 'previewed');
  if (undoneAt !== null) throw conflict('already-undone', 'Thay đổi này đã được hoàn tác.', 'undone');
  if (now.getTime() - appliedAt.getTime() <= undoMs) return;
  throw conflict('undo-expired', 'Đã quá 10 phút nên không hoàn tác được.', 'applied');
}

function hasChanged(found: LockedAssignment, row: BulkRow): boolean {
  const stage = found.stages.find(({ id }) => id === row.stageId);
  return stage === undefined || row.after === null || !isSame(row.after, snapshotOf(stage, found.agencyId));
}

/** When the change cancelled the stages: what was asked about them was turned down at that instant. */
function cancelledAt({ stages }: LockedAssignment, own: readonly BulkRow[]): Date | null {
  return stages.find(({ id }) => own.some(({ stageId }) => stageId === id))?.cancelledAt ?? null;
}

function undone(batch: ChangeBatch, own: readonly BulkRow[]): Carried<null> {
  return {
    answer: null,
    change: {
      events: own.map(({ stageId, before, after }) => {
        const isMoved = before.nominal !== after?.nominal;
        const dates = isMoved ? { from: after?.nominal, nominal: before.nominal } : {};
        return { kind: 'change-undone', stageId, data: { ...dates, batchId: batch.id } };
      }),
      assignment: {},
      stages: own.map((row) => ({ id: row.stageId, change: undoOf(row, batch) })),
      ...{ silencedBecause: because, isLeads: false },
    },
  };
}
