import { type Call, failure, type Fields, jsonBody, type Reply, success, textOf } from './call.js';
import { vietnamDate } from './vietnam.js';
import type { User } from './world.js';
import type { ZaloState } from './zalo-state.js';

/** What the OA host tells about users and about the OA. */
export function answerOaQuestion(state: ZaloState, call: Call): Reply | null {
  const { users, oa } = state.world;
  if (call.path === '/v2.0/oa/getoa') {
    return success({
      oa_id: oa.oaId,
      name: oa.name,
      is_verified: oa.isVerified,
      package_name: oa.packageName,
      linked_zca: 'emulator',
    });
  }
  if (call.path === '/v3.0/oa/quota/message') {
    const user = users.find((one) => one.userId === (jsonBody(call) ?? {})['user_id']);
    return user === undefined ? failure(-201, 'user_id is invalid') : success(quotaOf(user));
  }
  const data = dataOf(call);
  if (call.path === '/v3.0/oa/user/detail') {
    const user = users.find((one) => one.userId === data?.['user_id']);
    return user === undefined ? failure(-201, 'user_id is invalid') : success(detailOf(user));
  }
  return call.path === '/v3.0/oa/user/getlist' ? list(users, data) : null;
}

/** GET calls carry one parameter `data` with JSON; flat ones are not read. */
function dataOf(call: Call): Fields | null {
  return jsonBody({ ...call, body: call.query.get('data') ?? '' });
}

function list(users: readonly User[], data: Fields | null): Reply {
  const offset = Number(data?.['offset'] ?? Number.NaN);
  const count = Number(data?.['count'] ?? Number.NaN);
  if (!(offset >= 0 && offset <= 9_951)) return failure(-201, 'offset is invalid');
  if (!(count >= 1 && count <= 50)) return failure(-201, 'count is invalid');
  const page = users.slice(offset, offset + count).map(({ userId }) => ({ user_id: userId }));
  return success({ total: users.length, count: page.length, offset, users: page });
}

function quotaOf(user: User): object {
  return {
    last_interaction: user.lastInteractionAt === null ? '' : String(user.lastInteractionAt),
    cs_reply: { remain: -1, total: -1 },
    promotion: { daily_remain: 1, daily_total: 1, monthly_remain: 4, monthly_total: 4 },
  };
}

function detailOf(user: User): object {
  const { lastInteractionAt: last } = user;
  return {
    user_id: user.userId,
    user_id_by_app: user.userIdByApp,
    user_external_id: '',
    display_name: textOf(user.name),
    user_is_follower: user.follows,
    user_last_interaction_date: last === null ? '' : vietnamDate(new Date(last)),
    shared_info: {},
  };
}
