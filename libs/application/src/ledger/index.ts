export { LedgerDays } from './ledger-days.js';
export { type CheckedChain, type HashPlace, LedgerReader, type UnkeptRow } from './ledger-reader.js';
export { LinkOpenings } from './link-openings.js';
export { RecordOpening } from './record-opening.use-case.js';
export { SealDay } from './seal-day.use-case.js';
export { type LedgerCheck, type LedgerFinding, VerifyLedger } from './verify-ledger.use-case.js';
