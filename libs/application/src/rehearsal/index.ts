import { GiveOutItems } from '../plans/give-out-items.js';
import { ImaginedNotices } from './imagined-notices.js';
import { RehearseYear } from './rehearse-year.use-case.js';

export { loadOf } from './rehearsal-load.js';
export { RehearsalScope } from './rehearsal-scope.js';
export type { AddressedNotice, RehearsalLeads, RehearsalSubject } from './rehearsal-scope.js';
export type {
  AssumedAct,
  Rehearsal,
  RehearsalLoad,
  RehearsedGap,
  RehearsedLine,
  RehearsedMessage,
  UndatedStage,
} from './rehearsal.js';
export { RehearseYear } from './rehearse-year.use-case.js';
export type { RehearseCommand } from './rehearse-year.use-case.js';

/** What a rehearsal needs. */
export const rehearsalUseCases = [RehearseYear, ImaginedNotices, GiveOutItems];
