export { acknowledge, contestAcknowledgement, isFinished, note, promiseAnew } from './assignment-commands.js';
export type {
  AcknowledgementChange,
  AcknowledgementMeans,
  AcknowledgementOutcome,
  CommandAssignment,
} from './assignment-commands.js';
export { askExtension, commitTo, grantExtension, moveWorkingDate, rescheduleStage } from './date-changes.js';
export type { NewDates } from './date-changes.js';
export { changeTo, refuse } from './decision.js';
export type { CommandState, Decision, Refusal, RefusalCode } from './decision.js';
export { cancelStage, pauseStage, reopenStage, resumeStage, transferStage } from './life-changes.js';
export {
  completeStage,
  confirmStage,
  nudgeStage,
  presentStage,
  recordIssued,
  returnStage,
  stageStateAt,
} from './stage-commands.js';
export type { CommandStage, ConfirmedBy, DocumentGiven, StageChange } from './stage-commands.js';
export { whoConfirms } from './who-confirms.js';
export type { ConfirmationBodies, Confirmer } from './who-confirms.js';
