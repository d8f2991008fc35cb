import type { Task } from '#application';
import { formatShortWeekdayDate, localDateOf, localTimeOf } from '#domain';
import { type Html, html, stateMark } from '../pages/index.js';
import { sharesText } from '../items/shares-text.js';
import { messageWord, postWord, rungWord, silenceWord, stageWord } from './words.js';
import { taskAddress, type TaskScreenQuery } from './task-screen-query.js';

/**
 * One stage in the list: a table row on a desk, a card on a phone. An agency (`ownAgencyId`) sees which rows it only
 * coordinates.
 */
export function taskRow(task: Task, query: TaskScreenQuery, ownAgencyId: string | null): Html {
  const { item, agency } = task;
  const onlyCoordinates = ownAgencyId !== null && ownAgencyId !== agency.id;
  return html`<tr>
    <td class="what">
      <a class="task" href="/nhiem-vu/${task.assignmentId}">${ordinal(item.ordinal)}${item.task}</a>
      <small
        >${stageWord(task)} ·
        ${task.plan?.number ?? task.givingDocument?.number}${onlyCoordinates && ' · phối hợp'}</small
      >${task.shares !== null && html`<small>${sharesText(task.kind, task.shares)}</small>`}
    </td>
    <td data-label="Cơ quan">
      <div>
        <a href="${taskAddress(query, { agencyId: agency.id })}" title="${agency.name}">${agency.shortName}</a
        >${former(task)}
        <small
          >${task.officer === null ? 'chưa có cán bộ phụ trách' : shortName(task.officer.name, task)}</small
        >
      </div>
    </td>
    <td data-label="Hạn"><div>${due(task)}</div></td>
    <td data-label="Tiếp nhận"><div>${acknowledged(task)}</div></td>
    <td data-label="Đã báo"><div>${lastTold(task)}</div></td>
    <td data-label="Tiếp theo"><div>${next(task)}</div></td>
  </tr>`;
}

/** Who led it before, behind the agency that does now. */
function former({ formerAgencies }: Task): Html | false {
  if (formerAgencies.length === 0) return false;
  return html`<small>← ${[...new Set(formerAgencies.map(({ name }) => name))].join(', ')}</small>`;
}

function ordinal(text: string): string {
  return text === '' ? '' : `${text}. `;
}

function due(task: Task): Html {
  const { nominal, effective, state, daysLate } = task;
  const mark = state === 'overdue' ? stateMark(state, `quá ${daysLate} ngày`) : stateMark(state);
  if (effective === null) return html`${mark}<small>${task.waitsFor.join('; ') || 'chưa có ngày'}</small>`;
  const moved = nominal !== null && nominal !== effective;
  return html`<span class="nowrap">${shortDate(nominal ?? effective)}</span><br />${mark}
    ${moved && html`<small class="nowrap">nghỉ, tính đến ${formatShortWeekdayDate(effective)}</small>`}
    ${task.provisional && html`<small class="nowrap">lịch tạm tính</small>`} ${promised(task)}`;
}

function promised({ promisedOn, isPromiseBroken }: Task): Html | false {
  if (promisedOn === null) return false;
  const words = `hẹn ${shortDate(promisedOn)}`;
  return isPromiseBroken
    ? html`<small class="s-amber">◐ đã qua ngày ${words}</small>`
    : html`<small>${words}</small>`;
}

function acknowledged(task: Task): Html {
  const by = task.acknowledged;
  if (by === null) {
    const contested =
      task.contestedAt !== null && html`<small class="s-amber">? phản ánh ghi nhận sai</small>`;
    return html`<span class="soft">chưa</span>${contested}`;
  }
  return html`<span class="nowrap">✓ ${shortInstant(by.at)}</span
    ><small>${shortName(postWord(by.by), task)}</small>`;
}

function lastTold(task: Task): Html {
  const told = task.lastTold;
  if (told === null) return html`<span class="soft">chưa báo ai</span>`;
  const failed = told.messageState === 'failed' || told.messageState === 'unknown';
  return html`${shortName(postWord(told.who), task)}
    <small><span class="nowrap">${shortInstant(told.at)}</span>, ${rungWord(told.rung)}</small>
    <small ${failed && html`class="s-red"`}>${messageWord(told.messageState)}</small>`;
}

function next(task: Task): Html {
  const step = task.next;
  if (step === null) return html`<span class="soft">${withoutStep(task)}</span>`;
  const [first, ...others] = step.to.filter(({ copy }) => !copy);
  const ends = handedOver(task);
  return html`<span class="nowrap">${shortInstant(step.at)}</span>
    ${ends !== null && html`<small>${ends}</small>`}
    ${step.silence !== null && html`<small class="s-amber">${silenceWord(step.silence)}</small>`}
    <small
      >${rungWord(step.rung)}:
      ${first === undefined ? 'chưa có người nhận' : shortName(postWord(first.name), task)}${others.length > 0 && ` và ${others.length} người khác`}</small
    >`;
}

/** Why nothing comes: it is done, its lead ends first, or it waits. */
function withoutStep(task: Task): string {
  const isOver = task.state.startsWith('done-') || task.state === 'cancelled';
  return (isOver ? null : handedOver(task)) ?? noStep[task.state] ?? 'không có bước nào';
}

/** To whom it goes before anything else comes; null where its lead stays that long. */
function handedOver({ next: step, handOver }: Task): string | null {
  if (handOver === null || (step !== null && localDateOf(step.at) < handOver.on)) return null;
  const on = shortDate(handOver.on);
  return handOver.to === null
    ? `${on}: cơ quan chủ trì kết thúc, chờ quyết định cơ quan tiếp nhận`
    : `${on}: bàn giao cho ${handOver.to.name}`;
}

const noStep: Partial<Record<Task['state'], string>> = {
  'waiting-event': 'khi có sự kiện',
  'done-on-time': 'đã xong',
  'done-late': 'đã xong',
};

/** "Giám đốc Sở Nội vụ" in the row of Sở Nội vụ: "Giám đốc Sở NV", in full behind the pointer. */
function shortName(name: string, { agency }: Task): Html {
  const short = name.replace(agency.name, agency.shortName);
  return short === name ? html`${name}` : html`<span title="${name}">${short}</span>`;
}

/** 'T6 31/01/2025': with the weekday, since people think in weekdays. */
export function shortDate(date: string): string {
  return `${formatShortWeekdayDate(date)}/${date.slice(0, 4)}`;
}

/** '07:30 T2 10/02' */
export function shortInstant(instant: Date): string {
  return `${localTimeOf(instant)} ${formatShortWeekdayDate(localDateOf(instant))}`;
}
