import type { AccountRole } from './account.js';

export interface Account {
  id: string;
  email: string;
  name: string;
  role: AccountRole;
  agencyId: string | null;
  disabledAt: Date | null;
  createdAt: Date;
}

export type NewAccount = Pick<Account, 'email' | 'name' | 'role' | 'agencyId' | 'createdAt'> & {
  passwordHash: string;
};

/** People who may sign in. E-mail addresses are kept in lower case. */
export abstract class Accounts {
  abstract findByEmail(email: string): Promise<(Account & { passwordHash: string }) | null>;
  abstract list(page: { after: string | null; limit: number }): Promise<{ rows: Account[]; total: number }>;
  /** Adds the account, or says why it can't be. */
  abstract add(account: NewAccount): Promise<Account | 'email-taken' | 'unknown-agency'>;
  /** Disables at `at` and ends its sessions; the first instant stays. Null where there is no such account. */
  abstract disable(id: string, at: Date): Promise<Account | null>;
  /** The agency of that code, null where there is none yet. */
  abstract agencyOfCode(code: string): Promise<string | null>;
}
