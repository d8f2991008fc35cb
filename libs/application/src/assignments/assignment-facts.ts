import type { AssignmentFacts } from '#domain';

/** Loads what the agenda of an assignment depends on. */
export abstract class AssignmentFactsStore {
  /** Locks the assignment's row, then reads; null where there is none. Call inside a transaction. */
  abstract lock(assignmentId: string): Promise<AssignmentFacts | null>;
  abstract read(assignmentIds: readonly string[]): Promise<Map<string, AssignmentFacts>>;
}
