import { type Call, failure, type Reply, success } from './call.js';
import { quotaOfToday } from './quota.js';
import type { Template } from './world.js';
import type { ZaloState } from './zalo-state.js';

/** What the business host tells about messages, quotas and templates, with its own mixture of numbers and strings. */
export function answerBusinessQuestion(state: ZaloState, call: Call): Reply | null {
  switch (call.path) {
    case '/message/status':
      return status(state, call.query.get('message_id') ?? '');
    case '/message/quota': {
      const { daily, used } = quotaOfToday(state);
      return success({ dailyQuota: daily, remainingQuota: daily - used });
    }
    case '/quality':
      return success({ oaCurrentQuality: 'HIGH', oa7dayQuality: 'HIGH' });
    case '/template/all':
      return list(state, call.query);
    case '/template/info/v2':
      return info(state, call.query.get('template_id') ?? '');
    default:
      return null;
  }
}

function status(state: ZaloState, messageId: string): Reply {
  const message = state.world.messages.find((one) => one.id === messageId && one.kind !== 'from-user');
  if (message === undefined) return failure(-107, 'Message id is invalid');
  if (message.deliveredAt === null)
    return success({ status: 0, message: 'The message is not delivered yet' });
  return success({
    status: 1,
    delivery_time: String(message.deliveredAt),
    message: 'The message was delivered',
  });
}

const numbers: Record<string, number> = { ENABLE: 1, PENDING_REVIEW: 2, REJECT: 3, DISABLE: 4 };

function list(state: ZaloState, query: URLSearchParams): Reply {
  const offset = Number(query.get('offset') ?? '0');
  const limit = Number(query.get('limit') ?? '100');
  if (!(limit >= 1 && limit <= 100)) return failure(-132, 'limit is invalid');
  const wanted = query.get('status');
  const templates = state.world.templates.filter(
    (one) => wanted === null || String(numbers[one.status]) === wanted,
  );
  const page = templates.slice(offset, offset + limit).map(({ templateId, templateName, status: now }) => ({
    templateId,
    templateName,
    status: now,
    templateQuality: 'HIGH',
  }));
  return { ...success(page), body: { ...success(page).body, metadata: { total: templates.length } } };
}

function info(state: ZaloState, templateId: string): Reply {
  const template = state.world.templates.find((one) => one.templateId === templateId);
  return template === undefined ? failure(-109, 'Template id is invalid') : success(infoOf(template));
}

function infoOf(template: Template): object {
  return {
    templateId: template.templateId,
    templateName: template.templateName,
    status: template.status,
    listParams: template.parameters.map((one) => ({ ...one, type: 'STRING', acceptNull: !one.require })),
    listButtons: template.button === null ? [] : [{ ...template.button, type: 1 }],
    timeout: 7_200_000,
    templateQuality: 'HIGH',
    templateTag: 'TRANSACTION',
    price: '200',
    price_sdt: '200',
    price_uid: '100',
  };
}
