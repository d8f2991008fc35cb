import { isDone, type LinkedAssignment, type LinkedStage, type LinkPage } from '#application';
import {
  formatDate,
  formatInstant,
  formatWeekdayDate,
  isPromiseBroken,
  localDateOf,
  stageStateAt,
} from '#domain';
import { type Html, html, stateMark } from '../pages/index.js';
import { acknowledgedWords, distanceWords, stageLine } from './acknowledgement-words.js';
import { ownOfficerFields } from './officer-fields.js';

/** Every duty behind the link, with its stages and dates. */
export function itemList(page: LinkPage, isAsking: boolean): Html {
  const { assignments } = page.duties;
  return html`<ol class="items">
    ${assignments.map((one) => item(one, page, isAsking && assignments.length > 1))}
  </ol>`;
}

function item(assignment: LinkedAssignment, page: LinkPage, mayName: boolean): Html {
  const title = assignment.ordinal === '' ? assignment.task : `${assignment.ordinal}. ${assignment.task}`;
  const isOpen = assignment.mayAcknowledge && assignment.acknowledgedAt === null && !isDone(assignment);
  return html`<li>
    <strong>${title}</strong>
    <ul class="stages">
      ${assignment.stages.map((stage) => stageItem(stage, assignment, page.now))}
      ${assignment.stages.length === 0 && html`<li>Chưa xác định thời hạn</li>`}
    </ul>
    ${standing(assignment, page.now)} ${mayName && isOpen && ownOfficer(assignment)}
  </li>`;
}

function stageItem(stage: LinkedStage, assignment: LinkedAssignment, now: Date): Html {
  const state = stageStateAt(stage, now);
  // What is far off needs no mark: its date says so.
  const mark = state !== 'not-due' && stateMark(state, distanceWords(stage, state, localDateOf(now)));
  const asked = assignment.requests.find(({ kind, stageId }) => kind === 'extension' && stageId === stage.id);
  return html`<li>
    ${stageLine(stage)} ${mark}
    ${stage.returnedAt !== null && stage.completedAt === null && html`<small>Lý do trả lại: ${stage.returnReason}</small>`}
    ${asked?.newOn != null && html`<small>Đã đề nghị điều chỉnh đến ${formatDate(asked.newOn)} lúc ${formatInstant(asked.askedAt)}, chờ quyết định</small>`}
    ${stage.committedOn !== null && stage.completedAt === null && html`<small>Đã cam kết hoàn thành ${formatWeekdayDate(stage.committedOn)}</small>`}
  </li>`;
}

function standing(assignment: LinkedAssignment, now: Date): Html | false {
  if (assignment.isWithdrawn) {
    return html`<p class="soft">Nhiệm vụ này đã thôi giao, đồng chí không cần tiếp nhận.</p>`;
  }
  if (isDone(assignment)) return html`<p class="s-green">✓ Nhiệm vụ này đã hoàn thành.</p>`;
  const words = acknowledgedWords(assignment);
  const transfer = assignment.requests.find(({ kind }) => kind === 'transfer');
  return html`${words !== '' && html`<p class="s-green">✓ Việc này ${words}</p>`} ${promise(assignment, now)}
  ${
    transfer !== undefined &&
    html`<p class="soft">
      Đã có ý kiến không thuộc thẩm quyền lúc ${formatInstant(transfer.askedAt)}, chờ Văn phòng trả lời.
    </p>`
  }
  ${
    assignment.contestedAt !== null &&
    html`<p class="soft">Đã phản ánh chưa tiếp nhận lúc ${formatInstant(assignment.contestedAt)}.</p>`
  }`;
}

function promise(assignment: LinkedAssignment, now: Date): Html | false {
  const { promisedOn, promisedAt, acknowledgedAt, stages } = assignment;
  if (promisedOn === null) return false;
  const given = { promisedOn, givenAt: promisedAt ?? acknowledgedAt };
  return isPromiseBroken(given, stages, localDateOf(now))
    ? html`<p class="s-amber">◐ Đã qua ngày hẹn ${formatWeekdayDate(promisedOn)}, đề nghị hẹn ngày mới.</p>`
    : html`<p>Hẹn hoàn thành ${formatWeekdayDate(promisedOn)}</p>`;
}

function ownOfficer(assignment: LinkedAssignment): Html {
  return html`<details>
    <summary>Cán bộ phụ trách, ngày hẹn riêng việc này</summary>
    ${ownOfficerFields(assignment.id)}
  </details>`;
}
