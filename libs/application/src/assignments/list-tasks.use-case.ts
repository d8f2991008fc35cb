import { Injectable } from '@nestjs/common';
import { isProvisional, localDateOf } from '#domain';
import type { Actor } from '../accounts/account.js';
import type { Page, PageRequest } from '../paging.js';
import { Clock, RulesInForce } from '../time/index.js';
import { sightOf } from './sight.js';
import { type TaskFacts, type TaskFilter, TaskList } from './task-list.js';
import { type NextStep, WhoIsNext } from './who-is-next.js';

export interface Task extends TaskFacts {
  next: NextStep | null;
  /** "lịch tạm tính": a date lies in a year whose days off nobody has declared. */
  provisional: boolean;
}

/** The list of stages across plans: what stands how, whom we told last, and what comes next. */
@Injectable()
export class ListTasks {
  constructor(
    private readonly clock: Clock,
    private readonly rules: RulesInForce,
    private readonly tasks: TaskList,
    private readonly whoIsNext: WhoIsNext,
  ) {}

  /** A page of what the actor may see, by effective date. */
  async run(actor: Actor, { page, ...filter }: TaskFilter & { page: PageRequest }): Promise<Page<Task>> {
    const today = localDateOf(await this.clock.now());
    const found = await this.tasks.page(filter, sightOf(actor), { ...page, today });
    const next = await this.whoIsNext.ofStages(found.items);
    const { calendar } = await this.rules.read();
    return {
      ...found,
      items: found.items.map((task) => ({
        ...task,
        next: next.get(task.stageId) ?? null,
        provisional: isProvisional(calendar, task.nominal, task.effective, task.working),
      })),
    };
  }
}
