import type { CalendarPreview, StageMove } from '#application';
import { formatShortWeekdayDate, formatWeekdayDate } from '#domain';
import { type Html, html } from '../pages/index.js';
import { type DecisionForm, decisionForm } from './calendar-screen.js';
import { rungWord, stageWord } from './words.js';

const SHOWN_AT_MOST = 200;
const KINDS = { off: 'nghỉ', working: 'làm bù', plain: 'bỏ khỏi lịch' } as const;

/** What a decision would do; the button that applies it stands below only where nothing is wrong. */
export function calendarPreviewScreen(form: DecisionForm, preview: CalendarPreview): Html {
  const { problems, days, changed, moves } = preview;
  const isReady = problems.length === 0 && (days.length > 0 || form.declares !== '');
  return html`<p class="soft"><a href="/lich">← Lịch làm việc</a></p>
    <h1>Xem trước: ${form.source}</h1>
    ${problems.length > 0 && problemList(preview)}
    <h2>Ngày trong quyết định</h2>
    <ul>
      ${days.map(({ date, kind, name }) => html`<li>${formatWeekdayDate(date)}: ${named(kind, name)}</li>`)}
    </ul>
    ${changed.length === 0 && html`<p>Không có ngày nào đổi giữa nghỉ và làm việc.</p>`} ${moveTable(moves)}
    ${isReady && applyForm(form, preview)}
    <details ${!isReady && html`open`}>
      <summary>Sửa nội dung</summary>
      ${decisionForm(form)}
    </details>`;
}

function named(kind: keyof typeof KINDS, name: string): string {
  return name === 'ngày nghỉ' || name === KINDS[kind] ? KINDS[kind] : `${KINDS[kind]} (${name})`;
}

function problemList({ problems }: CalendarPreview): Html {
  return html`<div class="notice problem">
    <p><strong>Có ${problems.length} dòng chưa đọc được; chưa thể áp dụng.</strong></p>
    <ul>
      ${problems.map(({ line, message }) => html`<li>Dòng ${line}: ${message}</li>`)}
    </ul>
  </div>`;
}

function moveTable(moves: readonly StageMove[]): Html {
  const moved = moves.filter(({ isMoved }) => isMoved).length;
  const others = moves.filter(({ isMoved, reminders }) => !isMoved && reminders.length > 0);
  const shown = [...moves.filter(({ isMoved }) => isMoved), ...others];
  const left = shown.length - SHOWN_AT_MOST;
  return html`<h2>${moved} mốc đổi ngày, ${others.length} mốc chỉ đổi ngày nhắc</h2>
    ${
      shown.length > 0 &&
      html`<div class="scroll">
        <table class="tasks">
          <thead>
            <tr>
              <th>Nhiệm vụ</th>
              <th>Cơ quan</th>
              <th>Hạn tính đến</th>
              <th>Hạn theo dõi</th>
              <th>Bước nhắc</th>
            </tr>
          </thead>
          <tbody>
            ${shown.slice(0, SHOWN_AT_MOST).map(moveRow)}
          </tbody>
        </table>
      </div>`
    }
    ${left > 0 && html`<p>và ${left} mốc nữa.</p>`}`;
}

function moveRow({ stage, dates, reminders }: StageMove): Html {
  return html`<tr>
    <td class="what">
      <a href="/moc/${stage.stageId}">${stage.ordinal !== '' && `${stage.ordinal}. `}${stage.task}</a>
      <small>${stageWord(stage)}${stage.planNumber !== null && ` · ${stage.planNumber}`}</small>
    </td>
    <td data-label="Cơ quan"><div>${stage.agencyName}</div></td>
    <td data-label="Hạn tính đến"><div class="nowrap">${change(stage.effective, dates.effective)}</div></td>
    <td data-label="Hạn theo dõi"><div class="nowrap">${change(stage.working, dates.working)}</div></td>
    <td data-label="Bước nhắc">
      <div>
        ${reminders.map(({ rung, from, to }) => html`<small>${rungWord(rung)}: ${change(from, to)}</small>`)}
      </div>
    </td>
  </tr>`;
}

function change(before: string | null, after: string): Html {
  if (before === after) return html`<span class="soft">${formatShortWeekdayDate(after)}</span>`;
  return html`${before === null ? 'chưa có' : formatShortWeekdayDate(before)} →
    <strong>${formatShortWeekdayDate(after)}</strong>`;
}

function applyForm({ text, source, declares }: DecisionForm, { basedOn }: CalendarPreview): Html {
  return html`<form method="post" action="/lich/ap-dung">
    <input type="hidden" name="text" value="${text}" />
    <input type="hidden" name="source" value="${source}" />
    <input type="hidden" name="declares" value="${declares}" />
    <input type="hidden" name="basedOn" value="${basedOn}" />
    <p class="soft">Điều đã nhắc không nhắc lại. Mỗi mốc đổi ngày có một dòng trong diễn biến.</p>
    <p><button>Áp dụng quyết định này</button></p>
  </form>`;
}
