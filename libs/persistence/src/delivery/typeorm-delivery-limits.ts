import { Injectable } from '@nestjs/common';
import type { ContactKind, DeliveryLimits, LimitFacts } from '#application';
import {
  type ChannelMinute,
  instantAt,
  localDateOf,
  nothingSent,
  repeatKinds,
  type SentToday,
} from '#domain';
import { Database } from '../database/transaction.js';
import { firstsWaitingQuery, limitsQuery } from './limit-queries.js';

@Injectable()
export class TypeormDeliveryLimits implements DeliveryLimits {
  constructor(private readonly database: Database) {}

  async of(recipientIds: readonly string[], now: Date): Promise<LimitFacts> {
    const today = localDateOf(now);
    const [row] = await this.database.query<{
      sentToday: SentToday;
      preferences: LimitFacts['preferences'] | null;
    }>(limitsQuery, [recipientIds, instantAt(today, '00:00'), today]);
    return { sentToday: row?.sentToday ?? nothingSent, preferences: row?.preferences ?? [] };
  }

  async firstsWaiting(besides: readonly string[], at: { now: Date; system: Date }): Promise<number> {
    const parameters = [besides, repeatKinds, at.now, at.system];
    const [row] = await this.database.query<{ count: number }>(firstsWaitingQuery, parameters);
    return row?.count ?? 0;
  }

  async lastMinute(channel: ContactKind): Promise<ChannelMinute | null> {
    await this.database.query("SELECT pg_advisory_xact_lock(hashtextextended('pace:' || $1, 0))", [channel]);
    const [row] = await this.database.query<ChannelMinute>(
      'SELECT began, messages FROM channel_minutes WHERE channel = $1',
      [channel],
    );
    return row ?? null;
  }

  async count(channel: ContactKind, { began, messages }: ChannelMinute): Promise<void> {
    await this.database.query(
      `INSERT INTO channel_minutes (channel, began, messages) VALUES ($1, $2, $3)
       ON CONFLICT (channel) DO UPDATE SET began = excluded.began, messages = excluded.messages`,
      [channel, began, messages],
    );
  }
}
