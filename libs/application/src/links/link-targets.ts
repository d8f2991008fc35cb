import {
  askExtension,
  commitTo,
  completeStage,
  contestAcknowledgement,
  localDateOf,
  note,
  presentStage,
  promiseAnew,
} from '#domain';
import type { LinkedAssignment, LinkedDuties, LinkedStage } from '../assignments/links.js';
import type { OpenedLink } from '../assignments/open-link.js';
import { isOfAssignments, type LinkActionKind } from './link-command.js';

/** An assignment, or one stage of it, that an action speaks of. */
export interface LinkTarget {
  id: string;
  assignment: LinkedAssignment;
  stage: LinkedStage | null;
}

/** What the link has a right to: only what its reader leads, and only the stages that it is about. */
export function reached(kind: LinkActionKind, { assignments }: LinkedDuties): LinkTarget[] {
  const led = assignments.filter(({ mayAcknowledge }) => mayAcknowledge);
  if (isOfAssignments(kind)) return led.map((assignment) => ({ id: assignment.id, assignment, stage: null }));
  return led.flatMap((assignment) =>
    assignment.stages
      .filter(({ isLinked }) => isLinked)
      .map((stage) => ({ id: stage.id, assignment, stage })),
  );
}

/** Of these, what the domain would accept now. */
export function offered(kind: LinkActionKind, { duties, now }: OpenedLink): LinkTarget[] {
  return reached(kind, duties).filter(({ assignment, stage }) => {
    if (assignment.isWithdrawn) return false;
    return stage === null
      ? acceptsAssignment(kind, assignment, now)
      : note(stateOf(assignment)).refusal === null && acceptsStage(kind, { assignment, stage }, now);
  });
}

/** Any date far ahead: whether it is a good one is asked when it is given. */
const someDay = '9999-12-31';

function acceptsAssignment(kind: LinkActionKind, assignment: LinkedAssignment, now: Date): boolean {
  const state = stateOf(assignment);
  switch (kind) {
    case 'decline':
      return note(state).refusal === null && !isAsked(assignment, 'transfer', null);
    case 'promise':
      return promiseAnew(state, someDay, now).refusal === null;
    case 'contest':
      return contestAcknowledgement(state, now).refusal === null;
    default:
      return false;
  }
}

function acceptsStage(
  kind: LinkActionKind,
  { assignment, stage }: { assignment: LinkedAssignment; stage: LinkedStage },
  now: Date,
): boolean {
  switch (kind) {
    case 'extend': {
      const asked = askExtension(stage, { newOn: someDay, atMost: Number.POSITIVE_INFINITY }, now);
      return asked.refusal === null && !isAsked(assignment, 'extension', stage.id);
    }
    case 'commit':
      return commitTo(stage, someDay, now).refusal === null;
    case 'present':
      return presentStage(stage, localDateOf(now), now).refusal === null;
    case 'complete':
      return completeStage(stage, { number: null, on: null }, now).refusal === null;
    case 'progress':
      return stage.confirmedAt === null && stage.cancelledAt === null;
    default:
      return false;
  }
}

function isAsked(
  { requests }: LinkedAssignment,
  kind: 'extension' | 'transfer',
  stageId: string | null,
): boolean {
  return requests.some((one) => one.kind === kind && one.stageId === stageId);
}

function stateOf(assignment: LinkedAssignment) {
  return {
    ...assignment,
    confirmedStages: assignment.stages.map(
      (stage) => stage.confirmedAt !== null || stage.cancelledAt !== null,
    ),
  };
}
