export * from './directory-file/index.js';
export * from './accounts/index.js';
export * from './time/index.js';
export { ApplicationError, conflict, forbidden, notFound } from './errors.js';
export type { AgencyKind, ContactKind, PositionKind } from './agencies/agency.js';
export type { ActionChannel, EventKind } from './assignments/assignment.js';
export type { MessageState, NoticeState } from './delivery/message.js';
export * from './agencies/index.js';
export * from './plans/index.js';
export * from './successions/index.js';
export * from './events/index.js';
export * from './calendars/index.js';
export * from './explanations/index.js';
export type { Page, PageRequest } from './paging.js';
export { AssignmentFactsStore } from './assignments/assignment-facts.js';
export { DecisionStore, type RungDecision } from './assignments/decision-store.js';
export { AdvanceAssignment } from './assignments/advance-assignment.use-case.js';
export type { Advance, LifeAttributes } from './assignments/advance.js';
export { OfficeStore } from './office/office-store.js';
export { TendOffice } from './office/tend-office.use-case.js';
export { type OutgoingWakeUp, WakeUpOutbox, WorkflowSignals } from './relay/wake-up-outbox.js';
export { type ClockMove, ClockMoveStore } from './training/clock-move-store.js';
export { MoveClock, type TrainingClock } from './training/move-clock.use-case.js';
export { type ClockStep, StepClockMove } from './training/step-clock-move.use-case.js';
export { CleanUp, ExpiredRows } from './housekeeping/clean-up.use-case.js';
export * from './delivery/index.js';
export * from './assignments/index.js';
export * from './changes/index.js';
export * from './files/index.js';
export * from './links/index.js';
export {
  type Examination,
  ExamineLives,
  ExpectedLives,
  RunningLives,
} from './doctor/examine-lives.use-case.js';
export * from './zalo/index.js';
export { SchemaState } from './health/schema-state.js';
export * from './first-start/index.js';
export * from './rehearsal/index.js';
export * from './ledger/index.js';
export * from './proof/index.js';
