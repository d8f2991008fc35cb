import type { Explanation, ReckoningStep } from '#domain';
import { formatWeekdayDate } from '#domain';
import { type Html, html } from '../pages/index.js';

/**
 * The reckoning as a list: days looked at are soft, what follows from them stands out. The words themselves are left
 * out: the page shows them above, as printed.
 */
export function reckoningSteps(steps: readonly ReckoningStep[]): Html {
  return html`<ol class="reckoning">
    ${steps.filter(({ kind }) => kind !== 'words').map(({ kind, text }) => html`<li class="r-${kind}">${text}</li>`)}
  </ol>`;
}

/** Nominal, effective and working date side by side, with the mark of a provisional calendar. */
export function reckonedDates({ nominal, effective, working, isProvisional }: Explanation): Html {
  if (nominal === null) return html`<p><strong>Chưa có ngày.</strong></p>`;
  const isSame = nominal === effective && nominal === working;
  return html`<dl class="dates">
      ${isSame ? dateCell('Hạn, không trùng ngày nghỉ', nominal) : threeDates(nominal, effective, working)}
    </dl>
    ${isProvisional && html`<p class="s-amber">Lịch tạm tính: ngày có thể thay đổi khi có quyết định về ngày nghỉ.</p>`}`;
}

function threeDates(nominal: string, effective: string | null, working: string | null): Html {
  return html`${dateCell('Hạn theo kế hoạch', nominal)} ${dateCell('Hạn sau khi lùi ngày nghỉ', effective)}
  ${dateCell('Hạn theo dõi', working)}`;
}

function dateCell(name: string, date: string | null): Html {
  return html`<div>
    <dt>${name}</dt>
    <dd>${date === null ? 'chưa có' : formatWeekdayDate(date)}</dd>
  </div>`;
}
