import type { ChannelMinute, DeliveryPreference, SentToday } from '#domain';
import type { ContactKind } from '../agencies/agency.js';

/** What limits the messages to one address. */
export interface LimitFacts {
  /** Messages written today whose notices still stand in them; failed ones don't count. */
  sentToday: SentToday;
  /** Those of the persons first, then those of their agencies. */
  preferences: DeliveryPreference[];
}

/** How much may be sent: to one address on one day, and over one channel in a minute. */
export abstract class DeliveryLimits {
  /** Of recipients that share an address; `now` is a business instant. */
  abstract of(recipientIds: readonly string[], now: Date): Promise<LimitFacts>;
  /**
   * How many other recipients wait with first notices that could leave at a business instant and are not kept waiting by
   * a failure after the system instant.
   */
  abstract firstsWaiting(besides: readonly string[], at: { now: Date; system: Date }): Promise<number>;
  /** Locks the last minute of a channel until the transaction ends; null where nothing was counted yet. */
  abstract lastMinute(channel: ContactKind): Promise<ChannelMinute | null>;
  abstract count(channel: ContactKind, minute: ChannelMinute): Promise<void>;
}
