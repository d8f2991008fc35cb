export interface StartUpStage {
  assignmentId: string;
  stageId: string;
}

/** Stages that were past when their year was activated, and what the office says about them. */
export abstract class StartUpStages {
  /** Locks the assignment and answers whether the stage still waits for the start-up list. */
  abstract lock(stage: StartUpStage): Promise<boolean>;
  /** The stage is open like the others: the ladder goes on from here, nothing that is past is told. `at`: UTC instant. */
  abstract release(stage: StartUpStage, at: Date): Promise<void>;
  /**
   * No longer wanted: the stage is taken out; the answered question tells who decided it. False where something was
   * already recorded for it, which must not be lost.
   */
  abstract drop(stage: StartUpStage, at: Date): Promise<boolean>;
}
