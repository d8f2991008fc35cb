import type { ReadPhrase } from '#application';
import { type Html, html } from '../pages/index.js';
import { reckonedDates, reckoningSteps } from './reckoning-steps.js';

export interface DeadlineToolForm {
  phrase: string;
  year: string;
  from: string;
}

const CONFIDENCE = { high: 'chắc chắn', medium: 'khá chắc chắn', low: 'chưa chắc chắn' } as const;

/** The free calculator, for each phrase and year that a person asks about. */
export function deadlineToolScreen(
  form: DeadlineToolForm,
  read: ReadPhrase | null,
  problem: string | null,
): Html {
  return html`<p class="from"><a href="/">Đôn Đốc</a></p>
    <h1>Tính thời hạn</h1>
    <p class="soft">
      Nhập thời hạn đúng như ghi trong kế hoạch; trang này tính ra ngày, kèm từng ngày nghỉ và căn cứ. Không
      cần đăng nhập, không lưu gì.
    </p>
    <form method="get" action="/cong-cu/han" class="tool">
      <label for="phrase">Thời hạn</label>
      <input
        id="phrase"
        name="phrase"
        value="${form.phrase}"
        maxlength="500"
        required
        placeholder="Trước ngày 30/01 hằng năm"
      />
      <div class="row">
        <div>
          <label for="year">Năm kế hoạch</label>
          <input id="year" name="year" inputmode="numeric" value="${form.year}" maxlength="4" required />
        </div>
        <div>
          <label for="from">Ngày ban hành hoặc ngày sự kiện (nếu cần)</label>
          <input id="from" name="from" type="date" value="${form.from}" />
        </div>
        <div><button>Tính ngày</button></div>
      </div>
    </form>
    ${problem !== null && html`<p class="notice problem">${problem}</p>`} ${read !== null && answer(read)}`;
}

function answer({ reading, meaning, alternatives, dates, missingCalendarYear }: ReadPhrase): Html {
  return html`<section aria-label="Kết quả">
    <h2>${meaning}</h2>
    <p class="soft">
      Mức độ:
      ${CONFIDENCE[reading.confidence]}${reading.reasons.length > 0 && ` (${reading.reasons.join('; ')})`}.
    </p>
    ${alternatives.length > 0 && html`<p>Cũng có thể hiểu là: ${alternatives.join(' · ')}</p>`}
    ${
      missingCalendarYear !== null &&
      html`<p class="notice problem">Chưa có lịch làm việc năm ${missingCalendarYear}.</p>`
    }
    ${dates.map(
      (one) =>
        html`<article class="reckoned">
          ${reckonedDates(one)}
          <details ${dates.length === 1 && html`open`}>
            <summary>Vì sao là ngày này?</summary>
            ${reckoningSteps(one.steps)}
          </details>
        </article>`,
    )}
  </section>`;
}
