import { Injectable } from '@nestjs/common';
import { type DeadlineRule, describeReading, isSameRule, readDeadline } from '#domain';
import type { Actor } from '../accounts/account.js';
import { requireRole } from '../accounts/rights.js';
import { ApplicationError, notFound } from '../errors.js';
import { Clock, Transaction } from '../time/index.js';
import { withCalendar } from './calendar-missing.js';
import { GetItem, type ItemDetail } from './get-item.use-case.js';
import { ItemReadings } from './item-readings.js';
import { GivenAssignments } from './given-assignments.js';
import { RedateItem } from './redate-item.js';

/** A rule as data, or a phrase to be read; neither confirms the reading as it stands. */
export interface ReadingChange {
  rule?: DeadlineRule | undefined;
  phrase?: string | undefined;
}

/** A person confirms how a deadline phrase is understood, or says what it means instead. */
@Injectable()
export class ConfirmReading {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly readings: ItemReadings,
    private readonly getItem: GetItem,
    private readonly redate: RedateItem,
    private readonly given: GivenAssignments,
  ) {}

  /**
   * What was given out already moves to the new dates, which stands in its timeline. Throws 409 where that would take away a stage people were told
   * about, 422 for a phrase that is not understood or a year without calendar.
   */
  async run(actor: Actor, itemId: string, change: ReadingChange): Promise<ItemDetail> {
    requireRole(actor, 'office');
    return this.transaction.run(async () => {
      const current = await this.readings.lock(itemId);
      if (current === null) throw notFound('nhiệm vụ');
      const rule = change.rule ?? (change.phrase === undefined ? current : ruleOf(change.phrase));
      const at = await this.clock.now();
      await this.readings.confirm(itemId, { rule, by: actor.name, at });
      if (!isSameRule(rule, current)) {
        const { item } = await this.getItem.run(actor, itemId);
        const { moves } = await withCalendar(() => this.redate.run(item, at));
        const told = moves.map((move) => ({ ...move, words: describeReading(rule, move.year) }));
        await this.given.tellReread(told, { actor: actor.name, at });
      }
      return this.getItem.run(actor, itemId);
    });
  }
}

function ruleOf(phrase: string): DeadlineRule {
  const { rule } = readDeadline(phrase);
  if (rule.kind !== 'unknown') return rule;
  const message = 'Chưa hiểu được thời hạn này; đề nghị ghi rõ ngày, tháng, quý hoặc sự kiện.';
  throw new ApplicationError('unknown-deadline', 422, message, { errors: [{ pointer: '/phrase', message }] });
}
