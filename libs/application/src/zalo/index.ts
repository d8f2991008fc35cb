export { ConnectZalo, type ZaloPair, type ZaloView } from './connect-zalo.use-case.js';
export { RefreshZaloTokens, type ZaloRefresh } from './refresh-zalo-tokens.use-case.js';
export { ZaloAccess, type ZaloState } from './zalo-access.js';
export {
  type NewZaloGrant,
  TokenSealer,
  type ZaloGrant,
  ZaloGrants,
  type ZaloRefreshAnswer,
  ZaloTokenEndpoint,
} from './zalo-grants.js';
export { ZaloSettings } from './zalo-settings.js';
