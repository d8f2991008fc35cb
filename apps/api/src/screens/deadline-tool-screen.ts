import type { ReadPhrase } from '#application';
import { type Html, html } from '../pages/index.js';
import { deadlineCell } from './deadline-cell.js';
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
    ${problem !== null && html`<p class="notice problem">${problem}</p>`}
    ${read !== null && answer(read, form.phrase.trim())}`;
}

function answer(read: ReadPhrase, phrase: string): Html {
  const { clauses, dates, missingCalendarYear } = read;
  return html`<section aria-label="Kết quả">
    ${clauses.length === 0 ? meaningOf(read) : html`<h2>Thời hạn này giao ${clauses.length} việc</h2>`}
    ${
      missingCalendarYear !== null &&
      html`<p class="notice problem">Chưa có lịch làm việc năm ${missingCalendarYear}.</p>`
    }
    ${
      clauses.length === 0
        ? dates.map((one) => reckoned(one, dates.length === 1))
        : clauses.map((clause) => part(clause, phrase, dates))
    }
  </section>`;
}

function meaningOf({ reading, meaning, alternatives }: ReadPhrase): Html {
  return html`<h2>${meaning}</h2>
    <p class="soft">
      Mức độ:
      ${CONFIDENCE[reading.confidence]}${reading.reasons.length > 0 && ` (${reading.reasons.join('; ')})`}.
    </p>
    ${alternatives.length > 0 && html`<p>Cũng có thể hiểu là: ${alternatives.join(' · ')}</p>`}`;
}

/** One of several things that the phrase asks for: its words in the phrase, what they mean, its dates. */
function part(
  { start, end, text, confidence }: ReadPhrase['clauses'][number],
  phrase: string,
  dates: ReadPhrase['dates'],
): Html {
  const own = dates.filter(({ words }) => words?.start === start);
  return html`<section class="part">
    ${deadlineCell(phrase, [{ start, end }])}
    <h3>${text}</h3>
    <p class="soft">Mức độ: ${CONFIDENCE[confidence]}.</p>
    ${own.map((one) => reckoned(one, false))}
  </section>`;
}

function reckoned(one: ReadPhrase['dates'][number], isOpen: boolean): Html {
  return html`<article class="reckoned">
    ${reckonedDates(one)}
    <details ${isOpen && html`open`}>
      <summary>Vì sao là ngày này?</summary>
      ${reckoningSteps(one.steps)}
    </details>
  </article>`;
}
