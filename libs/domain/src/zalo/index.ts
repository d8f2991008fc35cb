export { afterWrongCode, answerOnceMore, type Counted, mayTryCode } from './answer-limits.js';
export {
  type IncomingText,
  makeBindingCode,
  readIncomingText,
  replyCodeOf,
  shownBindingCode,
} from './incoming-text.js';
