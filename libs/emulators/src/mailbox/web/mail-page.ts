import { filterMails } from '../mail-filter.js';
import type { ReceivedMail } from '../received-mail.js';
import { html, type Html } from './html.js';
import { layout } from './layout.js';
import { queryOf, type ListView } from './list-view.js';
import { addressLine, sentAt, subjectOf } from './mail-heading.js';
import { vietnamTime } from './vietnam-time.js';

/** One mail: as its reader would see it, then its text part and its headers. */
export function mailPage(mail: ReceivedMail, mails: readonly ReceivedMail[], view: ListView): Html {
  const text = html`<pre>${mail.text || '(thư không có nội dung)'}</pre>`;
  const main = html`${steps(mail, filterMails(mails, view), view)}
    <article class="sheet">
      <header>
        <h1>${subjectOf(mail)}</h1>
        ${people(mail)}
      </header>
      ${mail.html ? frame(mail) : text}
    </article>
    ${
      mail.html && mail.text
        ? html`<details>
            <summary>Phần văn bản thuần (cho máy không đọc được HTML)</summary>
            ${text}
          </details>`
        : null
    }
    ${headers(mail)}
    <script src="/frame.js"></script>`;
  return layout(mail.subject || 'Thư', main);
}

/** The HTML part as the frame shows it: links open in a new tab. What it may do is said by the response's headers. */
export function framedHtml(mail: ReceivedMail): string {
  const base = '<base target="_blank">';
  const head = /<head[^>]*>/i.exec(mail.html) ?? /<!doctype[^>]*>/i.exec(mail.html);
  if (!head) return base + mail.html;
  const end = head.index + head[0].length;
  return mail.html.slice(0, end) + base + mail.html.slice(end);
}

function steps(mail: ReceivedMail, mails: readonly ReceivedMail[], view: ListView): Html {
  const position = mails.indexOf(mail);
  const link = (other: ReceivedMail | undefined, words: string): Html | null =>
    other ? html`<a href="/mails/${other.id}${queryOf(view)}">${words}</a>` : null;
  const [newer, older] = position < 0 ? [] : [mails[position + 1], mails[position - 1]];
  return html`<nav class="steps">
    <a href="/${queryOf(view)}">← Danh sách thư</a>
    ${link(newer, 'Thư mới hơn')} ${link(older, 'Thư cũ hơn')}
    <a class="last" href="/mails/${mail.id}/raw">Tải thư gốc (.eml)</a>
  </nav>`;
}

function people(mail: ReceivedMail): Html {
  const { day, time } = sentAt(mail);
  const named = new Set(mail.to.map(({ address }) => address.toLowerCase()));
  const others = mail.envelopeTo.filter((address) => !named.has(address.toLowerCase()));
  return html`<dl>
    <dt>Từ</dt>
    <dd>${addressLine([mail.from])}</dd>
    <dt>Đến</dt>
    <dd>${addressLine(mail.to)}</dd>
    ${
      others.length > 0
        ? html`<dt>Bản sao</dt>
            <dd>${others.join(', ')}</dd>`
        : null
    }
    <dt>Gửi lúc</dt>
    <dd>${time}, ${day}</dd>
  </dl>`;
}

function frame(mail: ReceivedMail): Html {
  return html`<iframe
    title="Nội dung thư"
    src="/mails/${mail.id}/html"
    sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
  ></iframe>`;
}

function headers(mail: ReceivedMail): Html {
  const received = vietnamTime(mail.receivedAt);
  return html`<details>
    <summary>Tiêu đề kỹ thuật</summary>
    <dl>
      <dt>Hộp thư nhận lúc</dt>
      <dd>${received.time}, ${received.day} (giờ thật)</dd>
      <dt>MAIL FROM</dt>
      <dd>${mail.envelopeFrom}</dd>
      <dt>RCPT TO</dt>
      <dd>${mail.envelopeTo.join(', ')}</dd>
      ${Object.entries(mail.headers).map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
  </details>`;
}
