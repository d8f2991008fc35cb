import { filterMails } from '../mail-filter.js';
import type { ReceivedMail } from '../received-mail.js';
import { html, type Html } from './html.js';
import { layout } from './layout.js';
import { queryOf, type ListView } from './list-view.js';
import { sentAt, subjectOf } from './mail-heading.js';

const PAGE_SIZE = 50;

/** The list, newest first, under the days of the mails' own dates. */
export function listPage(mails: readonly ReceivedMail[], view: ListView): Html {
  const found = filterMails(mails, view).reverse();
  const lastPage = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const page = Math.min(view.page, lastPage);
  const shown = found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const current = { ...view, page };
  const main = html`${mails.length > 0 ? filterForm(mails, view) : null}
  ${found.length === 0 ? emptyList(mails.length > 0) : countLine(found.length, mails.length)}
  ${groupByDay(shown).map(({ day, mails: ofDay }) => daySection(day, ofDay, current))}
  ${lastPage > 1 ? pager(current, lastPage) : null}`;
  return layout('Danh sách thư', main);
}

function filterForm(mails: readonly ReceivedMail[], view: ListView): Html {
  const addresses = [...new Set(mails.flatMap(({ envelopeTo }) => envelopeTo))].sort();
  return html`<form class="filter" method="get" action="/">
    <input
      type="search"
      name="q"
      value="${view.q}"
      placeholder="Tìm trong thư (có dấu hoặc không)"
      aria-label="Tìm trong thư"
    />
    <input
      type="search"
      name="to"
      value="${view.to}"
      placeholder="Người nhận"
      aria-label="Người nhận"
      list="recipients"
    />
    <datalist id="recipients">
      ${addresses.map((address) => html`<option value="${address}"></option>`)}
    </datalist>
    <button>Lọc</button>
  </form>`;
}

function countLine(found: number, total: number): Html {
  const words =
    found === total ? html`${total} thư` : html`${found} trong ${total} thư · <a href="/">bỏ lọc</a>`;
  return html`<p class="count soft">${words}</p>`;
}

function emptyList(hasMails: boolean): Html {
  if (hasMails) {
    return html`<div class="empty">
      <p>Không có thư nào khớp với bộ lọc.</p>
      <p><a href="/">Bỏ lọc để xem tất cả</a></p>
    </div>`;
  }
  return html`<div class="empty">
    <p>
      Chưa có thư nào. Hãy chuyển đồng hồ tập huấn tới 08:00 sáng một ngày làm việc (thư bắt đầu được gửi từ
      07:30), rồi
      <a href="/">tải lại trang này</a>.
    </p>
  </div>`;
}

interface DayOfMails {
  readonly day: string;
  readonly mails: ReceivedMail[];
}

function groupByDay(mails: readonly ReceivedMail[]): DayOfMails[] {
  const days: DayOfMails[] = [];
  for (const mail of mails) {
    const { day } = sentAt(mail);
    const last = days.at(-1);
    if (last?.day === day) last.mails.push(mail);
    else days.push({ day, mails: [mail] });
  }
  return days;
}

function daySection(day: string, mails: readonly ReceivedMail[], view: ListView): Html {
  return html`<section>
    <h2>${day}</h2>
    <ol class="mails">
      ${mails.map((mail) => row(mail, view))}
    </ol>
  </section>`;
}

function row(mail: ReceivedMail, view: ListView): Html {
  const [first] = mail.to;
  const address = mail.envelopeTo.join(', ') || first?.address || '(không rõ người nhận)';
  return html`<li>
    <a href="/mails/${mail.id}${queryOf(view)}">
      <time>${sentAt(mail).time}</time>
      <span class="to">${first?.name ? html`${first.name}<small>${address}</small>` : address}</span>
      <span class="subject">${subjectOf(mail)}</span>
    </a>
  </li>`;
}

function pager(view: ListView, lastPage: number): Html {
  const link = (page: number, words: string): Html =>
    page >= 1 && page <= lastPage
      ? html`<a href="/${queryOf({ ...view, page })}">${words}</a>`
      : html`<span></span>`;
  return html`<nav class="pages" aria-label="Trang">
    ${link(view.page - 1, '← Thư mới hơn')}
    <span class="soft">Trang ${view.page} trong ${lastPage}</span>
    ${link(view.page + 1, 'Thư cũ hơn →')}
  </nav>`;
}
