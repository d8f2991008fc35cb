export { AnswerSuccessor } from './answer-successor.js';
export { CarryOutSuccession } from './carry-out-succession.js';
export { HandOverAssignment } from './hand-over-assignment.js';
export { type HandOverRecord, HandOverStore, type LockedHandOver } from './hand-over-store.js';
export { ListSuccessions } from './list-successions.use-case.js';
export { RecordSuccession, type SuccessionPreview } from './record-succession.use-case.js';
export {
  type AgencyRef,
  type FormerAgency,
  type HeldAssignment,
  type KnownAgency,
  type NewSuccession,
  type ProvinceSuccession,
  type Succession,
  type SuccessionCommand,
  Successions,
} from './succession.js';

import { CarryOutSuccession } from './carry-out-succession.js';
import { HandOverAssignment } from './hand-over-assignment.js';
import { ListSuccessions } from './list-successions.use-case.js';
import { RecordSuccession } from './record-succession.use-case.js';

/** What the office does about successions, and how everybody looks at them. */
export const successionUseCases = [RecordSuccession, ListSuccessions];

/** What the worker needs to carry them out on their day. */
export const handOverUseCases = [CarryOutSuccession, HandOverAssignment];
