import { createHash } from 'node:crypto';
import { refuseToken } from './access-check.js';
import { answerBusinessQuestion } from './business-questions.js';
import { type Call, failure, type Fields, jsonBody, type Reply, success, textOf } from './call.js';
import { put } from './oa-host.js';
import { quotaOfToday, refuseQuota } from './quota.js';
import { refuseParameters, refuseTemplate, shownTemplate } from './template-check.js';
import { isNight } from './vietnam.js';
import type { PhoneEntry, Template, User } from './world.js';
import type { ZaloState } from './zalo-state.js';

const price = 200;

/** Told of each message by telephone that was taken; its receipt goes out later. */
export type OnTaken = (entry: PhoneEntry, recipient: string) => void;

/** business.openapi.zalo.me: messages by telephone number. */
export function answerBusiness(state: ZaloState, call: Call, onTaken: OnTaken): Reply | null {
  const refusal = refuseToken(state, call, 'business');
  if (refusal !== null) return refusal;
  if (call.method === 'GET') return answerBusinessQuestion(state, call);
  if (call.path === '/message/template') return send(state, call, onTaken);
  return call.path === '/message/template/hashphone' ? send(state, call, onTaken) : null;
}

function send(state: ZaloState, call: Call, onTaken: OnTaken): Reply {
  if (call.body === '') return failure(-121, 'Body is empty');
  const body = jsonBody(call);
  if (body === null) return failure(-122, 'Body is not JSON');
  const recipient = recipientOf(state, call, body);
  if (recipient === null) return failure(-108, 'Phone number is invalid');
  const template = state.world.templates.find((one) => one.templateId === body['template_id']);
  if (template === undefined) return failure(-109, 'Template id is invalid');
  const { user, text } = recipient;
  if (user === undefined) return failure(-118, 'Zalo account does not exist');
  const taken = {
    state,
    body,
    template,
    user,
    recipient: text,
    isDevelopment: body['mode'] === 'development',
  };
  return refuseMessage(taken) ?? take(taken, onTaken);
}

function refuseMessage({ state, body, template, user, isDevelopment }: Taken): Reply | null {
  return (
    refuseTemplate(template) ??
    refuseUser(user) ??
    refuseParameters(template, body['template_data']) ??
    (isTracking(body['tracking_id']) ? null : failure(-132, 'tracking_id is invalid')) ??
    (isDevelopment ? refuseDevelopment(state, user) : refuseSending(state, template))
  );
}

interface Taken {
  state: ZaloState;
  body: Fields;
  template: Template;
  user: User;
  recipient: string;
  isDevelopment: boolean;
}

/** The same tracking id twice is two messages: Zalo recognises no repetition. */
function take({ state, body, template, user, recipient, isDevelopment }: Taken, onTaken: OnTaken): Reply {
  const quota = quotaOfToday(state);
  if (isDevelopment) {
    quota.developmentBalance -= price;
  } else {
    quota.used += 1;
    quota.usedByTemplate[template.templateId] = (quota.usedByTemplate[template.templateId] ?? 0) + 1;
    quota.balance -= price;
  }
  const entry = put(state, user, {
    kind: 'template',
    trackingId: textOf(body['tracking_id']),
    templateId: template.templateId,
    isDevelopment,
    hasPush: !isNight(state.clocks.business()),
    ...shownTemplate(template, body['template_data']),
  });
  onTaken(entry, recipient);
  return success({
    msg_id: entry.id,
    sent_time: String(state.clocks.system().getTime()),
    sending_mode: '1',
    quota: { dailyQuota: String(quota.daily), remainingQuota: String(quota.daily - quota.used) },
  });
}

/** Whom a body means; null where the number is none. */
function recipientOf(
  state: ZaloState,
  call: Call,
  body: Fields,
): { text: string; user: User | undefined } | null {
  const { users, switches } = state.world;
  if (call.path.endsWith('/hashphone')) {
    const hash = textOf(body['hash_phone']);
    if (!/^[0-9a-f]{64}$/.test(hash)) return null;
    const user = users.find(({ phone }) => phone !== null && sha256(phone) === hash);
    return { text: hash, user };
  }
  const given = textOf(body['phone']);
  const plain = switches.acceptsLeadingZero ? given.replace(/^0/, '84') : given;
  const phone = plain.replace(/^\+/, '');
  if (!/^84\d{9,10}$/.test(phone)) return null;
  return { text: phone, user: users.find((user) => user.phone === phone) };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function isTracking(value: unknown): boolean {
  return typeof value === 'string' && /^[\w-]{1,48}$/.test(value);
}

function refuseUser(user: User): Reply | null {
  if (user.hasOldApp) return failure(-110, 'Zalo version is unsupported');
  if (user.blocks) return failure(-141, 'User refused messages of this OA');
  return user.optOut === null ? null : failure(user.optOut, 'User refused this kind of message');
}

function refuseSending(state: ZaloState, template: Template): Reply | null {
  if (template.hasNightRule && isNight(state.clocks.business())) {
    return failure(-133, 'This message is not allowed at night');
  }
  return refuseQuota(state, template, price);
}

function refuseDevelopment(state: ZaloState, user: User): Reply | null {
  if (!user.isAdmin) return failure(-127, 'Test template can only be sent to an admin');
  const { developmentBalance } = state.world.quota;
  return developmentBalance < price ? failure(-126, 'Development wallet is empty') : null;
}
