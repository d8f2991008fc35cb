import { createHmac } from 'node:crypto';
import { type Call, failure, type Reply } from './call.js';
import type { ZaloState } from './zalo-state.js';

/** Why a call's token is refused, with the codes of the host; null where it is good. Never an HTTP 401. */
export function refuseToken(state: ZaloState, call: Call, host: 'oa' | 'business'): Reply | null {
  const { accessTokens, switches, app } = state.world;
  const given = call.headers['access_token'] ?? '';
  const token = accessTokens[given];
  if (token === undefined) return failure(host === 'oa' ? -216 : -124, 'Access token is invalid');
  if (token.revoked || token.expiresAt <= state.clocks.system().getTime()) {
    return failure(host === 'oa' ? -220 : -124, 'Access token is expired or revoked');
  }
  const proof = createHmac('sha256', app.appSecret).update(given).digest('hex');
  if (switches.requiresProof && call.headers['appsecret_proof'] !== proof) {
    return failure(host === 'oa' ? -242 : -1241, 'appsecret_proof is invalid');
  }
  return null;
}
