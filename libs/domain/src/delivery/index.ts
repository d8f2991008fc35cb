export { worstFirstKinds, bundle, defaultDeliverySettings } from './bundle.js';
export type { Bundle, DeliverySettings, WaitingNotice } from './bundle.js';
export { bundleAhead, type ImaginedMessage } from './bundle-ahead.js';
export {
  takenStates,
  type MessageReceipt,
  type MessageState,
  messageStates,
  nextMessageState,
} from './message-state.js';
export { type ChannelFacts, reminderTemplateOf, type ReminderTemplate } from './choose-channel.js';
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
