import { Injectable } from '@nestjs/common';
import type {
  ContactKind,
  FormerAgency,
  GivingDocument,
  LastTold,
  MessageState,
  Page,
  PageRequest,
  Sight,
  TaskFacts,
  TaskFilter,
  TaskList,
} from '#application';
import { ApplicationError } from '#application';
import {
  type ContactCount,
  contactOf,
  isLocalDate,
  type LocalDate,
  type StageBasis,
  type StageKind,
  type StageState,
} from '#domain';
import { Database } from '../database/transaction.js';
import { contactsQuery } from './contact-sql.js';
import { countQuery, lastToldQuery, pageQuery, taskConditions, type TaskKey } from './task-queries.js';

interface TaskRow extends Record<'nominal' | 'effective' | 'working' | 'first_nominal', LocalDate | null> {
  stage_id: string;
  assignment_id: string;
  year: number;
  kind: StageKind;
  basis: StageBasis;
  state: StageState;
  days_late: number;
  waits_for: string[];
  document_number: string | null;
  document_on: LocalDate | null;
  completed_at: Date | null;
  item_id: string;
  ordinal: string;
  group_heading: string;
  task: string;
  product: string;
  deadline: string;
  giving_document: GivingDocument | null;
  plan_id: string | null;
  plan_number: string | null;
  plan_issued_on: LocalDate | null;
  agency_id: string;
  agency_name: string;
  short_name: string;
  former_agencies: FormerAgency[];
  hand_over: TaskFacts['handOver'];
  head_name: string | null;
  head_title: string | null;
  officer_id: string | null;
  officer_name: string | null;
  acknowledged_at: Date | null;
  acknowledged_by: string | null;
  promised_on: LocalDate | null;
  promise_broken: boolean;
  contested_at: Date | null;
  shares_done: number;
  shares_total: number;
  asks_first: number;
  due: LocalDate;
  position: number;
}

interface LastToldRow {
  stage_id: string;
  addressed_as: string;
  code: string;
  channel: ContactKind;
  message_id: string;
  state: MessageState;
  at: Date;
}

@Injectable()
export class TypeormTaskList implements TaskList {
  constructor(private readonly database: Database) {}

  async page(
    filter: TaskFilter,
    sight: Sight,
    page: PageRequest & { today: LocalDate },
  ): Promise<Page<TaskFacts>> {
    const after = page.cursor === undefined ? null : readCursor(page.cursor);
    const conditions = taskConditions(filter, sight, page.today);
    const [count] = await this.database.query<{ total: number }>(countQuery(conditions), [
      ...conditions.parameters,
    ]);
    const query = pageQuery(conditions, after, page.limit + 1);
    const rows = await this.database.query<TaskRow>(query, conditions.parameters);
    const shown = rows.slice(0, page.limit);
    const last = rows.length > page.limit ? shown.at(-1) : undefined;
    const ids = shown.map((row) => row.stage_id);
    const told = await this.lastTold(ids);
    const contacts = await this.contacts(ids);
    return {
      items: shown.map((row) =>
        taskOf(row, {
          lastTold: told.get(row.stage_id) ?? null,
          contact: contacts.get(row.stage_id) ?? null,
        }),
      ),
      nextCursor: last === undefined ? null : writeCursor(last),
      total: count?.total ?? 0,
    };
  }

  private async contacts(stageIds: string[]): Promise<Map<string, TaskFacts['contact']>> {
    const rows = await this.database.query<ContactCount & { stage_id: string }>(contactsQuery, [stageIds]);
    return new Map(
      rows.map(({ stage_id, ...count }) => {
        const verdict = contactOf(count);
        return [stage_id, verdict && { ...count, verdict }];
      }),
    );
  }

  private async lastTold(stageIds: string[]): Promise<Map<string, LastTold>> {
    const rows = await this.database.query<LastToldRow>(lastToldQuery, [stageIds]);
    return new Map(
      rows.map(({ stage_id, addressed_as, code, channel, message_id, state, at }) => [
        stage_id,
        { who: addressed_as, at, rung: code, channel, messageId: message_id, messageState: state },
      ]),
    );
  }
}

function taskOf(row: TaskRow, told: Pick<TaskFacts, 'lastTold' | 'contact'>): TaskFacts {
  return {
    stageId: row.stage_id,
    assignmentId: row.assignment_id,
    year: row.year,
    kind: row.kind,
    basis: row.basis,
    state: row.state,
    daysLate: row.days_late,
    nominal: row.nominal,
    effective: row.effective,
    working: row.working,
    firstNominal: row.first_nominal,
    waitsFor: row.waits_for,
    document: row.completed_at === null ? null : { number: row.document_number, on: row.document_on },
    promisedOn: row.promised_on,
    ...told,
    isPromiseBroken: row.promise_broken,
    contestedAt: row.contested_at,
    shares: row.shares_total > 1 ? { done: row.shares_done, total: row.shares_total } : null,
    ...itemOf(row),
    ...peopleOf(row),
  };
}

function itemOf(row: TaskRow): Pick<TaskFacts, 'item' | 'plan' | 'givingDocument'> {
  const { ordinal, group_heading, task, product, deadline, plan_id, plan_number, plan_issued_on } = row;
  return {
    item: { id: row.item_id, ordinal, groupHeading: group_heading, task, product, deadline },
    plan:
      plan_id === null || plan_number === null || plan_issued_on === null
        ? null
        : { id: plan_id, number: plan_number, issuedOn: plan_issued_on },
    givingDocument: row.giving_document,
  };
}

function peopleOf(
  row: TaskRow,
): Pick<TaskFacts, 'agency' | 'formerAgencies' | 'handOver' | 'head' | 'officer' | 'acknowledged'> {
  const { head_name, head_title, officer_id, officer_name, acknowledged_at, acknowledged_by } = row;
  return {
    agency: { id: row.agency_id, name: row.agency_name, shortName: row.short_name },
    formerAgencies: row.former_agencies,
    handOver: row.hand_over,
    head: head_name === null || head_title === null ? null : { name: head_name, title: head_title },
    officer: officer_id === null || officer_name === null ? null : { id: officer_id, name: officer_name },
    acknowledged: acknowledged_at === null ? null : { at: acknowledged_at, by: acknowledged_by ?? '' },
  };
}

function writeCursor({ asks_first, due, position, stage_id }: TaskRow): string {
  return Buffer.from([asks_first, due, position, stage_id].join(' ')).toString('base64url');
}

function readCursor(cursor: string): TaskKey {
  const text = Buffer.from(cursor, 'base64url').toString();
  const [, asksFirst, due, position, id] =
    /^([01]) (\S+) (\d{1,9}) ([\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12})$/.exec(text) ?? [];
  if (
    asksFirst === undefined ||
    due === undefined ||
    position === undefined ||
    id === undefined ||
    !isLocalDate(due)
  ) {
    throw new ApplicationError('invalid-cursor', 400, 'Vị trí trang không đúng.');
  }
  return { asksFirst: Number(asksFirst), due, position: Number(position), id };
}
