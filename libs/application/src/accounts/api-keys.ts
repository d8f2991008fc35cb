import type { AccountRole, Actor } from './account.js';

export interface ApiKey {
  id: string;
  name: string;
  role: AccountRole;
  agencyId: string | null;
  createdAt: Date;
  revokedAt: Date | null;
}

export type NewApiKey = Pick<ApiKey, 'name' | 'role' | 'agencyId' | 'createdAt'> & { keyHash: string };

/** Keys of programs, known by their hash only. */
export abstract class ApiKeys {
  /** Who a key that is not revoked acts as. */
  abstract findActor(keyHash: string): Promise<Actor | null>;
  abstract list(page: { after: string | null; limit: number }): Promise<{ rows: ApiKey[]; total: number }>;
  abstract add(key: NewApiKey): Promise<ApiKey | 'name-taken' | 'unknown-agency'>;
  /** Revokes at `at`; the first instant stays. Null where there is no such key. */
  abstract revoke(id: string, at: Date): Promise<ApiKey | null>;
  /** Makes the key of this name be exactly this one; true where that changed anything. */
  abstract put(key: NewApiKey): Promise<boolean>;
  abstract revokeByName(name: string, at: Date): Promise<boolean>;
}
