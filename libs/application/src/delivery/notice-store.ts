/** For commands that make notices pointless. */
export abstract class NoticeStore {
  /**
   * Cancels what waits for these stages, with the reason (Vietnamese). Call inside the command's transaction, after the
   * assignment is locked. Answers how many were cancelled.
   */
  abstract cancelForStage(stageIds: readonly string[], reason: string): Promise<number>;
}
