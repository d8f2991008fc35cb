import type { CalendarPreview, StageMove } from '#application';
import type { CalendarPreviewBody } from '#contracts';

function presentMove({ stage, dates, isMoved, reminders }: StageMove): CalendarPreviewBody['moves'][number] {
  const { stageId, assignmentId, kind, planNumber, ordinal, task, agencyName } = stage;
  const { nominal, effective, working } = dates;
  return {
    ...{ stageId, assignmentId, kind, planNumber, ordinal, task, agencyName, isMoved, nominal, reminders },
    ...{ effectiveBefore: stage.effective, effective, workingBefore: stage.working, working },
  };
}

export function presentCalendarPreview({ moves, ...preview }: CalendarPreview): CalendarPreviewBody {
  const { basedOn, days, problems, changed } = preview;
  const moved = moves.filter(({ isMoved }) => isMoved).length;
  return { basedOn, days, problems, changed, moved, moves: moves.map(presentMove) };
}
