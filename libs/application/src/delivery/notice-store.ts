import type { RungKind } from '#domain';

/** For commands that make notices pointless. */
export abstract class NoticeStore {
  /**
   * Cancels what waits for these stages, with the reason (Vietnamese). Call inside the command's transaction, after the
   * assignment is locked. Answers how many were cancelled.
   */
  abstract cancelForStage(stageIds: readonly string[], reason: string): Promise<number>;
  /** The same for what waits of one kind of rung only. */
  abstract cancelKind(stageId: string, kind: RungKind, reason: string): Promise<void>;
  /** The same for all that waits about an assignment and its stages. */
  abstract cancelForAssignment(assignmentId: string, reason: string): Promise<void>;
}
