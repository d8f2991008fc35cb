import { Injectable } from '@nestjs/common';
import {
  RefreshZaloTokens,
  type ReminderFacts,
  type ReminderResult,
  type StoredReminder,
  SystemClock,
  type WrittenReminder,
  ZaloAccess,
  type ZaloSender,
} from '#application';
import { isZaloQuiet, type ReminderTemplate } from '#domain';
import type { ZaloAction } from './error-actions.js';
import { ZaloOaApi } from './oa-api.js';
import { dataProblems, renderedText, templateData, templateVersion } from './templates.js';
import type { SentMessage, ZaloResult } from './zalo-result.js';

const minute = 60_000;

/** How long the channel rests after a refusal that every message would meet; others go by email meanwhile. */
const pauses: Readonly<Partial<Record<ZaloAction, number>>> = {
  minute,
  night: 15 * minute,
  day: 60 * minute,
  token: 5 * minute,
  human: 15 * minute,
};

export interface ReminderSettings {
  /** Ids that Zalo gave our templates. */
  templateIds: Readonly<Record<string, string>>;
  publicUrl: string;
}

/** Reminders as registered templates by user id. */
@Injectable()
export class TemplateReminders implements ZaloSender {
  private pausedUntil = 0;

  constructor(
    private readonly settings: ReminderSettings,
    private readonly oa: ZaloOaApi,
    private readonly access: ZaloAccess,
    private readonly refresh: RefreshZaloTokens,
    private readonly systemClock: SystemClock,
  ) {}

  async isReady(now: Date): Promise<boolean> {
    if (isZaloQuiet(now) || this.systemClock.now().getTime() < this.pausedUntil) return false;
    return (await this.access.current()).isUsable;
  }

  write(template: ReminderTemplate, facts: ReminderFacts): WrittenReminder | null {
    const data = templateData(facts);
    const isTaken = this.settings.templateIds[template] !== undefined;
    if (!isTaken || dataProblems(template, data).length > 0) return null;
    return {
      template,
      templateVersion,
      ...renderedText(template, data, this.settings.publicUrl),
      data,
    };
  }

  async send(reminder: StoredReminder): Promise<ReminderResult> {
    const templateId = this.settings.templateIds[reminder.template];
    if (templateId === undefined)
      return { outcome: 'deferred', detail: 'mẫu tin chưa được đăng ký với Zalo' };
    try {
      const state = await this.access.current();
      if (!state.isUsable) return { outcome: 'deferred', detail: state.reason };
      return await this.sendWith(state.accessToken, templateId, reminder);
    } catch (error) {
      return { outcome: 'unknown', detail: error instanceof Error ? error.message : String(error) };
    }
  }

  private async sendWith(
    accessToken: string,
    templateId: string,
    { userId, data }: StoredReminder,
  ): Promise<ReminderResult> {
    const message = { templateId, data };
    let result = await this.oa.sendTemplate(userId, message);
    if (result.outcome === 'refused' && result.action === 'token') {
      await this.refresh.run(accessToken);
      result = await this.oa.sendTemplate(userId, message);
    }
    if (result.outcome === 'refused') this.pauseAfter(result.action);
    return reminderResultOf(result);
  }

  private pauseAfter(action: ZaloAction): void {
    const pause = pauses[action];
    if (pause !== undefined) this.pausedUntil = this.systemClock.now().getTime() + pause;
  }
}

/** What an answer of Zalo means for one reminder. */
export function reminderResultOf(result: ZaloResult<SentMessage>): ReminderResult {
  switch (result.outcome) {
    case 'done':
      // Zalo took it, but nothing can be matched to it.
      return result.value.messageId === ''
        ? { outcome: 'unknown', detail: 'Zalo trả lời không có mã tin' }
        : { outcome: 'accepted', detail: 'Zalo đã nhận', providerId: result.value.messageId };
    case 'refused': {
      const detail = `Zalo từ chối (${result.code}): ${result.message}`;
      if (result.action === 'drop') return { outcome: 'refused', detail, isAddress: false };
      if (result.action !== 'switch') return { outcome: 'deferred', detail };
      const isInvalidUser = result.host === 'oa' && result.code === -201;
      return { outcome: 'refused', detail, isAddress: isInvalidUser || isForGood.has(result.finding ?? '') };
    }
    default:
      return { outcome: result.outcome === 'unknown' ? 'unknown' : 'deferred', detail: result.detail };
  }
}

/** Findings after which this account is not written to until it is linked anew. */
const isForGood: ReadonlySet<string> = new Set(['opted-out', 'no-account']);
