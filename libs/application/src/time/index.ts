export { Clock, SystemClock } from './clock.js';
export { Transaction } from './transaction.js';
export { WakeUps } from './wake-ups.js';
export { RulesInForce } from './calendars.js';
export type { ClockMoveState, WakeUp, WakeUpKind } from './wake-ups.js';
export type { Rules } from './calendars.js';
