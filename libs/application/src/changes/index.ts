export { ApplyBulkChange } from './apply-bulk-change.use-case.js';
export { AskExtension } from './ask-extension.use-case.js';
export type { AskExtensionCommand } from './ask-extension.use-case.js';
export { AskTransfer } from './ask-transfer.use-case.js';
export type { AskTransferCommand } from './ask-transfer.use-case.js';
export {
  type BulkCommand,
  type BulkFilter,
  type BulkKind,
  type BulkRow,
  type ChangeBatch,
  ChangeBatches,
  type FoundStage,
  type QueuedReminder,
} from './bulk-change.js';
export { undoMs } from './bulk-rules.js';
export {
  type Asked,
  type ChangeDecision,
  type ChangeRequest,
  type ChangeRequestFilter,
  type ChangeRequestKind,
  type ChangeRequestOutcome,
  ChangeRequests,
  type ChangeRequestView,
  type NewChangeRequest,
  refusedAs,
} from './change-request.js';
export { type ChangeSettings, ChangeSettingsStore, defaultChangeSettings } from './change-settings.js';
export { CommitToDate } from './commit-to-date.use-case.js';
export { GrantExtension } from './grant-extension.use-case.js';
export { InterruptStages } from './interrupt-stages.use-case.js';
export { ListChangeRequests } from './list-change-requests.use-case.js';
export { PreviewBulkChange } from './preview-bulk-change.use-case.js';
export { RefuseRequest } from './refuse-request.use-case.js';
export { SetChangeSettings } from './set-change-settings.use-case.js';
export { SetWorkingDate } from './set-working-date.use-case.js';
export { TransferAssignment, type TransferAnswer } from './transfer-assignment.use-case.js';
export { TransferTargets } from './transfer-targets.js';
export { UndoBulkChange } from './undo-bulk-change.use-case.js';
export { changeUseCases } from './use-cases.js';
