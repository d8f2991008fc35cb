import { Injectable } from '@nestjs/common';
import type { WorkCalendar } from '#domain';
import type { Actor } from '../accounts/account.js';
import { requireRole } from '../accounts/rights.js';
import { ApplicationError, conflict } from '../errors.js';
import { Clock, Transaction, WakeUps } from '../time/index.js';
import { type CalendarChange, CalendarVersions } from './calendar-versions.js';
import {
  type DecisionRead,
  type DecisionToImport,
  PreviewCalendar,
  reachOf,
} from './preview-calendar.use-case.js';

export interface CalendarApplied {
  version: number;
  /** Stages with another date; assignments that look at their reminders again. */
  moved: number;
  woken: number;
}

/** Puts a decision in force: the next version of the calendar, and every date that follows from it, at once or not at all. */
@Injectable()
export class ApplyCalendar {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly preview: PreviewCalendar,
    private readonly versions: CalendarVersions,
    private readonly wakeUps: WakeUps,
  ) {}

  /**
   * Dates move under the same due version: what was told stays told. Throws 422 with the lines that are wrong or where
   * nothing would change, 409 where the calendar is no longer the one that was previewed.
   */
  async run(actor: Actor, decision: DecisionToImport, basedOn: number): Promise<CalendarApplied> {
    requireRole(actor, 'office');
    const taken = await this.transaction.run(async () => {
      const read = await this.preview.read(decision);
      if (read.from.version !== basedOn) throw changedMeanwhile(read.from.version);
      requireRight(read);
      const at = await this.clock.now();
      const change = { decision: decision.source, actor: actor.name, at };
      if (!(await this.versions.add(read.next, change))) throw changedMeanwhile(basedOn + 1);
      const done = await this.carryOut({ ...read, change }, new Set());
      const note = `Lịch đã nhập theo ${decision.source}.`;
      await this.versions.closeQuestions(decision.declares, { note }, at);
      await this.wakeUps.append([{ kind: 'office', targetId: 'office' }]);
      return { ...read, change, done };
    });
    // what was given out by the old calendar while we worked
    const late = await this.transaction.run(() => this.carryOut(taken, taken.done.woken));
    return {
      version: taken.next.version,
      moved: taken.done.moved + late.moved,
      woken: new Set([...taken.done.woken, ...late.woken]).size,
    };
  }

  /** Wakes all that the days reach, but those that were woken before and have not changed since. */
  private async carryOut(
    { from, next, changed, change }: DecisionRead & { change: CalendarChange },
    known: ReadonlySet<string>,
  ): Promise<{ moved: number; woken: ReadonlySet<string> }> {
    const reach = reachOf(changed);
    if (reach === null) return { moved: 0, woken: new Set() };
    const locked = await this.versions.lockAssignments(reach.to);
    const moves = await this.preview.moves({ from, to: next, changed });
    await this.versions.move(moves, change);
    const touched = new Set(moves.map(({ stage }) => stage.assignmentId));
    const woken = locked.filter((id) => !known.has(id) || touched.has(id));
    await this.versions.makeDue(woken, change.at);
    await this.wakeUps.append(woken.map((id) => ({ kind: 'plan-item', targetId: id })));
    return { moved: moves.filter(({ isMoved }) => isMoved).length, woken: new Set(woken) };
  }
}

function requireRight({ problems, next, from }: DecisionRead): void {
  if (problems.length > 0) {
    const errors = problems.map(({ line, message }) => ({
      pointer: '/text',
      message: `Dòng ${line}: ${message}`,
    }));
    throw new ApplicationError('decision-unreadable', 422, 'Có dòng chưa đọc được; chưa có gì thay đổi.', {
      errors,
    });
  }
  if (contentOf(next) !== contentOf(from)) return;
  throw new ApplicationError(
    'calendar-unchanged',
    422,
    'Lịch đã có đúng các ngày này; không có gì thay đổi.',
  );
}

/** Compared as data: PostgreSQL keeps the keys of JSON in an order of its own. */
function contentOf({ years, daysOff, workingSaturdays }: WorkCalendar): string {
  const sorted = (days: WorkCalendar['daysOff']): string[][] =>
    Object.entries(days)
      .map(([date, { name, source }]) => [date, name, source])
      .toSorted(([a = ''], [b = '']) => a.localeCompare(b));
  return JSON.stringify([years, sorted(daysOff), sorted(workingSaturdays)]);
}

function changedMeanwhile(version: number): ApplicationError {
  const message = 'Lịch vừa được thay đổi bởi người khác; đề nghị xem trước lại.';
  return conflict('calendar-changed', message, `version ${version}`);
}
