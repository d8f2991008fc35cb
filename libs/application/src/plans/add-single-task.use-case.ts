import { Injectable } from '@nestjs/common';
import { formatDate, localDateOf, nominalDates, readDeadline, yearOf } from '#domain';
import type { Actor } from '../accounts/account.js';
import { requireRole } from '../accounts/rights.js';
import { AgencyDirectory, type AgencyIndex } from '../agencies/index.js';
import { ApplicationError } from '../errors.js';
import { Clock, Transaction } from '../time/index.js';
import { AssignableItems, planOfSingleTask } from './assignable-item.js';
import { withCalendar } from './calendar-missing.js';
import { GetItem, type ItemDetail } from './get-item.use-case.js';
import { GiveOutItems } from './give-out-items.js';
import type { ItemDraft } from './plan-draft.js';
import type { NamedAgency } from './plan-import.js';
import { type SingleTask, SingleTasks } from './single-tasks.js';

/** A task given by a document of its own: stored and given to its lead agency at once. */
@Injectable()
export class AddSingleTask {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly directory: AgencyDirectory,
    private readonly tasks: SingleTasks,
    private readonly items: AssignableItems,
    private readonly giveOut: GiveOutItems,
    private readonly getItem: GetItem,
  ) {}

  /** Throws 422 for unknown agencies, a deadline before the giving document, a year without calendar. */
  async run(actor: Actor, task: SingleTask): Promise<ItemDetail> {
    requireRole(actor, 'office');
    return this.transaction.run(async () => {
      const at = await this.clock.now();
      const today = localDateOf(at);
      const item = draftTask(task, await this.directory.on(today));
      const year = yearOfTask(item, task, yearOf(today));
      const { givingDocument } = task;
      const id = await this.tasks.add(item, { givingDocument, at, by: actor.name });
      await withCalendar(() => this.give(id, { year, issuedOn: givingDocument.issuedOn, actor: actor.name }));
      return this.getItem.run(actor, id, year);
    });
  }

  private async give(
    id: string,
    { year, issuedOn, actor }: { year: number; issuedOn: string; actor: string },
  ): Promise<void> {
    const items = await this.items.byIds([id], year);
    await this.giveOut.run(items, { plan: planOfSingleTask(issuedOn, year), year, actor });
  }
}

function draftTask(task: SingleTask, index: AgencyIndex): ItemDraft {
  const lead = named(task.leadAgencyId, 'lead', { index, pointer: '/leadAgencyId' });
  const coordinating = task.coordinatingAgencyIds.map((id, at) =>
    named(id, 'coordinating', { index, pointer: `/coordinatingAgencyIds/${at}` }),
  );
  const deadline = task.duePhrase ?? (task.dueOn === null ? '' : `Trước ngày ${formatDate(task.dueOn)}`);
  const read = readDeadline(deadline.normalize('NFC'));
  const told = task.dueOn === null ? null : ({ kind: 'onDate', date: task.dueOn } as const);
  return {
    rowNumber: 0,
    group: '',
    ordinal: '',
    task: task.task,
    product: task.product,
    lead: lead.printed,
    coordinating: coordinating.map(({ printed }) => printed).join('; '),
    deadline: deadline.normalize('NFC'),
    note: task.note,
    mode: 'single',
    reading:
      told === null
        ? { rule: read.rule, confidence: read.confidence, reasons: read.reasons, confirmed: false }
        : { rule: told, confidence: 'high', reasons: [], confirmed: true },
    agencies: [lead, ...coordinating],
  };
}

function named(
  agencyId: string,
  role: 'lead' | 'coordinating',
  { index, pointer }: { index: AgencyIndex; pointer: string },
): NamedAgency {
  const agency = index.findLiving(agencyId);
  if (agency !== null) return { role, printed: agency.name, agencyId, groupId: null, name: agency.name };
  const message = `Không có cơ quan ${agencyId} trong danh bạ.`;
  throw new ApplicationError('unknown-agency', 422, message, { errors: [{ pointer, message }] });
}

/** The year of the date the words name; the current year where they name none. Throws 422 for a date before the document. */
function yearOfTask({ reading }: ItemDraft, { givingDocument, dueOn }: SingleTask, thisYear: number): number {
  const dates = [thisYear, thisYear + 1].flatMap((year) => nominalDates(reading.rule, year));
  const open = dates.filter((date) => date >= givingDocument.issuedOn).toSorted();
  if (dates.length > 0 && open.length === 0) {
    const message = 'Thời hạn không thể trước ngày của văn bản giao việc.';
    const pointer = dueOn === null ? '/duePhrase' : '/dueOn';
    throw new ApplicationError('due-before-document', 422, message, { errors: [{ pointer, message }] });
  }
  return open[0] === undefined ? thisYear : yearOf(open[0]);
}
