import type { ExplainedStage, ReadPhrase } from '#application';
import type { DeadlineReadingBody, StageExplanationBody } from '#contracts';
import type { Explanation } from '#domain';

function presentExplanation<Told extends Explanation>({ isProvisional, ...explanation }: Told) {
  return { ...explanation, provisional: isProvisional };
}

export function presentStageExplanation({ stage, explanation }: ExplainedStage): StageExplanationBody {
  const { stageId, assignmentId, year, kind, ordinal, task, planNumber, agencyName, phrase, words } = stage;
  return {
    ...presentExplanation(explanation),
    ...{ stageId, assignmentId, year, kind, ordinal, task, planNumber, agencyName },
    deadline: phrase,
    words,
  };
}

export function presentDeadlineReading({ reading, dates, ...read }: ReadPhrase): DeadlineReadingBody {
  const { rule, confidence, reasons } = reading;
  return {
    ...read,
    rule: { ...rule },
    confidence,
    reasons,
    dates: dates.map((one) => presentExplanation(one)),
  };
}
