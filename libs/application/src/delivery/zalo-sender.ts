import type { ReminderTemplate } from '#domain';

/** What a reminder by Zalo says; no file, no name of an officer, no other agency. */
export interface ReminderFacts {
  /** STT as printed in the plan. */
  ordinal: string;
  /** The task that is worst. */
  task: string;
  /** How many duties the message speaks of besides it. */
  others: number;
  /** dd/mm/yyyy, or words where there is no date. */
  due: string;
  /** Unit that answers questions, and its telephone; null where none is set. */
  office: string;
  telephone: string | null;
  /** Post and agency written to. */
  recipient: string;
  /** State in words: "còn 5 ngày làm việc", "quá 3 ngày". */
  state: string;
  /** Last part of the link behind the button. */
  linkToken: string;
  /** The signs after "OK" that acknowledge by reply. */
  replyCode: string;
}

/** A reminder in words: what the template shows, and the values that fill it. */
export interface WrittenReminder {
  template: ReminderTemplate;
  templateVersion: number;
  subject: string;
  text: string;
  data: Readonly<Record<string, string>>;
}

/** A stored reminder as it is handed over. */
export interface StoredReminder {
  userId: string;
  template: string;
  data: Readonly<Record<string, string>>;
}

/**
 * What became of one reminder. 'refused' is about this recipient or message, `isAddress` where the account can't be reached
 * for good; 'deferred' was certainly not taken, for reasons that pass; 'unknown' may have arrived.
 */
export type ReminderResult =
  | { outcome: 'accepted'; detail: string; providerId: string }
  | { outcome: 'refused'; detail: string; isAddress: boolean }
  | { outcome: 'deferred'; detail: string }
  | { outcome: 'unknown'; detail: string };

/** Registered templates to linked Zalo accounts. */
export abstract class ZaloSender {
  /** Whether anything can leave by Zalo at a business instant: a working grant, no night, no pause after a refusal. */
  abstract isReady(now: Date): Promise<boolean>;
  /** Null where the template is not registered, or its values would be refused. */
  abstract write(template: ReminderTemplate, facts: ReminderFacts): WrittenReminder | null;
  /** Never throws; a dead token is renewed once. */
  abstract send(reminder: StoredReminder): Promise<ReminderResult>;
}
