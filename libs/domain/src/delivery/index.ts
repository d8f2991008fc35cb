export { bundle } from './bundle.js';
export { type NoticeKind, worstFirstKinds } from './notice-kind.js';
export type { Bundle } from './bundle.js';
export type { WaitingNotice } from './waiting-notice.js';
export { bundleAhead, type ImaginedMessage } from './bundle-ahead.js';
export { type ChannelMinute, type PaceFacts, paceOf } from './channel-pace.js';
export { isRepeat, nothingSent, repeatKinds, type SentToday } from './day-limit.js';
export {
  defaultDeliverySettings,
  type DeliveryPreference,
  type DeliverySettings,
  nextWindow,
  settingsFor,
  windowOfNextDay,
} from './delivery-settings.js';
export { paceAhead } from './pace-ahead.js';
export {
  takenStates,
  type MessageReceipt,
  type MessageState,
  messageStates,
  nextMessageState,
} from './message-state.js';
export { type Contact, type ContactCount, contactOf } from './contact.js';
export { isAddressAtFault, type ReportAction, reportActions, stateAfterReport } from './mail-report.js';
export {
  afterAttempt,
  isServerChosen,
  isWorthTelling,
  type ServerHealth,
  serverStateOf,
  type ServerVerdict,
  soundServer,
  whileTried,
} from './server-health.js';
export { type Silence, silencedBecause, silenceOf } from './silence.js';
export {
  type ChannelFacts,
  isUrgedByZalo,
  isZaloQuiet,
  reminderTemplateOf,
  type ReminderTemplate,
} from './choose-channel.js';
