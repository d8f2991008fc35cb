import type { ZaloClient } from './zalo-client.js';
import { type Fields, fieldsOf, instantOf, numberOf, textOf } from './json-fields.js';
import { type RegisteredTemplate, readTemplate, type TemplateMessage } from './template-message.js';
import { mapResult, type SentMessage, type ZaloQuota, type ZaloResult } from './zalo-result.js';

/** A template message to a telephone number. */
export interface PhoneMessage extends TemplateMessage {
  /** 84… */
  phone: string;
  /** Ours, at most 48 letters and digits; comes back in the receipt. Zalo does not recognise a repetition by it. */
  trackingId: string;
  /** Only to admins of the app or OA, while a template is being tried. */
  isDevelopment?: boolean;
}

export type DeliveryStatus = 'unknown' | 'not-delivered' | 'delivered';

/** Spaces, dots, +84 and a leading 0 put into the form that Zalo takes (84…); null where it is no Vietnamese number. */
export function zaloPhone(phone: string): string | null {
  const digits = phone.replaceAll(/[\s.()-]/g, '').replace(/^\+/, '');
  const national = digits.replace(/^(84|0)/, '');
  return /^[1-9]\d{8,9}$/.test(national) && /^(84|0)/.test(digits) ? `84${national}` : null;
}

/** The host of template messages by telephone number, and of what belongs to templates. */
export class ZaloBusinessApi {
  constructor(private readonly client: ZaloClient) {}

  async sendTemplate(message: PhoneMessage): Promise<ZaloResult<SentMessage>> {
    const result = await this.client.post('business', '/message/template', {
      phone: message.phone,
      template_id: message.templateId,
      template_data: message.data,
      tracking_id: message.trackingId,
      ...(message.isDevelopment === true ? { mode: 'development' } : {}),
    });
    return mapResult(result, (data) => ({
      messageId: textOf(data['msg_id']) ?? '',
      sentAt: instantOf(data['sent_time']),
      quota: data['quota'] === undefined ? null : dailyQuota(fieldsOf(data['quota'])),
    }));
  }

  /** Whether a message has reached its phone; `at` only where it has. */
  async messageStatus(messageId: string): Promise<ZaloResult<{ status: DeliveryStatus; at: Date | null }>> {
    const result = await this.client.get('business', '/message/status', { message_id: messageId });
    return mapResult(result, (data) => {
      const status = statusOf(numberOf(data['status']));
      return { status, at: status === 'delivered' ? instantOf(data['delivery_time']) : null };
    });
  }

  /** The daily quota of the OA; it moves with what recipients report. */
  async quota(): Promise<ZaloResult<ZaloQuota>> {
    return mapResult(await this.client.get('business', '/message/quota'), dailyQuota);
  }

  /** HIGH, MEDIUM, LOW or UNDEFINED over 48 hours and over 7 days. */
  async quality(): Promise<ZaloResult<{ now: string; week: string }>> {
    return mapResult(await this.client.get('business', '/quality'), (data) => ({
      now: textOf(data['oaCurrentQuality']) ?? 'UNDEFINED',
      week: textOf(data['oa7dayQuality']) ?? 'UNDEFINED',
    }));
  }

  /** A template as Zalo has registered it: state, parameters with their limits, tag. */
  async template(templateId: string): Promise<ZaloResult<RegisteredTemplate>> {
    const result = await this.client.get('business', '/template/info/v2', { template_id: templateId });
    return mapResult(result, readTemplate);
  }
}

function dailyQuota(data: Fields): ZaloQuota {
  return {
    kind: 'daily',
    remaining: numberOf(data['remainingQuota']),
    total: numberOf(data['dailyQuota']),
  };
}

function statusOf(status: number | null): DeliveryStatus {
  if (status === 1) return 'delivered';
  return status === 0 ? 'not-delivered' : 'unknown';
}
