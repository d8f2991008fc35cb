export { canonicalJson } from './canonical-json.js';
export {
  type ChainHead,
  type ChainKind,
  type Digest,
  emptyChain,
  type EntryKind,
  extendChain,
  hashOfEntry,
  type LedgerEntry,
  type NewLedgerEntry,
} from './chain.js';
export {
  type ChainBreak,
  chainBreak,
  type CheckedEntry,
  contentOf,
  type EntrySource,
} from './chain-break.js';
export { hashOfDay, type LedgerDay, linesOfHeads } from './day.js';
export { type CheckedHead, type DayBreak, dayBreak } from './day-break.js';
