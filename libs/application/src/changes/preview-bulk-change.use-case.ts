import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain';
import { requireRole } from '../accounts/rights.js';
import type { By } from '../assignments/carry-out.js';
import { CommandStore, type LockedAssignment } from '../assignments/command-store.js';
import { wrongField } from '../assignments/refusal.js';
import { notFound } from '../errors.js';
import { withCalendar } from '../plans/calendar-missing.js';
import { Clock, type Rules, RulesInForce, Transaction } from '../time/index.js';
import {
  type BulkCommand,
  type BulkRow,
  type ChangeBatch,
  ChangeBatches,
  type FoundStage,
} from './bulk-change.js';
import { decideBulk, snapshotOf } from './bulk-rules.js';

/** Stages of one change; more are an accident rather than a decision. */
const stagesAtMost = 1000;

/** Shows what a change of many stages would do; nothing changes until it is applied by its id. */
@Injectable()
export class PreviewBulkChange {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly rules: RulesInForce,
    private readonly store: CommandStore,
    private readonly batches: ChangeBatches,
  ) {}

  /** Every stage old → new, with the reminders that would be cancelled. Throws 403 unless the office, 422. */
  async run(by: By, command: BulkCommand): Promise<ChangeBatch> {
    requireRole(by.actor, 'office');
    return withCalendar(() =>
      this.transaction.run(async () => {
        const now = await this.clock.now();
        refusePointless(command, now);
        const found = await this.batches.find(command, stagesAtMost + 1);
        if (found.length === 0) throw wrongField('filter', 'Không có mốc nào đang mở theo điều kiện này.');
        if (found.length > stagesAtMost) {
          throw wrongField('filter', `Có hơn ${stagesAtMost} mốc theo điều kiện này; đề nghị chọn hẹp hơn.`);
        }
        return this.batches.add({
          ...{ command, rows: await this.rows(command, found, now) },
          ...{ previewedBy: by.actor.name, previewedAt: now },
          ...{ appliedBy: null, appliedAt: null, undoneBy: null, undoneAt: null },
        });
      }),
    );
  }

  /** A preview or what became of it. Throws 403 unless the office, 404. */
  async read(by: By, id: string): Promise<ChangeBatch> {
    requireRole(by.actor, 'office');
    const batch = await this.batches.read(id);
    if (batch === null) throw notFound('thay đổi');
    return batch;
  }

  private async rows(command: BulkCommand, found: readonly FoundStage[], now: Date): Promise<BulkRow[]> {
    const rules = await this.rules.read();
    const locked = await this.store.lock([...new Set(found.map((stage) => stage.assignmentId))]);
    const assignments = new Map(locked.map((one) => [one.id, one]));
    const queued = await this.batches.queued(found.map(({ stageId }) => stageId));
    return found.flatMap((stage) => {
      const row = rowOf(command, stage, { assignment: assignments.get(stage.assignmentId), rules, now });
      return row === null
        ? []
        : [{ ...row, cancels: row.after === null ? [] : (queued.get(stage.stageId) ?? []) }];
    });
  }
}

function rowOf(
  command: BulkCommand,
  found: FoundStage,
  at: { assignment: LockedAssignment | undefined; rules: Rules; now: Date },
): Omit<BulkRow, 'cancels'> | null {
  const stage = at.assignment?.stages.find(({ id }) => id === found.stageId);
  if (stage === undefined || at.assignment === undefined) return null;
  const { agencyId } = at.assignment;
  const { change, refusal } = decideBulk(command, stage, { calendar: at.rules.calendar, now: at.now });
  return {
    ...found,
    before: snapshotOf(stage, agencyId),
    after: change === null ? null : snapshotOf({ ...stage, ...change }, agencyId),
    problem: refusal?.message ?? null,
  };
}

function refusePointless({ kind, shiftDays, decidedOn }: BulkCommand, now: Date): void {
  if (kind === 'shift' && (shiftDays ?? 0) === 0) {
    throw wrongField('shiftDays', 'Đề nghị cho biết số ngày cần lùi hoặc đưa lên.');
  }
  if (decidedOn > localDateOf(now)) throw wrongField('decidedOn', 'Ngày quyết định ở sau hôm nay.');
}
