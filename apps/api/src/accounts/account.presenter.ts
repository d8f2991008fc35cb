import type { Account, ApiKey, Page } from '#application';
import type { AccountBody, ApiKeyBody } from '#contracts';

export function presentAccount(account: Account): AccountBody {
  const { id, email, name, role, agencyId } = account;
  const disabledAt = account.disabledAt?.toISOString() ?? null;
  return { id, email, name, role, agencyId, disabledAt, createdAt: account.createdAt.toISOString() };
}

export function presentAccounts(page: Page<Account>): Page<AccountBody> {
  return { ...page, items: page.items.map(presentAccount) };
}

export function presentApiKey({ id, name, role, agencyId, createdAt, revokedAt }: ApiKey): ApiKeyBody {
  return {
    id,
    name,
    role,
    agencyId,
    createdAt: createdAt.toISOString(),
    revokedAt: revokedAt?.toISOString() ?? null,
  };
}

export function presentApiKeys(page: Page<ApiKey>): Page<ApiKeyBody> {
  return { ...page, items: page.items.map(presentApiKey) };
}

/** The only answer that holds the key itself. */
export function presentCreatedApiKey(key: ApiKey & { secret: string }): ApiKeyBody & { secret: string } {
  return { ...presentApiKey(key), secret: key.secret };
}
