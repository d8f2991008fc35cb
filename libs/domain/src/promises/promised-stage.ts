import type { LocalDate } from '../dates/index.js';

/** What a promise looks at in a stage. */
export interface PromisedStage {
  /** When its result was reported; null where it was not. */
  completedAt: Date | null;
  cancelledAt: Date | null;
}

/**
 * A promised date is for what was owed first when it was given; once that is reported, the promise is kept. Undefined
 * where nothing was owed.
 */
export function promisedStage<Stage extends PromisedStage>(
  stages: readonly Stage[],
  givenAt: Date | null,
): Stage | undefined {
  return stages.find(
    ({ completedAt, cancelledAt }) =>
      cancelledAt === null && (completedAt === null || (givenAt !== null && completedAt > givenAt)),
  );
}

/** True from the day after a promised date (Vietnam calendar) on which what was promised is still owed to nobody else. */
export function isPromiseBroken(
  promise: { promisedOn: LocalDate | null; givenAt: Date | null },
  stages: readonly (PromisedStage & { presentedAt: Date | null; pausedAt: Date | null })[],
  today: LocalDate,
): boolean {
  if (promise.promisedOn === null || promise.promisedOn >= today) return false;
  const stage = promisedStage(stages, promise.givenAt);
  return stage?.completedAt === null && stage.presentedAt === null && stage.pausedAt === null;
}
