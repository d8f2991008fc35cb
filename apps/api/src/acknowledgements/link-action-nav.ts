import { type LinkPage, offered } from '#application';
import { formatInstant } from '#domain';
import { type Html, html } from '../pages/index.js';
import { linkActionKinds, linkActions } from './link-actions.js';

/** What can be said besides taking the tasks on: each on a page of its own; false where there is nothing. */
export function linkActionNav(token: string, link: LinkPage): Html | false {
  const rows = linkActionKinds
    .filter((kind) => kind !== 'contest')
    .map((kind) => ({ kind, count: offered(kind, link).length }))
    .filter(({ count }) => count > 0);
  if (rows.length === 0) return false;
  return html`<h2>Việc khác có thể làm ngay</h2>
    <ul class="acts">
      ${rows.map(
        ({ kind, count }) =>
          html`<li>
            <a href="/a/${token}/${linkActions[kind].path}"
              >${linkActions[kind].title}${count > 1 && html` <small>${count} việc</small>`}</a
            >
          </li>`,
      )}
    </ul>`;
}

/** What the office recorded for the reader is theirs to take back; null where it recorded nothing. */
export function recordedForReader(token: string, link: LinkPage): Html | null {
  const [recorded] = offered('contest', link);
  if (recorded === undefined) return null;
  const { acknowledgedAt, acknowledgedBy } = recorded.assignment;
  return html`<p class="notice" role="status">
    Văn phòng đã ghi nhận việc tiếp nhận thay đồng
    chí${acknowledgedAt !== null && ` lúc ${formatInstant(acknowledgedAt)}`}, theo trả lời của
    ${acknowledgedBy}. Nếu không đúng, đề nghị chọn
    <a href="/a/${token}/${linkActions.contest.path}">${linkActions.contest.title}</a>.
  </p>`;
}
