import type { StageState } from '../states/index.js';

/** Why a command is not carried out, in the state it met. */
export interface Refusal {
  code: RefusalCode;
  /** Vietnamese. */
  message: string;
  /** The state the thing is in. */
  state: CommandState;
  /** Field of the command that is wrong; null where the state is what stands against it. */
  field: string | null;
}

export type RefusalCode =
  | 'future-date'
  | 'past-date'
  | 'not-an-issue-stage'
  | 'already-presented'
  | 'already-completed'
  | 'already-confirmed'
  | 'nothing-to-confirm'
  | 'nothing-to-return'
  | 'assignment-closed'
  | 'not-acknowledged'
  | 'nothing-to-contest'
  | 'stage-silent'
  | 'stage-paused'
  | 'stage-cancelled'
  | 'stage-undated'
  | 'not-paused'
  | 'not-closed'
  | 'not-overdue'
  | 'already-due'
  | 'not-later'
  | 'not-before-due'
  | 'too-many-extensions'
  | 'same-agency';

/** Where a command finds a stage or an assignment. */
export type CommandState = StageState | 'open' | 'closed';

/** Either what changes, or why nothing does. */
export type Decision<Change> = { change: Change; refusal: null } | { change: null; refusal: Refusal };

/** A decision to act. */
export function changeTo<Change>(change: Change): Decision<Change> {
  return { change, refusal: null };
}

/** A decision not to act; `field` names what is wrong in the command itself. */
export function refuse(
  code: RefusalCode,
  message: string,
  at: { state: CommandState; field?: string },
): { change: null; refusal: Refusal } {
  return { change: null, refusal: { code, message, state: at.state, field: at.field ?? null } };
}
