import type { Actor } from './account.js';

export type AuditAction =
  | 'signed-in'
  | 'sign-in-failed'
  | 'signed-out'
  | 'account-created'
  | 'account-disabled'
  | 'api-key-created'
  | 'api-key-revoked'
  | 'address-set'
  | 'sending-stopped'
  | 'sending-resumed'
  | 'delivery-settings-set'
  | 'delivery-preference-set'
  | 'address-check-asked'
  | 'silence-begun'
  | 'silence-ended'
  | 'message-resent'
  | 'test-sent'
  | 'letter-changed'
  | 'change-settings-set'
  | 'zalo-connected'
  | 'zalo-code-issued'
  | 'agency-added'
  | 'agency-renamed'
  | 'agency-closed'
  | 'group-changed'
  | 'person-added'
  | 'appointed'
  | 'tenure-ended'
  | 'standin-set'
  | 'standin-ended'
  | 'directory-imported'
  | 'item-mode-changed';

export interface AuditEntry {
  at: Date;
  actor: Actor;
  action: AuditAction;
  /** The account (e-mail) or the key (name) it is about. */
  target: string;
  data?: Record<string, unknown>;
}

/** Who did what to accounts, keys and sessions; only ever appended to. Never holds a secret. */
export abstract class AuditLog {
  abstract append(entry: AuditEntry): Promise<void>;
}
