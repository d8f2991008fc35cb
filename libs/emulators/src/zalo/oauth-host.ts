import { createHash } from 'node:crypto';
import type { Call, Reply } from './call.js';
import type { ZaloState } from './zalo-state.js';
import { accessLifeMs, codeLifeMs, nextId, refreshLifeMs } from './world.js';

/** oauth.zaloapp.com: consent and tokens. */
export function answerOauth(state: ZaloState, call: Call): Reply | null {
  if (call.path === '/v4/oa/permission' && call.method === 'GET') return permission(state, call);
  if (call.path === '/v4/oa/access_token' && call.method === 'POST') return grant(state, call);
  return null;
}

/** The admin consents at once. */
function permission(state: ZaloState, { query }: Call): Reply {
  const { app, oa, codes } = state.world;
  if (!app.isActive || query.get('app_id') !== app.appId) return refuse(state, -14002, 'Invalid app');
  if (query.get('redirect_uri') !== app.callbackUrl) return refuse(state, -14003, 'Invalid redirect uri');
  const code = nextId(state.world, 'code-');
  const expiresAt = state.clocks.system().getTime() + codeLifeMs;
  codes[code] = { expiresAt, challenge: query.get('code_challenge'), usedAt: null };
  const location = new URL(app.callbackUrl);
  location.searchParams.set('code', code);
  location.searchParams.set('oa_id', oa.oaId);
  const given = query.get('state');
  if (given !== null) location.searchParams.set('state', given);
  return { status: 302, body: {}, location: location.toString() };
}

function grant(state: ZaloState, call: Call): Reply {
  const { app } = state.world;
  if (call.headers['content-type']?.startsWith('application/x-www-form-urlencoded') !== true) {
    return refuse(state, -14004, 'Content type must be application/x-www-form-urlencoded');
  }
  const form = new URLSearchParams(call.body);
  if (!app.isActive || form.get('app_id') !== app.appId) return refuse(state, -14002, 'Invalid app');
  if (call.headers['secret_key'] !== app.appSecret) return refuse(state, -14004, 'Invalid secret key');
  if (form.get('grant_type') === 'authorization_code') return exchangeCode(state, form);
  if (form.get('grant_type') === 'refresh_token') return refresh(state, form);
  return refuse(state, -14004, 'Invalid grant type');
}

function exchangeCode(state: ZaloState, form: URLSearchParams): Reply {
  const now = state.clocks.system().getTime();
  const code = state.world.codes[form.get('code') ?? ''];
  if (code === undefined || code.usedAt !== null) {
    return refuse(state, -14005, 'Invalid authorization code');
  }
  if (code.expiresAt <= now) return refuse(state, -14019, 'Authorization code expired');
  const verifier = form.get('code_verifier') ?? '';
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  if (code.challenge !== null && code.challenge !== challenge) {
    return refuse(state, -14005, 'Invalid code verifier');
  }
  code.usedAt = now;
  return pair(state);
}

/** Single use: of two at once, the first wins. */
function refresh(state: ZaloState, form: URLSearchParams): Reply {
  const now = state.clocks.system().getTime();
  const token = state.world.refreshTokens[form.get('refresh_token') ?? ''];
  if (token === undefined || token.usedAt !== null) return refuse(state, -14014, 'Invalid refresh token');
  if (token.expiresAt <= now) return refuse(state, -14020, 'Refresh token expired');
  token.usedAt = now;
  if (!state.world.switches.oldAccessTokenLives) {
    for (const old of Object.values(state.world.accessTokens)) old.revoked = true;
  }
  return pair(state);
}

function pair(state: ZaloState): Reply {
  const now = state.clocks.system().getTime();
  const { world } = state;
  const accessToken = nextId(world, 'access-');
  const refreshToken = nextId(world, 'refresh-');
  world.accessTokens[accessToken] = { expiresAt: now + accessLifeMs, revoked: false };
  world.refreshTokens[refreshToken] = { expiresAt: now + refreshLifeMs, usedAt: null };
  const expiresIn = String(accessLifeMs / 1_000);
  return {
    status: 200,
    body: { access_token: accessToken, refresh_token: refreshToken, expires_in: expiresIn },
  };
}

/** The token endpoint has its own shape of errors. */
function refuse(state: ZaloState, code: number, reason: string): Reply {
  const { oauthErrorStatus, oauthErrorHasNumber } = state.world.switches;
  return {
    status: oauthErrorStatus,
    body: {
      ...(oauthErrorHasNumber ? { error: code } : {}),
      error_name: reason,
      error_reason: reason,
      error_description: reason,
      ref_doc: 'https://developers.zalo.me/docs/api/official-account-api/phu-luc/ma-loi',
    },
  };
}
