export { isOneOff, shiftPeriod, shiftPhrase, shiftRule } from './shift.js';
