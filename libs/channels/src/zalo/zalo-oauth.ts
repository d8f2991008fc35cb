import { createHash, randomBytes } from 'node:crypto';
import { exchange, type Fetch } from './exchange.js';
import { type Fields, numberOf, textOf } from './json-fields.js';

export interface ZaloApp {
  appId: string;
  appSecret: string;
}

/** A pair of tokens; the refresh token is good for one use. */
export interface ZaloTokenPair {
  accessToken: string;
  refreshToken: string;
  /** Life of the access token in seconds. */
  expiresIn: number;
}

/**
 * What became of a grant. `refused`: Zalo said no (`code` null where it gave no number); `not-taken`: nothing happened;
 * `unknown`: the answer was lost, the token given may be spent.
 */
export type GrantResult =
  | { outcome: 'granted'; pair: ZaloTokenPair }
  | { outcome: 'refused'; code: number | null; message: string }
  | { outcome: 'not-taken'; detail: string }
  | { outcome: 'unknown'; detail: string };

export const oauthHost = 'https://oauth.zaloapp.com';
const usualLifeSeconds = 90_000;

/** A PKCE pair: 43 characters of verifier, and the challenge as base64url of its SHA-256. */
export function createPkce(random: (bytes: number) => Buffer = randomBytes): {
  verifier: string;
  challenge: string;
} {
  const verifier = random(32).toString('base64url');
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
}

/** OAuth v4 for Official Accounts: consent page, code, refresh. */
export class ZaloOauth {
  constructor(
    private readonly app: ZaloApp,
    private readonly options: { fetch: Fetch; base?: string; timeoutMs?: number },
  ) {}

  /** The page on which an admin of the OA gives consent; `redirectUri` must equal the one saved in the console. */
  authorizationUrl(redirectUri: string, state: string, challenge: string): string {
    const query = new URLSearchParams({
      app_id: this.app.appId,
      redirect_uri: redirectUri,
      code_challenge: challenge,
      state,
    });
    return `${this.base}/v4/oa/permission?${query.toString()}`;
  }

  /** Exchanges a code of the consent page (10 minutes, once). */
  exchangeCode(code: string, verifier: string): Promise<GrantResult> {
    return this.grant({ code, code_verifier: verifier, grant_type: 'authorization_code' });
  }

  /** Spends a refresh token and answers the pair that replaces it. */
  refresh(refreshToken: string): Promise<GrantResult> {
    return this.grant({ refresh_token: refreshToken, grant_type: 'refresh_token' });
  }

  private get base(): string {
    return this.options.base ?? oauthHost;
  }

  private async grant(fields: Readonly<Record<string, string>>): Promise<GrantResult> {
    const answer = await exchange(
      this.options.fetch,
      {
        url: `${this.base}/v4/oa/access_token`,
        headers: { secret_key: this.app.appSecret },
        body: { form: { ...fields, app_id: this.app.appId } },
      },
      this.options.timeoutMs ?? 15_000,
    );
    return answer.outcome === 'answered' ? readGrant(answer.body) : answer;
  }
}

/** Granted only where both tokens are there: failures come with HTTP 200, and sometimes without a number. */
function readGrant(body: Fields): GrantResult {
  const accessToken = textOf(body['access_token']);
  const refreshToken = textOf(body['refresh_token']);
  if (accessToken !== null && refreshToken !== null) {
    const expiresIn = numberOf(body['expires_in']) ?? usualLifeSeconds;
    return { outcome: 'granted', pair: { accessToken, refreshToken, expiresIn } };
  }
  const names = ['message', 'error_description', 'error_reason', 'error_name'];
  const message = names.map((name) => textOf(body[name])).find((text) => text !== null) ?? 'no reason given';
  return { outcome: 'refused', code: numberOf(body['error']), message };
}
