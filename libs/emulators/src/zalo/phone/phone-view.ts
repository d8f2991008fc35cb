import { html, type Html } from '../../mailbox/web/html.js';
import { isNight, vietnamDate, vietnamTime } from '../vietnam.js';
import type { PhoneEntry, User, World } from '../world.js';

/** Everybody with a phone, the one with the newest message first. */
export function listOfPhones({ users, messages, oa }: World, now: Date): string {
  const lastOf = ({ userId }: User) => messages.findLast((one) => one.userId === userId);
  const sorted = users
    .map((user) => ({ user, last: lastOf(user) }))
    .toSorted((one, other) => (other.last?.at ?? 0) - (one.last?.at ?? 0));
  const unseen = (userId: string) =>
    messages.filter((one) => one.userId === userId && one.kind !== 'from-user' && one.seenAt === null).length;
  const main = html`<h1>Điện thoại của người nhận</h1>
    <p class="soft">Chọn một người để xem tin từ “${oa.name}”, quan tâm, trả lời hoặc bấm nút.</p>
    <ul class="phones">
      ${sorted.map(
        ({ user, last }) =>
          html`<li>
            <a href="/phones/${user.userId}">
              <strong>${user.name}</strong>
              ${unseen(user.userId) > 0 ? html`<span class="count">${unseen(user.userId)}</span>` : null}
              <small>${stateOf(user)}</small>
              <span class="last"
                >${last === undefined ? 'Chưa có tin' : (last.title ?? last.lines[0] ?? '')}</span
              >
            </a>
          </li>`,
      )}
    </ul>`;
  return layout('Điện thoại', main, now);
}

/** One phone: the conversation with the account, and what its owner can do. */
export function onePhone(world: World, user: User, now: Date): string {
  const entries = world.messages.filter(({ userId }) => userId === user.userId).slice(-100);
  const empty = html`<p class="empty">
    Chưa có tin. Bấm “Quan tâm” rồi gửi mã liên kết để nhận tin nhắc việc.
  </p>`;
  const main = html`<p class="back"><a href="/">‹ Tất cả điện thoại</a></p>
    <section class="phone">
      <header>
        <div>
          <strong>${world.oa.name}</strong>
          <small>Điện thoại của ${user.name} · ${stateOf(user)}</small>
        </div>
        <div class="switches">
          ${button(user, user.follows ? 'unfollow' : 'follow', user.follows ? 'Bỏ quan tâm' : 'Quan tâm')}
          ${button(user, user.blocks ? 'unblock' : 'block', user.blocks ? 'Bỏ chặn' : 'Chặn')}
        </div>
      </header>
      <div class="talk">${entries.length === 0 ? empty : entries.map(bubble)}</div>
      <form class="write" method="post" action="/phones/${user.userId}">
        <input type="hidden" name="action" value="write" />
        <input
          name="text"
          aria-label="Tin nhắn"
          placeholder="Nhập tin nhắn"
          maxlength="2000"
          autocomplete="off"
          required
        />
        <button>Gửi</button>
      </form>
    </section>`;
  return layout(user.name, main, now);
}

function bubble(entry: PhoneEntry): Html {
  const own = entry.kind === 'from-user';
  return html`<article class="${own ? 'own' : entry.kind}">
    ${entry.title === null ? null : html`<h2>${entry.title}</h2>`}
    ${entry.lines.map((line) => html`<p>${line}</p>`)}
    ${
      entry.table.length === 0
        ? null
        : html`<dl>
            ${entry.table.map(
              ([label, value]) =>
                html`<dt>${label}</dt>
                  <dd>${value}</dd>`,
            )}
          </dl>`
    }
    ${
      entry.button === null
        ? null
        : html`<a class="action" href="${safeUrl(entry.button.url)}" target="_blank" rel="noopener noreferrer"
            >${entry.button.title}</a
          >`
    }
    <footer>${whenOf(entry)}${entry.hasPush ? '' : ' · đến lặng lẽ (ban đêm)'}</footer>
  </article>`;
}

function whenOf({ at }: PhoneEntry): string {
  const instant = new Date(at);
  return `${vietnamTime(instant)} ${vietnamDate(instant)}`;
}

function button(user: User, action: string, label: string): Html {
  return html`<form method="post" action="/phones/${user.userId}">
    <input type="hidden" name="action" value="${action}" /><button class="quiet">${label}</button>
  </form>`;
}

function stateOf({ follows, blocks, phone }: User): string {
  const parts = [blocks ? 'đang chặn' : follows ? 'đang quan tâm' : 'chưa quan tâm', phone];
  return parts.filter((part) => part !== null).join(' · ');
}

/** Only web addresses become links. */
function safeUrl(url: string): string {
  return /^https?:\/\//.test(url) ? url : '#';
}

function layout(title: string, main: Html, now: Date): string {
  const night = isNight(now) ? ' · ban đêm, tin theo mã người dùng đến lặng lẽ' : '';
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Zalo tập huấn</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <div class="bar">
          <strong><a href="/">Zalo tập huấn</a></strong>
          <p>
            Tin trong chế độ tập huấn dừng ở đây, không đến người nhận thật. Bây giờ là ${vietnamTime(now)}
            ngày ${vietnamDate(now)}${night}.
          </p>
        </div>
        <main>${main}</main>
      </body>
    </html>`.source;
}
