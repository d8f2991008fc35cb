import type { CalendarYear } from '#application';
import { formatWeekdayDate } from '#domain';
import { type Html, html } from '../pages/index.js';

export interface DecisionForm {
  text: string;
  source: string;
  declares: string;
}

const emptyDecision: DecisionForm = { text: '', source: '', declares: '' };

const STANDING = {
  declared: 'Đã công bố',
  provisional: 'Lịch tạm tính: ngày lễ theo luật và âm lịch, chưa có quyết định hoán đổi',
  missing: 'Chưa có lịch',
} as const;

/** The calendar of one year with the decision behind each day; for the office also the form that imports one. */
export function calendarScreen(calendar: CalendarYear, canChange: boolean): Html {
  const { year, standing, days, version } = calendar;
  return html`<h1>Lịch làm việc năm ${year}</h1>
    <p>
      <a href="/lich?nam=${year - 1}">← ${year - 1}</a> · <a href="/lich?nam=${year + 1}">${year + 1} →</a>
    </p>
    <p ${standing !== 'declared' && html`class="s-amber"`}>${STANDING[standing]}. Phiên bản ${version}.</p>
    <div class="scroll">
      <table class="tasks calendar days">
        <thead>
          <tr>
            <th>Ngày</th>
            <th>Loại</th>
            <th>Tên</th>
            <th>Căn cứ</th>
          </tr>
        </thead>
        <tbody>
          ${days.map(
            ({ date, kind, name, source, isReckoned }) =>
              html`<tr>
                <td class="what">${formatWeekdayDate(date)}</td>
                <td data-label="Loại"><div>${kind === 'off' ? 'nghỉ' : 'làm bù'}</div></td>
                <td data-label="Tên"><div>${name}</div></td>
                <td data-label="Căn cứ">
                  <div>${source}${isReckoned && html` <span class="s-amber">(tạm tính)</span>`}</div>
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${
      canChange &&
      html`<h2>Nhập một quyết định</h2>
        ${decisionForm(emptyDecision)}`
    }`;
}

/** The form of a decision: pasted sentences or CSV. */
export function decisionForm({ text, source, declares }: DecisionForm): Html {
  return html`<form method="post" action="/lich/xem-truoc" class="tool">
    <label for="source">Số, ngày của quyết định</label>
    <input
      id="source"
      name="source"
      value="${source}"
      maxlength="300"
      required
      placeholder="Công văn 8726/VPCP-KGVX ngày 26/11/2024"
    />
    <label for="text">Nội dung, mỗi dòng một câu (hoặc CSV: ngày, loại, tên, căn cứ)</label>
    <textarea
      id="text"
      name="text"
      rows="6"
      maxlength="100000"
      placeholder="nghỉ Tết từ thứ Hai 27/01/2025 đến hết thứ Sáu 31/01/2025"
    >
${text}</textarea>
    <label for="declares">Năm nay đã đủ quyết định, coi là đã công bố (bỏ trống nếu chưa)</label>
    <input id="declares" name="declares" inputmode="numeric" maxlength="4" value="${declares}" />
    <p><button>Xem trước</button></p>
  </form>`;
}
