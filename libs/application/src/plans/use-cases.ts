import { commandSteps } from '../assignments/use-cases.js';
import { RecordIssuedDocument } from '../assignments/record-issued-document.use-case.js';
import { AnswerSuccessor } from '../successions/answer-successor.js';
import { HandOverAssignment } from '../successions/hand-over-assignment.js';
import { AcceptProposals } from './accept-proposals.use-case.js';
import { ActivateBatch } from './activate-batch.use-case.js';
import { ActivateYear } from './activate-year.use-case.js';
import { AddSingleTask } from './add-single-task.use-case.js';
import { AnswerQuestion } from './answer-question.use-case.js';
import { AnswerStartUp } from './answer-start-up.js';
import { AnswerWho } from './answer-who.js';
import { AmendItems } from './amend-items.js';
import { AmendPlan } from './amend-plan.use-case.js';
import { ApplyImport } from './apply-import.use-case.js';
import { ChangeItemMode } from './change-item-mode.use-case.js';
import { CarryOverPlan } from './carry-over-plan.use-case.js';
import { ConfirmReading } from './confirm-reading.use-case.js';
import { CorrectImport } from './correct-import.use-case.js';
import { EnterIssuingDocument } from './enter-issuing-document.use-case.js';
import { GetImport } from './get-import.use-case.js';
import { GetItem } from './get-item.use-case.js';
import { GiveOutItems } from './give-out-items.js';
import { ListQuestions } from './list-questions.use-case.js';
import { PreviewImport } from './preview-import.use-case.js';
import { ReadPlans } from './read-plans.use-case.js';
import { ReadProse } from './read-prose.use-case.js';
import { ReadSources } from './read-sources.use-case.js';
import { RedateItem } from './redate-item.js';
import { WithdrawAssignments } from './withdraw-assignments.js';

/** Plans, imports and activation; `ActivateBatch` is the worker's. */
export const planUseCases = [
  PreviewImport,
  GetImport,
  ApplyImport,
  CarryOverPlan,
  CorrectImport,
  AmendPlan,
  AmendItems,
  WithdrawAssignments,
  RedateItem,
  ReadSources,
  ReadPlans,
  ReadProse,
  AcceptProposals,
  EnterIssuingDocument,
  ActivateYear,
  ActivateBatch,
  GiveOutItems,
];

export const itemUseCases = [
  GetItem,
  ChangeItemMode,
  ConfirmReading,
  AddSingleTask,
  GiveOutItems,
  RedateItem,
];

export const questionUseCases = [
  ListQuestions,
  AnswerQuestion,
  AnswerStartUp,
  AnswerWho,
  WithdrawAssignments,
  GiveOutItems,
  ...commandSteps,
  RecordIssuedDocument,
  AnswerSuccessor,
  HandOverAssignment,
];

/** What the worker needs to carry out activations. */
export const activationUseCases = [ActivateBatch, GiveOutItems];
