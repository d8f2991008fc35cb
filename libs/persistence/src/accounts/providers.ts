import type { Provider } from '@nestjs/common';
import { Accounts, ApiKeys, AuditLog, IdempotencyKeys, Passwords, Sessions, Tokens } from '#application';
import { Argon2Passwords } from './argon2-passwords.js';
import { RandomTokens } from './random-tokens.js';
import { TypeormAccounts } from './typeorm-accounts.js';
import { TypeormApiKeys } from './typeorm-api-keys.js';
import { TypeormAuditLog } from './typeorm-audit-log.js';
import { TypeormIdempotencyKeys } from './typeorm-idempotency-keys.js';
import { TypeormSessions } from './typeorm-sessions.js';

export const accountsProviders: Provider[] = [
  { provide: Accounts, useClass: TypeormAccounts },
  { provide: ApiKeys, useClass: TypeormApiKeys },
  { provide: AuditLog, useClass: TypeormAuditLog },
  { provide: IdempotencyKeys, useClass: TypeormIdempotencyKeys },
  { provide: Passwords, useClass: Argon2Passwords },
  { provide: Sessions, useClass: TypeormSessions },
  { provide: Tokens, useClass: RandomTokens },
];
