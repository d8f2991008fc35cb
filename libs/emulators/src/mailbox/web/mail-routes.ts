import { filterMails } from '../mail-filter.js';
import type { MailStore } from '../mail-store.js';
import type { ReceivedMail } from '../received-mail.js';
import { json, page, problem, type Answer } from './answer.js';
import { noticePage } from './layout.js';
import { listPage } from './list-page.js';
import { readListView } from './list-view.js';
import { framedHtml, mailPage } from './mail-page.js';
import { FRAME_SCRIPT, STYLE } from './style.js';

/** No script, no request to anywhere; only the reader's own click leads out, into a new tab. */
const FRAME_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; " +
  "frame-ancestors 'self'; sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox";

/** Pages and files that are no single mail. */
const fixed: Readonly<Record<string, (store: MailStore, query: URLSearchParams) => Answer>> = {
  '/': (store, query) => page(listPage(store.all(), readListView(query))),
  '/style.css': () => ({ status: 200, type: 'text/css; charset=utf-8', body: STYLE }),
  '/frame.js': () => ({ status: 200, type: 'text/javascript; charset=utf-8', body: FRAME_SCRIPT }),
  '/api/mails': (store, query) => listAsJson(store, query),
};

/** Answers a GET; an unknown address gets 404, as a page or, under /api, as a problem. */
export function answerGet(store: MailStore, url: URL): Answer {
  const path = url.pathname;
  const answer = Object.hasOwn(fixed, path) ? fixed[path] : undefined;
  if (answer !== undefined) return answer(store, url.searchParams);
  const [, api, id, part] = /^(\/api)?\/mails\/([\w.-]+)(?:\/(html|raw))?$/.exec(path) ?? [];
  const mail = id === undefined ? null : store.find(id);
  if (!mail) return notFound(path);
  if (api) return part ? notFound(path) : json(asJson(mail));
  return mailPart(mail, part) ?? page(mailPage(mail, store.all(), readListView(url.searchParams)));
}

function mailPart(mail: ReceivedMail, part: string | undefined): Answer | null {
  if (part === 'raw') {
    const headers = { 'content-disposition': `attachment; filename="${mail.id}.eml"` };
    return { status: 200, type: 'message/rfc822', body: mail.raw, headers };
  }
  if (part !== 'html') return null;
  const headers = { 'content-security-policy': FRAME_POLICY };
  return { status: 200, type: 'text/html; charset=utf-8', body: framedHtml(mail), headers };
}

function listAsJson(store: MailStore, query: URLSearchParams): Answer {
  const mails = store.all();
  const after = query.get('after');
  const position = after ? mails.findIndex(({ id }) => id === after) : -1;
  if (after && position < 0) return problem(400, 'Unknown mail', `There is no mail ${after} to list after.`);
  const wanted = { to: query.get('to') ?? '', q: query.get('q') ?? '' };
  return json(filterMails(mails.slice(position + 1), wanted).map(asJson));
}

function asJson({ raw, ...mail }: ReceivedMail): Record<string, unknown> {
  return { ...mail, size: raw.length };
}

function notFound(path: string): Answer {
  if (path.startsWith('/api/')) return problem(404, 'Not found', `There is nothing at ${path}.`);
  const sentence = 'Thư này không có trong hộp thư, hoặc địa chỉ đã ghi sai.';
  return page(noticePage('Không tìm thấy', sentence), 404);
}
