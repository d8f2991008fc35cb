import type { AcknowledgementAnswer, AssignmentView, NoteAnswer, StageAnswer, Timeline } from '#application';
import type { AcknowledgementBody, AcknowledgementsBody, AssignmentBody, TimelineBody } from '#contracts';
import { presentTask } from '../tasks/task.presenter.js';
import { datesAsText } from './dates-as-text.js';

export function presentAssignment({ stages, ...head }: AssignmentView): AssignmentBody {
  return {
    ...datesAsText(head),
    stages: stages.map((stage) => ({ ...datesAsText(stage), ...presentTask(stage) })),
  };
}

export function presentTimeline(timeline: Timeline): TimelineBody {
  return datesAsText(timeline);
}

export function presentNote(answer: NoteAnswer) {
  return datesAsText(answer);
}

export function presentStages(answer: StageAnswer) {
  return datesAsText(answer);
}

export function presentAllStages(answers: StageAnswer[]) {
  return { items: answers.map(presentStages) };
}

/** The second of two presses learns when the first was. */
export function presentAcknowledgement({ officer, ...answer }: AcknowledgementAnswer) {
  const { acknowledgedAt, outcome } = answer;
  return {
    ...datesAsText(answer),
    alreadyAcknowledgedAt: outcome === 'already' ? acknowledgedAt.toISOString() : null,
    officer: officer === null ? null : { id: officer.personId, name: officer.name },
  };
}

export function presentAcknowledgements(answers: AcknowledgementAnswer[]) {
  return { items: answers.map(presentAcknowledgement) };
}

/** The command of a body for one assignment. */
export function acknowledgeOne(assignmentId: string, body: AcknowledgementBody): AcknowledgementsBody {
  return { ...body, assignmentIds: [assignmentId], officers: {}, promises: {} };
}
