export { assignmentsUseCases } from './use-cases.js';
export { AcknowledgeAssignments } from './acknowledge-assignments.use-case.js';
export type {
  AcknowledgeCommand,
  AcknowledgementAnswer,
  OnBehalf,
} from './acknowledge-assignments.use-case.js';
export { AcknowledgeByLink } from './acknowledge-by-link.use-case.js';
export type { LinkAcknowledgement, LinkPage } from './acknowledge-by-link.use-case.js';
export { AssignmentRecord } from './assignment-record.js';
export type {
  AgencyName,
  AssignmentHead,
  EventEntry,
  MessageEntry,
  RungEntry,
  StageRecord,
  TimelineEntry,
} from './assignment-record.js';
export type { By } from './carry-out.js';
export type { StageAnswer } from './chosen-stages.js';
export { CommandStore } from './command-store.js';
export type {
  AssignmentChange,
  CommandRecord,
  LockedAssignment,
  LockedStage,
  NewEvent,
} from './command-store.js';
export { PostChanges } from './directories-ahead.js';
export { ForecastScope } from './forecast-scope.js';
export type { ForecastSubject } from './forecast-scope.js';
export { Forecast } from './forecast.use-case.js';
export type { ForecastQuery, ForecastStep } from './forecast.use-case.js';
export { type LinkActor, nameOfActor } from './link-actor.js';
export { alteredLink, isDone, lastDayOf } from './link-page.js';
export { isOfDuties, LinkedDutiesStore } from './links.js';
export type {
  DutySubject,
  LastEvent,
  LinkedAssignment,
  LinkedDuties,
  LinkedRequest,
  LinkedStage,
} from './links.js';
export { OpenLink, type OpenedLink } from './open-link.js';
export { ListTasks } from './list-tasks.use-case.js';
export type { Task } from './list-tasks.use-case.js';
export { NoteProgress } from './note-progress.use-case.js';
export type { ContributionCommand, NoteAnswer, ProgressCommand } from './note-progress.use-case.js';
export { NudgeAssignment } from './nudge-assignment.use-case.js';
export type { NudgeCommand } from './nudge-assignment.use-case.js';
export { Officers } from './officers.js';
export type { Officer, OfficerNaming } from './officers.js';
export { ContestAcknowledgement } from './contest-acknowledgement.use-case.js';
export { PromiseDate } from './promise-date.use-case.js';
export { PresentStage } from './present-stage.use-case.js';
export type { PresentCommand } from './present-stage.use-case.js';
export { ReadAssignment } from './read-assignment.use-case.js';
export type { AssignmentStage, AssignmentView, Timeline } from './read-assignment.use-case.js';
export { RecordIssuedDocument } from './record-issued-document.use-case.js';
export type { IssuedDocumentCommand } from './record-issued-document.use-case.js';
export { ReportCompletion } from './report-completion.use-case.js';
export type { CompletionDocument } from './report-completion.use-case.js';
export { ReviewCompletion } from './review-completion.use-case.js';
export type { ConfirmCommand, ReturnCommand } from './review-completion.use-case.js';
export type { Sight } from './sight.js';
export { TaskList } from './task-list.js';
export type { LastTold, TaskFacts, TaskFilter } from './task-list.js';
export { WhoIsNext } from './who-is-next.js';
export type { NextStep, NextTold } from './who-is-next.js';
