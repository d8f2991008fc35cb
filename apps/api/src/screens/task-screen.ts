import { stageStateLabels } from '#domain';
import { type Html, html, stateMark } from '../pages/index.js';
import type { TaskScreen } from './read-task-screen.js';
import { shortDate, taskRow } from './task-row.js';
import { taskAddress } from './task-screen-query.js';

/** The office's list: what stands how, whom we told, what comes next. */
export function taskScreen(screen: TaskScreen): Html {
  const { query, tasks } = screen;
  return html`<h1>Cần đôn đốc</h1>
    ${counts(screen)} ${filter(screen)} ${tasks.items.length === 0 ? empty(screen) : table(screen)}
    ${
      tasks.nextCursor !== null &&
      html`<p><a href="${taskAddress(query, { cursor: tasks.nextCursor })}">Trang sau →</a></p>`
    }`;
}

function counts({ counts: states, query }: TaskScreen): Html {
  return html`<ul class="counts">
    ${states.map(
      ({ state, count }) =>
        html`<li>
          <a href="${taskAddress(query, { state })}" ${state === query.state && html`aria-current="true"`}>
            ${stateMark(state)} <b ${count === 0 && html`class="none"`}>${count}</b>
          </a>
        </li>`,
    )}
  </ul>`;
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

function table({ tasks, query }: TaskScreen): Html {
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
      ${tasks.items.map((task) => taskRow(task, query))}
    </tbody>
  </table>`;
}

/** Empty is information: what comes next. */
function empty({ query, upcoming }: TaskScreen): Html {
  const label = query.state === 'all' ? '' : ` “${stageStateLabels[query.state]}”`;
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
