import { Injectable } from '@nestjs/common';
import { requireRole } from '../accounts/rights.js';
import { type By, type Carried, CarryOut } from '../assignments/carry-out.js';
import type { LockedAssignment } from '../assignments/command-store.js';
import { accepted } from '../assignments/refusal.js';
import { conflict, notFound } from '../errors.js';
import { withCalendar } from '../plans/calendar-missing.js';
import { Clock, RulesInForce, Transaction } from '../time/index.js';
import type { WorkCalendar } from '#domain';
import { type BulkRow, type ChangeBatch, ChangeBatches } from './bulk-change.js';
import { changeWords, decideBulk, isSame, snapshotOf } from './bulk-rules.js';
import { refuseChanged } from './changed-meanwhile.js';

/** Carries out a change of many stages as it was previewed, all or none. */
@Injectable()
export class ApplyBulkChange {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly rules: RulesInForce,
    private readonly carryOut: CarryOut,
    private readonly batches: ChangeBatches,
  ) {}

  /** Throws 403 unless the office, 404, 409 once applied or where a stage has changed since: it says which. */
  async run(by: By, id: string): Promise<ChangeBatch> {
    requireRole(by.actor, 'office');
    return withCalendar(() => this.transaction.run(() => this.apply(by, id)));
  }

  private async apply(by: By, id: string): Promise<ChangeBatch> {
    const batch = await this.batches.lock(id);
    if (batch === null) throw notFound('thay đổi');
    if (batch.appliedAt !== null) {
      throw conflict('already-applied', 'Thay đổi này đã được áp dụng.', 'applied');
    }
    const { calendar } = await this.rules.read();
    const rows = batch.rows.filter(({ after }) => after !== null);
    const changed: BulkRow[] = [];
    const applied: BulkRow[] = [];
    const ids = [...new Set(rows.map((row) => row.assignmentId))];
    await this.carryOut.run(ids, by, async (found, now) => {
      const own = rows.filter((row) => row.assignmentId === found.id);
      changed.push(...own.filter((row) => hasChanged(found, row)));
      const queued = await this.batches.queued(own.map(({ stageId }) => stageId));
      const carried = changed.length > 0 ? unchanged : changeOf(batch, found, { own, calendar, now });
      applied.push(
        ...own.map((row) => ({
          ...row,
          after: carried.after.get(row.stageId) ?? row.after,
          cancels: queued.get(row.stageId) ?? [],
        })),
      );
      return carried;
    });
    refuseChanged(changed, 'Có mốc đã thay đổi từ khi xem trước; đề nghị xem trước lại.');
    const saved = { ...batch, rows: inPlace(batch.rows, applied), appliedBy: by.actor.name };
    const done = { ...saved, appliedAt: await this.clock.now() };
    await this.batches.save(done);
    return done;
  }
}

type Applied = Carried<null> & { after: ReadonlyMap<string, BulkRow['after']> };

const unchanged: Applied = { answer: null, change: null, after: new Map() };

function hasChanged(found: LockedAssignment, row: BulkRow): boolean {
  const stage = found.stages.find(({ id }) => id === row.stageId);
  return stage === undefined || !isSame(row.before, snapshotOf(stage, found.agencyId));
}

function changeOf(
  { id: batchId, command }: ChangeBatch,
  found: LockedAssignment,
  { own, calendar, now }: { own: readonly BulkRow[]; calendar: WorkCalendar; now: Date },
): Applied {
  const { reason, decisionNumber, decidedOn } = command;
  const { event, silencedBecause } = changeWords[command.kind];
  const stages = found.stages.filter((stage) => own.some((row) => row.stageId === stage.id));
  const changes = stages.map((stage) => {
    const change = accepted(decideBulk(command, stage, { calendar, now }), stage.id);
    return { stage, change, after: snapshotOf({ ...stage, ...change }, found.agencyId) };
  });
  return {
    answer: null,
    after: new Map(changes.map(({ stage, after }) => [stage.id, after])),
    change: {
      events: changes.map(({ stage, after }) => {
        const dates = command.kind === 'shift' ? { from: stage.nominal, nominal: after.nominal } : {};
        const data = { ...dates, reason, decisionNumber, decidedOn, batchId };
        return { kind: event, stageId: stage.id, data };
      }),
      assignment: {},
      stages: changes.map(({ stage, change }) => ({ id: stage.id, change })),
      ...{ silencedBecause, isLeads: false },
    },
  };
}

function inPlace(rows: readonly BulkRow[], applied: readonly BulkRow[]): BulkRow[] {
  const byId = new Map(applied.map((row) => [row.stageId, row]));
  return rows.map((row) => byId.get(row.stageId) ?? row);
}
