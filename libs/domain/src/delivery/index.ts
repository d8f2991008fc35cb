export { worstFirstKinds, bundle, defaultDeliverySettings, nextWindow } from './bundle.js';
export type { Bundle, DeliverySettings, WaitingNotice } from './bundle.js';
export { bundleAhead, type ImaginedMessage } from './bundle-ahead.js';
