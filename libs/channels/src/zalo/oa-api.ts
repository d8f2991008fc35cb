import type { ZaloClient } from './zalo-client.js';
import { type Fields, fieldsOf, instantOf, numberOf, textOf } from './json-fields.js';
import { type ConsultationText, isInFreeWindow, textProblem } from './consultation.js';
import type { TemplateMessage } from './template-message.js';
import { mapResult, type SentMessage, type ZaloQuota, type ZaloResult } from './zalo-result.js';

export interface ZaloUser {
  userId: string;
  displayName: string | null;
  isFollower: boolean;
  /** Day of the last interaction as Zalo writes it, DD/MM/YYYY. */
  lastInteractionOn: string | null;
}

export interface ZaloOaProfile {
  oaId: string;
  name: string | null;
  isVerified: boolean;
  package: string | null;
}

/** The host of the Official Account: messages to people known by their user id. */
export class ZaloOaApi {
  constructor(private readonly client: ZaloClient) {}

  /** A registered template to a user id; at night it arrives without a sound. */
  async sendTemplate(userId: string, message: TemplateMessage): Promise<ZaloResult<SentMessage>> {
    const { templateId, data } = message;
    const body = { user_id: userId, template_id: templateId, template_data: data };
    return sent(await this.client.post('oa', '/v3.0/oa/message/template', body));
  }

  /**
   * Free text to somebody who spoke to the OA in the last 48 hours; outside that window it costs money or is refused, so
   * it is not even tried. Throws a RangeError for a text that is empty or longer than 2 000 code points.
   */
  async sendConsultation({
    userId,
    text,
    lastInteractionAt,
    now,
  }: ConsultationText): Promise<ZaloResult<SentMessage>> {
    const problem = textProblem(text);
    if (problem !== null) throw new RangeError(problem);
    if (!isInFreeWindow(lastInteractionAt, now)) {
      const why = { action: 'template' as const, meaning: 'outside the free 48 hours', finding: null };
      return { outcome: 'refused', host: 'oa', code: -230, message: 'not sent', ...why };
    }
    const body = { recipient: { user_id: userId }, message: { text: text.normalize('NFC') } };
    return sent(await this.client.post('oa', '/v3.0/oa/message/cs', body));
  }

  /** What may still be sent to one user, and when they last spoke to the OA. */
  async userQuota(
    userId: string,
  ): Promise<ZaloResult<{ lastInteractionAt: Date | null; consultation: ZaloQuota }>> {
    const result = await this.client.post('oa', '/v3.0/oa/quota/message', { user_id: userId });
    return mapResult(result, (data) => {
      const reply = fieldsOf(data['cs_reply']);
      return {
        lastInteractionAt: instantOf(data['last_interaction']),
        consultation: {
          kind: 'cs_reply',
          remaining: numberOf(reply['remain']),
          total: numberOf(reply['total']),
        },
      };
    });
  }

  async user(userId: string): Promise<ZaloResult<ZaloUser>> {
    const result = await this.client.getData('/v3.0/oa/user/detail', { user_id: userId });
    return mapResult(result, (data) => ({
      userId: textOf(data['user_id']) ?? userId,
      displayName: textOf(data['display_name']),
      isFollower: data['user_is_follower'] === true,
      lastInteractionOn: textOf(data['user_last_interaction_date']),
    }));
  }

  /** Who we are to Zalo; a cheap question for health checks. */
  async profile(): Promise<ZaloResult<ZaloOaProfile>> {
    return mapResult(await this.client.get('oa', '/v2.0/oa/getoa'), (data) => ({
      oaId: textOf(data['oa_id']) ?? textOf(data['oaid']) ?? '',
      name: textOf(data['name']),
      isVerified: data['is_verified'] === true,
      package: textOf(data['package_name']),
    }));
  }
}

function sent(result: ZaloResult<Fields>): ZaloResult<SentMessage> {
  return mapResult(result, (data) => ({
    messageId: textOf(data['message_id']) ?? '',
    sentAt: instantOf(data['sent_time']),
    quota: quotaOf(data['quota']),
  }));
}

function quotaOf(value: unknown): ZaloQuota | null {
  const quota = fieldsOf(value);
  const kind = textOf(quota['quota_type']);
  if (kind === null) return null;
  return { kind, remaining: numberOf(quota['remain']), total: numberOf(quota['total']) };
}
