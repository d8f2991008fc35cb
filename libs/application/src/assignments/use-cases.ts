import { CloseRequests } from '../changes/close-requests.js';
import { TellDecision } from '../changes/tell-decision.js';
import { ExplainStage } from '../explanations/explain-stage.use-case.js';
import { AcknowledgeAssignments } from './acknowledge-assignments.use-case.js';
import { AcknowledgeByLink } from './acknowledge-by-link.use-case.js';
import { CarryOut } from './carry-out.js';
import { ContestAcknowledgement } from './contest-acknowledgement.use-case.js';
import { Forecast } from './forecast.use-case.js';
import { ListTasks } from './list-tasks.use-case.js';
import { NoteProgress } from './note-progress.use-case.js';
import { OpenLink } from './open-link.js';
import { NudgeAssignment } from './nudge-assignment.use-case.js';
import { PresentStage } from './present-stage.use-case.js';
import { PromiseDate } from './promise-date.use-case.js';
import { ReadAssignment } from './read-assignment.use-case.js';
import { RecordIssuedDocument } from './record-issued-document.use-case.js';
import { ReportCompletion } from './report-completion.use-case.js';
import { ReviewCompletion } from './review-completion.use-case.js';
import { TellRecorded } from './tell-recorded.js';
import { WhoIsNext } from './who-is-next.js';

/** `CarryOut` with what it needs besides the ports. */
export const commandSteps = [CarryOut, CloseRequests, TellDecision];

/** What people do with assignments, and how they look at them. */
export const assignmentsUseCases = [
  AcknowledgeAssignments,
  AcknowledgeByLink,
  ...commandSteps,
  ContestAcknowledgement,
  ExplainStage,
  Forecast,
  ListTasks,
  NoteProgress,
  NudgeAssignment,
  OpenLink,
  PresentStage,
  PromiseDate,
  ReadAssignment,
  RecordIssuedDocument,
  ReportCompletion,
  ReviewCompletion,
  TellRecorded,
  WhoIsNext,
];
