export { type ActivationProgress, ActivateBatch } from './activate-batch.use-case.js';
export { AcceptProposals } from './accept-proposals.use-case.js';
export { EnterIssuingDocument } from './enter-issuing-document.use-case.js';
export type { IssuingDocument, QuotedDocument, ReferenceDraft } from './issuing-document.js';
export { PlanProseStore, type StoredProposal, type StoredTarget } from './plan-prose-store.js';
export { ReadProse } from './read-prose.use-case.js';
export { ActivateYear } from './activate-year.use-case.js';
export { AddSingleTask } from './add-single-task.use-case.js';
export type { Answer } from './answer.js';
export { AnswerQuestion } from './answer-question.use-case.js';
export { ApplyImport } from './apply-import.use-case.js';
export {
  type AddedAssignment,
  type AssignableItem,
  AssignableItems,
  type AssignmentDraft,
  NewAssignments,
  type StageDraft,
} from './assignable-item.js';
export type {
  AmendingDocument,
  AmendmentDiff,
  ItemChange,
  ItemChangeKind,
  StageMoveOf,
} from './amendment.js';
export { type Amendment, AmendPlan } from './amend-plan.use-case.js';
export { type OpenAssignment, PlanAmendments } from './plan-amendments.js';
export { CorrectImport, type ImportCorrections } from './correct-import.use-case.js';
export { type CarryOver, CarryOverPlan } from './carry-over-plan.use-case.js';
export { type EndedAgency, Successors } from './successors.js';
export { ConfirmReading, type ReadingChange } from './confirm-reading.use-case.js';
export { GiveOutItems } from './give-out-items.js';
export { GivenAssignments } from './given-assignments.js';
export { GetImport } from './get-import.use-case.js';
export { GetItem, type ItemDetail } from './get-item.use-case.js';
export { type ImportBatch, ImportBatches, type ImportFile, type PlanSource } from './import-batches.js';
export { ItemAgencies } from './item-agencies.js';
export { ItemReadings } from './item-readings.js';
export type { ItemYear } from './item-year.js';
export { ListQuestions } from './list-questions.use-case.js';
export type {
  GivingDocument,
  ItemAgencyRole,
  ItemMode,
  PlanSettings,
  PlanYearState,
  QuestionKind,
} from './plan.js';
export type { ItemDraft, PlanDraft, QuestionDraft } from './plan-draft.js';
export {
  type AssignedColumns,
  type ImportDecisions,
  type ImportPreview,
  type NamedAgency,
  noDecisions,
  type PlanProblem,
  type PreviewRow,
  type PrintedRow,
  type ProsePreview,
  type ReadColumn,
} from './plan-import.js';
export {
  emptyProse,
  type PlanProse,
  type PrintedMonitor,
  type PrintedProposal,
  type PrintedTarget,
} from './plan-prose.js';
export {
  emptyHead,
  type HeadField,
  type PlanHead,
  type PrintedHead,
  type ProposedHead,
} from './plan-head.js';
export { PlanStore } from './plan-store.js';
export { previewPlan } from './preview-plan.js';
export { PlanTableReader, type ReadPlan } from './plan-table-reader.js';
export { type ItemView, type PlanView, PlanViews } from './plan-views.js';
export { type PlanToActivate, type PlanYear, PlanYears } from './plan-year.js';
export { type PlanUpload, PreviewImport } from './preview-import.use-case.js';
export { type NewQuestion, type Question, type QuestionFilter, Questions } from './questions.js';
export type { GivenStage, Redating } from './redate-stages.js';
export { ReadSources } from './read-sources.use-case.js';
export { ReadPlans } from './read-plans.use-case.js';
export { type SingleTask, SingleTasks } from './single-tasks.js';
export { type StartUpStage, StartUpStages } from './start-up-stages.js';
export { ChangeItemMode } from './change-item-mode.use-case.js';
export { activationUseCases, itemUseCases, planUseCases, questionUseCases } from './use-cases.js';
