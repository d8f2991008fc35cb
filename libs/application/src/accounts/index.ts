export type { AccountRole, Actor } from './account.js';
export { type Account, Accounts, type NewAccount } from './accounts.js';
export { type ApiKey, ApiKeys, type NewApiKey } from './api-keys.js';
export { type AuditAction, type AuditEntry, AuditLog } from './audit-log.js';
export { CreateAccount, type AccountToCreate } from './create-account.use-case.js';
export { type DemoAccount } from './demo-accounts.js';
export { DisableAccount } from './disable-account.use-case.js';
export { EnsureApiKey } from './ensure-api-key.use-case.js';
export { EnsureDemoAccounts } from './ensure-demo-accounts.use-case.js';
export { type Claim, type ClaimRequest, IdempotencyKeys, type StoredAnswer } from './idempotency-keys.js';
export { Identify } from './identify.use-case.js';
export { ListAccounts } from './list-accounts.use-case.js';
export { type ApiKeyToCreate, ManageApiKeys } from './manage-api-keys.use-case.js';
export { actsForAgency, requireRole, systemActor, unauthenticated } from './rights.js';
export { Passwords, Tokens } from './secrets.js';
export { type OpenSession, Sessions } from './sessions.js';
export { type SignedIn, SignIn } from './sign-in.use-case.js';
export { SignOut } from './sign-out.use-case.js';

import { CreateAccount } from './create-account.use-case.js';
import { DisableAccount } from './disable-account.use-case.js';
import { EnsureApiKey } from './ensure-api-key.use-case.js';
import { EnsureDemoAccounts } from './ensure-demo-accounts.use-case.js';
import { Identify } from './identify.use-case.js';
import { ListAccounts } from './list-accounts.use-case.js';
import { ManageApiKeys } from './manage-api-keys.use-case.js';
import { SignIn } from './sign-in.use-case.js';
import { SignOut } from './sign-out.use-case.js';

export const accountUseCases = [
  CreateAccount,
  DisableAccount,
  EnsureApiKey,
  EnsureDemoAccounts,
  Identify,
  ListAccounts,
  ManageApiKeys,
  SignIn,
  SignOut,
];
