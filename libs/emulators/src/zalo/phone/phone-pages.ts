import type { Call } from '../call.js';
import type { PhoneAction, PhoneActions } from '../phone-actions.js';
import type { User } from '../world.js';
import type { Page } from '../zalo-listener.js';
import type { ZaloState } from '../zalo-state.js';
import { listOfPhones, onePhone } from './phone-view.js';
import { PHONE_STYLE } from './phone-style.js';

const POLICY =
  "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const actionNames = new Set<string>(['follow', 'unfollow', 'block', 'unblock', 'write']);

/** The phones: a list of people, and what lies on the phone of one of them. Null: no such page. */
export function answerPhonePage(state: ZaloState, actions: PhoneActions, call: Call): Page | null {
  if (call.path === '/style.css') {
    return { status: 200, headers: { 'content-type': 'text/css; charset=utf-8' }, body: PHONE_STYLE };
  }
  if (call.path === '/' && call.method === 'GET') {
    const now = state.clocks.business();
    return page(listOfPhones(state.world, now));
  }
  const [, userId = ''] = /^\/phones\/(\d+)$/.exec(call.path) ?? [];
  const user = state.world.users.find((one) => one.userId === userId);
  if (user === undefined) return null;
  return call.method === 'POST' ? act(actions, user, call) : show(state, actions, user);
}

/** Opening the phone is seeing what lies on it. */
function show(state: ZaloState, actions: PhoneActions, user: User): Page {
  actions.run(user.userId, 'see');
  return page(onePhone(state.world, user, state.clocks.business()));
}

/** A form of this page; other sites' forms are refused. */
function act(actions: PhoneActions, user: User, { headers, body }: Call): Page {
  const { origin, host } = headers;
  if (origin !== undefined && origin !== `http://${host ?? ''}`) {
    return { status: 403, headers: { 'content-type': 'text/plain' }, body: 'Forbidden' };
  }
  const form = new URLSearchParams(body);
  const action = form.get('action') ?? '';
  const text = (form.get('text') ?? '').slice(0, 2_000).trim();
  if (actionNames.has(action) && (action !== 'write' || text !== '')) {
    actions.run(user.userId, action as PhoneAction, { text });
  }
  return { status: 303, headers: { location: `/phones/${user.userId}` }, body: '' };
}

function page(markup: string): Page {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY };
  return { status: 200, headers, body: markup };
}
