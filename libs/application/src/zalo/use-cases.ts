import { AcknowledgeAssignments } from '../assignments/acknowledge-assignments.use-case.js';
import { AcknowledgeByLink } from '../assignments/acknowledge-by-link.use-case.js';
import { OpenLink } from '../assignments/open-link.js';
import { TellRecorded } from '../assignments/tell-recorded.js';
import { commandSteps } from '../assignments/use-cases.js';
import { AnswerZaloText } from './answer-zalo-text.js';
import { ProcessZaloEvents } from './process-zalo-events.use-case.js';
import { RecordReceipt } from '../delivery/index.js';
import { RefreshZaloTokens } from './refresh-zalo-tokens.use-case.js';
import { ZaloAccess } from './zalo-access.js';

/** For the worker: tokens, and what follows from events, besides the ports. */
export const zaloUseCases = [
  AcknowledgeAssignments,
  AcknowledgeByLink,
  AnswerZaloText,
  ...commandSteps,
  OpenLink,
  ProcessZaloEvents,
  RecordReceipt,
  RefreshZaloTokens,
  TellRecorded,
  ZaloAccess,
];
