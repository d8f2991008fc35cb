export { worstFirstKinds, bundle, defaultDeliverySettings, nextWindow } from './bundle.js';
export type { Bundle, DeliverySettings, WaitingNotice } from './bundle.js';
export { bundleAhead, type ImaginedMessage } from './bundle-ahead.js';
export {
  takenStates,
  type MessageReceipt,
  type MessageState,
  messageStates,
  nextMessageState,
} from './message-state.js';
export {
  type ChannelFacts,
  isUrgedByZalo,
  isZaloQuiet,
  reminderTemplateOf,
  type ReminderTemplate,
} from './choose-channel.js';
