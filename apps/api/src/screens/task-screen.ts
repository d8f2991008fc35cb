import { stageStateLabels } from '#domain';
import { type Html, html, stateMark } from '../pages/index.js';
import type { TaskScreen } from './read-task-screen.js';
import { shortDate, taskRow } from './task-row.js';
import { type TaskScreenQuery, taskAddress } from './task-screen-query.js';

/** The office's list: what stands how, whom we told, what comes next. */
export function taskScreen(screen: TaskScreen): Html {
  return html`<h1>Cần đôn đốc</h1>
    ${counts(screen)} ${filter(screen)} ${screen.tasks.items.length === 0 ? empty(screen) : table(screen)}
    ${pages(screen)}`;
}

const askingMark = html`<span class="state s-amber"><span aria-hidden="true">?</span> cần hỏi lại</span>`;

function counts({ counts: states, asking, query }: TaskScreen): Html {
  const total = states.reduce((sum, { count }) => sum + count, 0);
  return html`<ul class="counts">
    ${countOf(query, { state: 'asks-first', name: askingMark, count: asking })}
    ${states.map(({ state, count }) => countOf(query, { state, name: stateMark(state), count }))}
    ${countOf(query, { state: 'all', name: 'tất cả', count: total })}
  </ul>`;
}

function countOf(
  query: TaskScreenQuery,
  { state, name, count }: { state: TaskScreenQuery['state']; name: Html | string; count: number },
): Html {
  return html`<li>
    <a href="${taskAddress(query, { state })}" ${state === query.state && html`aria-current="true"`}>
      ${name} <b ${count === 0 && html`class="none"`}>${count}</b>
    </a>
  </li>`;
}

/** Where a list has more than one page: how much of it stands here, and the ways on and back. */
function pages({ query, tasks }: TaskScreen): Html | false {
  const { items, nextCursor, total } = tasks;
  if (nextCursor === null && query.cursor === undefined) return false;
  return html`<p class="pages">
    <span class="soft">${items.length} trong ${total} mốc</span>
    ${query.cursor !== undefined && html`<a href="${taskAddress(query, {})}">← Trang đầu</a>`}
    ${nextCursor !== null && html`<a href="${taskAddress(query, { cursor: nextCursor })}">Trang sau →</a>`}
  </p>`;
}

function filter({ query, tasks }: TaskScreen): Html {
  const isFiltered = query.q !== '' || query.agencyId !== null;
  const agency = tasks.items[0]?.agency.name;
  return html`<form class="filter" method="get" action="/qua-han" role="search">
      <input type="hidden" name="state" value="${query.state}" />
      ${query.agencyId !== null && html`<input type="hidden" name="agencyId" value="${query.agencyId}" />`}
      <input
        type="search"
        name="q"
        value="${query.q}"
        placeholder="Tìm nhiệm vụ, có dấu hoặc không dấu"
        aria-label="Tìm nhiệm vụ"
      />
      <button class="quiet">Tìm</button>
    </form>
    ${
      isFiltered &&
      html`<p>
        Đang
        lọc${query.agencyId !== null && agency !== undefined && html` theo <strong>${agency}</strong>`}${
          query.q !== '' && html` theo “<strong>${query.q}</strong>”`
        }.
        <a href="${taskAddress(query, { q: '', agencyId: null })}">Bỏ lọc</a>
      </p>`
    }`;
}

function table({ tasks, query, ownAgencyId }: TaskScreen): Html {
  return html`<table class="tasks">
    <thead>
      <tr>
        <th scope="col" class="what">Nhiệm vụ</th>
        <th scope="col">Cơ quan</th>
        <th scope="col">Hạn</th>
        <th scope="col">Tiếp nhận</th>
        <th scope="col">Đã báo lần cuối</th>
        <th scope="col">Tiếp theo</th>
      </tr>
    </thead>
    <tbody>
      ${tasks.items.map((task) => taskRow(task, query, ownAgencyId))}
    </tbody>
  </table>`;
}

function labelOf({ state }: TaskScreenQuery): string {
  if (state === 'all') return '';
  return ` “${state === 'asks-first' ? 'cần hỏi lại' : stageStateLabels[state]}”`;
}

/** Empty is information: what comes next. */
function empty({ query, upcoming }: TaskScreen): Html {
  const label = labelOf(query);
  return html`<div class="empty">
    <p>
      <strong
        >Không có mốc
        nào${label}${query.q !== '' || query.agencyId !== null ? ' khớp với bộ lọc' : ''}.</strong
      >
    </p>
    ${
      upcoming?.effective
        ? html`<p>
            Mốc tới: <strong>${shortDate(upcoming.effective)}</strong>,
            <a href="/nhiem-vu/${upcoming.assignmentId}">${upcoming.item.task}</a> (${upcoming.agency.name}).
          </p>`
        : html`<p>Chưa có mốc nào sắp tới. Khi một năm của kế hoạch được kích hoạt, các mốc hiện ở đây.</p>`
    }
  </div>`;
}
