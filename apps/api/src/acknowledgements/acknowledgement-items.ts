import { isDone, type LinkedAssignment, type LinkPage } from '#application';
import { localDateOf, stageStateAt } from '#domain';
import { type Html, html, stateMark } from '../pages/index.js';
import { acknowledgedWords, distanceWords, dueWords, wordOfStage } from './acknowledgement-words.js';
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
      ${assignment.stages.map((stage) => stageLine(stage, page.now))}
      ${assignment.stages.length === 0 && html`<li>Chưa xác định thời hạn</li>`}
    </ul>
    ${standing(assignment)} ${mayName && isOpen && ownOfficer(assignment)}
  </li>`;
}

function stageLine(stage: LinkedAssignment['stages'][number], now: Date): Html {
  const state = stageStateAt(stage, now);
  const words = `${wordOfStage(stage.kind)}: ${dueWords(stage)}`;
  // What is far off needs no mark: its date says so.
  const mark = state !== 'not-due' && stateMark(state, distanceWords(stage, state, localDateOf(now)));
  return html`<li>${words} ${mark}</li>`;
}

function standing(assignment: LinkedAssignment): Html | false {
  if (assignment.isWithdrawn) {
    return html`<p class="soft">Nhiệm vụ này đã thôi giao, đồng chí không cần tiếp nhận.</p>`;
  }
  if (isDone(assignment)) return html`<p class="s-green">✓ Nhiệm vụ này đã hoàn thành.</p>`;
  const words = acknowledgedWords(assignment);
  return words !== '' && html`<p class="s-green">✓ Việc này ${words}</p>`;
}

function ownOfficer(assignment: LinkedAssignment): Html {
  return html`<details>
    <summary>Cán bộ phụ trách riêng việc này</summary>
    ${ownOfficerFields(assignment.id)}
  </details>`;
}
