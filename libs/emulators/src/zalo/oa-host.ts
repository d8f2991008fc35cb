import { refuseToken } from './access-check.js';
import { type Call, failure, fieldsOf, jsonBody, type Reply, success, textOf } from './call.js';
import { answerOaQuestion } from './oa-questions.js';
import { refuseParameters, refuseTemplate, shownTemplate } from './template-check.js';
import { isNight } from './vietnam.js';
import { nextId, type PhoneEntry, type User } from './world.js';
import type { ZaloState } from './zalo-state.js';

const hour = 3_600_000;

/** openapi.zalo.me: messages to user ids. */
export function answerOa(state: ZaloState, call: Call): Reply | null {
  const left = state.countRequest();
  const headers = {
    'x-ratelimit-limit': String(state.world.switches.requestsPerMinute),
    'x-ratelimit-remain': String(Math.max(0, left)),
  };
  const reply = left < 0 ? failure(-32, 'Your application reached limit call api') : answer(state, call);
  return reply === null ? null : { ...reply, headers };
}

function answer(state: ZaloState, call: Call): Reply | null {
  const { oaRefusal } = state.world.switches;
  const refusal = refuseToken(state, call, 'oa');
  if (refusal !== null) return refusal;
  if (oaRefusal !== null) return failure(oaRefusal, 'OA or app may not use this API');
  if (call.method === 'GET' || call.path === '/v3.0/oa/quota/message') return answerOaQuestion(state, call);
  switch (call.path) {
    case '/v3.0/oa/message/cs':
      return sendConsultation(state, call);
    case '/v3.0/oa/message/template':
      return sendTemplate(state, call);
    case '/v3.0/oa/message/transaction':
    case '/v3.0/oa/message/promotion':
    case '/v2.0/oa/message':
      // Assumed: what the closed addresses really answer is not known.
      return failure(-240, 'This API is closed');
    default:
      return null;
  }
}

function sendConsultation(state: ZaloState, call: Call): Reply {
  const body = jsonBody(call) ?? {};
  const text = textOf(fieldsOf(body['message'])['text']);
  const user = findUser(state, textOf(fieldsOf(body['recipient'])['user_id']));
  const { length } = [...text];
  if (length < 1 || length > 2_000) return failure(-210, 'message.text is over its limit');
  if (user === undefined) return failure(-201, 'user_id is invalid');
  const refusal = refuseReader(user) ?? refuseWindow(state, user);
  if (refusal !== null) return refusal;
  const entry = put(state, user, { kind: 'text', title: null, lines: text.split('\n') });
  const isFree = state.clocks.business().getTime() - (user.lastInteractionAt ?? 0) <= 48 * hour;
  const quotaType = isFree ? 'reply' : 'purchase_quota';
  return success({
    message_id: entry.id,
    user_id: user.userId,
    quota: {
      quota_type: quotaType,
      remain: '-1',
      total: '-1',
      owner_type: 'OA',
      owner_id: state.world.oa.oaId,
    },
  });
}

function sendTemplate(state: ZaloState, call: Call): Reply {
  const body = jsonBody(call) ?? {};
  const template = state.world.templates.find((one) => one.templateId === body['template_id']);
  const user = findUser(state, textOf(body['user_id']));
  if (user === undefined) return failure(-201, 'user_id is invalid');
  const refusal = refuseTemplate(template);
  if (refusal !== null || template === undefined) return refusal ?? failure(-109, 'Template id is invalid');
  if (!template.byUserId) return failure(-249, 'Template is not allowed to be sent by user id');
  const wrong = refuseReader(user) ?? refuseParameters(template, body['template_data']);
  if (wrong !== null) return wrong;
  const entry = put(state, user, {
    kind: 'template',
    templateId: template.templateId,
    hasPush: !isNight(state.clocks.business()),
    ...shownTemplate(template, body['template_data']),
  });
  return success({
    message_id: entry.id,
    user_id: user.userId,
    sent_time: String(state.clocks.system().getTime()),
    quota: { quota_type: 'sub_quota', remain: String(state.world.quota.daily - state.world.quota.used) },
  });
}

function refuseReader(user: User): Reply | null {
  if (user.blocks) return failure(-244, 'User has restricted this type of message');
  return user.isOffline ? failure(-227, 'User is banned or offline for more than 45 days') : null;
}

function refuseWindow(state: ZaloState, user: User): Reply | null {
  if (user.lastInteractionAt === null) return failure(-232, 'User has not interacted with the OA');
  const age = state.clocks.business().getTime() - user.lastInteractionAt;
  return age > 7 * 24 * hour ? failure(-230, 'User has not interacted with the OA in the past 7 days') : null;
}

export function findUser(state: ZaloState, userId: string): User | undefined {
  return state.world.users.find((user) => user.userId === userId);
}

/** Puts an entry on somebody's phone. */
export function put(state: ZaloState, user: User, given: Partial<PhoneEntry>): PhoneEntry {
  const at = state.clocks.business().getTime();
  const entry: PhoneEntry = {
    id: nextId(state.world, 'zm'),
    userId: user.userId,
    at,
    kind: 'text',
    title: null,
    lines: [],
    table: [],
    button: null,
    trackingId: null,
    templateId: null,
    hasPush: true,
    isDevelopment: false,
    deliveredAt: given.kind === 'from-user' ? at : null,
    seenAt: null,
    ...given,
  };
  state.world.messages.push(entry);
  return entry;
}
