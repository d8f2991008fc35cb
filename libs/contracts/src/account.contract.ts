import { z } from 'zod';
import { id, instant, pageOf } from './paging.js';

export const accountRole = z.enum(['admin', 'office', 'standing', 'agency', 'viewer']).meta({
  id: 'AccountRole',
  description:
    'admin: quản trị; office: Văn phòng UBND; standing: cơ quan thường trực; agency: cơ quan thực hiện; viewer: chỉ xem',
});

const email = z.email().max(254);
const name = z.string().trim().min(1).max(200);

export const signInBody = z.strictObject({
  email: z.string().min(1).max(254),
  password: z.string().min(1).max(1_000),
});

export const sessionSchema = z
  .object({
    id: id.nullable(),
    name: z.string(),
    role: accountRole,
    agencyId: id.nullable(),
    mode: z.enum(['training', 'production']),
  })
  .meta({ id: 'Session' });

export const createAccountBody = z.strictObject({
  email,
  name,
  role: accountRole,
  agencyId: id.nullable().default(null),
  password: z.string().min(12).max(1_000),
});

export const accountSchema = z
  .object({
    id,
    email: z.string(),
    name: z.string(),
    role: accountRole,
    agencyId: id.nullable(),
    disabledAt: instant.nullable(),
    createdAt: instant,
  })
  .meta({ id: 'Account' });

export const accountPage = pageOf(accountSchema).meta({ id: 'AccountPage' });

export const createApiKeyBody = z.strictObject({
  name,
  role: accountRole,
  agencyId: id.nullable().default(null),
});

export const apiKeySchema = z
  .object({
    id,
    name: z.string(),
    role: accountRole,
    agencyId: id.nullable(),
    createdAt: instant,
    revokedAt: instant.nullable(),
  })
  .meta({ id: 'ApiKey' });

export const createdApiKeySchema = apiKeySchema
  .extend({ secret: z.string().meta({ description: 'Chỉ hiện một lần; gửi trong Authorization: Bearer …' }) })
  .meta({ id: 'CreatedApiKey' });

export const apiKeyPage = pageOf(apiKeySchema).meta({ id: 'ApiKeyPage' });

export const trainingAccountsSchema = z
  .object({
    now: instant.meta({ description: 'Thời điểm của đồng hồ tập huấn' }),
    accounts: z.array(
      z.object({ email: z.string(), password: z.string(), role: accountRole, name: z.string() }),
    ),
  })
  .meta({ id: 'TrainingAccounts' });

export const idPath = z.object({ id });

export type SignInBody = z.infer<typeof signInBody>;
export type CreateAccountBody = z.infer<typeof createAccountBody>;
export type CreateApiKeyBody = z.infer<typeof createApiKeyBody>;
export type AccountBody = z.infer<typeof accountSchema>;
export type ApiKeyBody = z.infer<typeof apiKeySchema>;
export type SessionBody = z.infer<typeof sessionSchema>;
