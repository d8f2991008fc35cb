import type { Page, PageRequest, Task, TaskFilter } from '#application';
import { takenStates } from '#domain';
import type { TaskBody, TaskQuery } from '#contracts';
import { sharesText } from '../items/shares-text.js';
import { datesAsText } from '../assignments/dates-as-text.js';

const listOf = <Value>(value: Value | Value[] | undefined): Value[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** The filter and page that a query asks for. */
export function taskFilterOf(query: TaskQuery): TaskFilter & { page: PageRequest } {
  return {
    states: listOf(query.state),
    kinds: listOf(query.stage),
    agencyId: query.agencyId ?? null,
    planId: query.planId ?? null,
    assignmentId: null,
    year: query.year ?? null,
    dueFrom: query.dueFrom ?? null,
    dueTo: query.dueTo ?? null,
    text: query.q ?? null,
    contact: query.contact ?? null,
    acknowledged: query.acknowledged === undefined ? null : query.acknowledged === 'true',
    asksFirst: query.asksFirst === 'true',
    page: { cursor: query.cursor, limit: query.limit },
  };
}

export function presentTask({ lastTold, shares, contact, ...task }: Task): TaskBody {
  return {
    ...datesAsText(task),
    shares: shares && { ...shares, text: sharesText(task.kind, shares) },
    contact: contact && { ...contact, text: contactText(contact) },
    lastTold:
      lastTold === null
        ? null
        : { ...datesAsText(lastTold), arrived: takenStates.some((one) => one === lastTold.messageState) },
  };
}

function contactText({ verdict, delivered }: NonNullable<Task['contact']>): string {
  return verdict === 'ignored'
    ? `Đã gửi được ${delivered} tin, chưa có phản hồi`
    : 'Chưa tin nào tới được người nhận';
}

export function presentTasks(page: Page<Task>): Page<TaskBody> {
  return { ...page, items: page.items.map(presentTask) };
}
