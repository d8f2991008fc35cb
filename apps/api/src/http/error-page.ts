import type { Problem } from '#platform';
import { html, page } from '../pages/index.js';

/** A short page for a person who met an error: what happened, and a way back. */
export function errorPage(problem: Problem): string {
  const body = html`<p class="from">Đôn Đốc</p>
    <h1>${problem.title}</h1>
    <p>${problem.detail}</p>
    ${(problem.errors ?? []).map(({ message }) => html`<p class="soft">${message}</p>`)}
    <p><a href="/">Về trang đầu</a></p>`;
  return page({ title: `${problem.title} · Đôn Đốc`, body });
}
