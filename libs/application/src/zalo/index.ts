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
export { AnswerZaloText } from './answer-zalo-text.js';
export { IssueBindingCode, type IssuedBindingCode } from './issue-binding-code.use-case.js';
export { ProcessZaloEvents } from './process-zalo-events.use-case.js';
export { ReceiveZaloEvent } from './receive-zalo-event.use-case.js';
export {
  type NewZaloEvent,
  type ReadZaloEvent,
  type StoredZaloEvent,
  ZaloEventReader,
  ZaloEvents,
} from './zalo-events.js';
export {
  BindingCodes,
  Dice,
  type NewBindingCode,
  type ZaloPerson,
  ZaloTexts,
  type ZaloUser,
  ZaloUsers,
} from './zalo-users.js';
export { zaloUseCases } from './use-cases.js';
