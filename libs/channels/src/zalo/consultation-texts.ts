import { Injectable, Logger } from '@nestjs/common';
import { RefreshZaloTokens, SystemClock, ZaloAccess, type ZaloTexts } from '#application';
import { ZaloOaApi } from './oa-api.js';

/** Answers as consultation texts, free within 48 hours of what they answer; a dead token is renewed once. */
@Injectable()
export class ConsultationTexts implements ZaloTexts {
  private readonly logger = new Logger(ConsultationTexts.name);

  constructor(
    private readonly oa: ZaloOaApi,
    private readonly access: ZaloAccess,
    private readonly refresh: RefreshZaloTokens,
    private readonly systemClock: SystemClock,
  ) {}

  async send(userId: string, text: string, lastInteractionAt: Date): Promise<void> {
    try {
      const state = await this.access.current();
      if (!state.isUsable) return this.logger.warn(`an answer by Zalo is left out: ${state.reason}`);
      const message = { userId, text, lastInteractionAt, now: this.systemClock.now() };
      let result = await this.oa.sendConsultation(message);
      if (result.outcome === 'refused' && result.action === 'token') {
        await this.refresh.run(state.accessToken);
        result = await this.oa.sendConsultation(message);
      }
      if (result.outcome === 'done') return;
      const why = result.outcome === 'refused' ? `${result.code} ${result.meaning}` : result.detail;
      this.logger.warn(`an answer by Zalo did not arrive: ${result.outcome}, ${why}`);
    } catch (error) {
      this.logger.warn(`an answer by Zalo failed: ${String(error)}`);
    }
  }
}
