import type { Task } from '#application';
import { formatShortWeekdayDate, localDateOf, localTimeOf } from '#domain';
import { type Html, html, stateMark } from '../pages/index.js';
import { messageWord, postWord, rungWord, stageWord } from './words.js';
import { taskAddress, type TaskScreenQuery } from './task-screen-query.js';

/** One stage in the list: a table row on a desk, a card on a phone. */
export function taskRow(task: Task, query: TaskScreenQuery): Html {
  const { item, agency } = task;
  return html`<tr>
    <td class="what">
      <a class="task" href="/nhiem-vu/${task.assignmentId}">${ordinal(item.ordinal)}${item.task}</a>
      <small>${stageWord(task)} · ${task.plan?.number ?? task.givingDocument?.number}</small>
    </td>
    <td data-label="Cơ quan">
      <div>
        <a href="${taskAddress(query, { agencyId: agency.id })}" title="${agency.name}"
          >${agency.shortName}</a
        >
        <small>${task.officer?.name ?? 'chưa có cán bộ phụ trách'}</small>
      </div>
    </td>
    <td data-label="Hạn"><div>${due(task)}</div></td>
    <td data-label="Tiếp nhận"><div>${acknowledged(task)}</div></td>
    <td data-label="Đã báo"><div>${lastTold(task)}</div></td>
    <td data-label="Tiếp theo"><div>${next(task)}</div></td>
  </tr>`;
}

function ordinal(text: string): string {
  return text === '' ? '' : `${text}. `;
}

function due(task: Task): Html {
  const { nominal, effective, state, daysLate } = task;
  const mark = state === 'overdue' ? stateMark(state, `quá ${daysLate} ngày`) : stateMark(state);
  if (effective === null) return html`${mark}<small>${task.waitsFor.join('; ') || 'chưa có ngày'}</small>`;
  const moved = nominal !== null && nominal !== effective;
  return html`<span class="nowrap">${shortDate(effective)}</span><br />${mark}
    ${moved && html`<small class="nowrap">ghi ${formatShortWeekdayDate(nominal)}</small>`}
    ${task.promisedOn !== null && html`<small>hứa ${shortDate(task.promisedOn)}</small>`}`;
}

function acknowledged({ acknowledged: by }: Task): Html {
  if (by === null) return html`<span class="soft">chưa</span>`;
  return html`<span class="nowrap">✓ ${shortInstant(by.at)}</span><small>${by.by}</small>`;
}

function lastTold({ lastTold: told }: Task): Html {
  if (told === null) return html`<span class="soft">chưa báo ai</span>`;
  const failed = told.messageState === 'failed' || told.messageState === 'unknown';
  return html`${postWord(told.who)}
    <small><span class="nowrap">${shortInstant(told.at)}</span>, ${rungWord(told.rung)}</small>
    <small ${failed && html`class="s-red"`}>${messageWord(told.messageState)}</small>`;
}

function next({ next: step }: Task): Html {
  if (step === null) return html`<span class="soft">không có bước nào</span>`;
  const [first, ...others] = step.to.filter(({ copy }) => !copy);
  return html`<span class="nowrap">${shortInstant(step.at)}</span>
    <small
      >${rungWord(step.rung)}:
      ${first === undefined ? 'chưa có người nhận' : postWord(first.name)}${others.length > 0 && ` và ${others.length} người khác`}</small
    >`;
}

/** 'T6 31/01/2025': with the weekday, since people think in weekdays. */
export function shortDate(date: string): string {
  return `${formatShortWeekdayDate(date)}/${date.slice(0, 4)}`;
}

/** '07:30 T2 10/02' */
export function shortInstant(instant: Date): string {
  return `${localTimeOf(instant)} ${formatShortWeekdayDate(localDateOf(instant))}`;
}
