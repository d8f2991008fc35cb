import { ApplyBulkChange } from './apply-bulk-change.use-case.js';
import { AskExtension } from './ask-extension.use-case.js';
import { AskTransfer } from './ask-transfer.use-case.js';
import { CommitToDate } from './commit-to-date.use-case.js';
import { GrantExtension } from './grant-extension.use-case.js';
import { InterruptStages } from './interrupt-stages.use-case.js';
import { ListChangeRequests } from './list-change-requests.use-case.js';
import { PreviewBulkChange } from './preview-bulk-change.use-case.js';
import { RefuseRequest } from './refuse-request.use-case.js';
import { SetChangeSettings } from './set-change-settings.use-case.js';
import { SetWorkingDate } from './set-working-date.use-case.js';
import { TransferAssignment } from './transfer-assignment.use-case.js';
import { UndoBulkChange } from './undo-bulk-change.use-case.js';

/** Changes of stages and assignments that were given out. They need `CarryOut`. */
export const changeUseCases = [
  ApplyBulkChange,
  AskExtension,
  AskTransfer,
  CommitToDate,
  GrantExtension,
  InterruptStages,
  ListChangeRequests,
  PreviewBulkChange,
  RefuseRequest,
  SetChangeSettings,
  SetWorkingDate,
  TransferAssignment,
  UndoBulkChange,
];
