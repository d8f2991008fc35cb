import { Injectable } from '@nestjs/common';
import { type Actor, ListTasks, type Page, type Task, type TaskFilter } from '#application';
import type { StageState } from '#domain';
import type { TaskScreenQuery } from './task-screen-query.js';

/** Every state, in the order in which the office looks at them: no row is out of reach. */
export const countedStates: readonly StageState[] = [
  'overdue',
  'due-soon',
  'returned',
  'awaiting-signature',
  'awaiting-confirmation',
  'waiting-event',
  'undetermined',
  'not-due',
  'continuous',
  'done-late',
  'done-on-time',
];

export interface TaskScreen {
  query: TaskScreenQuery;
  counts: readonly { state: StageState; count: number }[];
  /** Rows that the office has to ask about: broken promises, contested acknowledgements. */
  asking: number;
  tasks: Page<Task>;
  /** The agency that looks, if one does: it sees what it leads and what it coordinates. */
  ownAgencyId: string | null;
  /** The next stage to fall due, for an empty list. */
  upcoming: Task | null;
}

const rowsPerPage = 50;

/** What the list of tasks shows: the counts, each of which can be opened, and one page of rows. */
@Injectable()
export class ReadTaskScreen {
  constructor(private readonly listTasks: ListTasks) {}

  async run(actor: Actor, query: TaskScreenQuery): Promise<TaskScreen> {
    const { state } = query;
    const states = state === 'all' || state === 'asks-first' ? [] : [state];
    const asksFirst = state === 'asks-first';
    const page = { limit: rowsPerPage, ...(query.cursor === undefined ? {} : { cursor: query.cursor }) };
    const tasks = await this.listTasks.run(actor, { ...filterOf(query), states, asksFirst, page });
    const toAsk = { ...filterOf(query), states: [], asksFirst: true, page: { limit: 1 } };
    const { total: asking } = await this.listTasks.run(actor, toAsk);
    const counts = [];
    for (const state of countedStates) {
      const { total } = await this.listTasks.run(actor, {
        ...filterOf(query),
        states: [state],
        page: { limit: 1 },
      });
      counts.push({ state, count: total });
    }
    const upcoming = tasks.items.length > 0 ? null : await this.upcoming(actor);
    const ownAgencyId = actor.role === 'agency' ? actor.agencyId : null;
    return { query, counts, asking, tasks, ownAgencyId, upcoming };
  }

  private async upcoming(actor: Actor): Promise<Task | null> {
    const filter = { ...filterOf({ q: '', agencyId: null }), states: ['not-due', 'due-soon'] as const };
    const { items } = await this.listTasks.run(actor, { ...filter, page: { limit: 1 } });
    return items[0] ?? null;
  }
}

function filterOf({ q, agencyId }: Pick<TaskScreenQuery, 'q' | 'agencyId'>): Omit<TaskFilter, 'states'> {
  return {
    agencyId,
    text: q === '' ? null : q,
    planId: null,
    assignmentId: null,
    year: null,
    kinds: [],
    dueFrom: null,
    dueTo: null,
    acknowledged: null,
    contact: null,
  };
}
