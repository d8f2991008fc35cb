export { agenda } from './agenda.js';
export { isClosed, isOver, isWatched } from './candidates.js';
export type {
  Agenda,
  AssignmentFacts,
  CompletionFacts,
  DecidedRung,
  RungOutcome,
  StageFacts,
  Step,
  SuccessionFacts,
} from './facts.js';
