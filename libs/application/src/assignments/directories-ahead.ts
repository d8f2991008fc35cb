import { type LocalDate, localDateOf, type Step } from '#domain';
import type { Directory, DirectoryLead, DirectoryRequest, RecipientDirectory } from '../delivery/index.js';

/** When posts change hands. */
export abstract class PostChanges {
  /** Vietnam calendar dates on which some post is taken over or left, in order. */
  abstract days(): Promise<LocalDate[]>;
}

/** A step and the assignment it is about. */
export interface StepAhead {
  assignmentId: string;
  step: Step;
  /** Who will have taken over by then; as the database says where it isn't given. */
  as?: DirectoryLead | undefined;
  /** The same for assignments with the same people behind them: read once, without the coordinating agencies. */
  kin?: string;
}

/** As many as one statement reads. */
const requestsAtOnce = 500;

/**
 * Who holds what on the days of many steps, in their order: read at once, and once only for an assignment and a
 * stretch without any change (`changes`: days on which some post changes hands). Null where an assignment is unknown.
 */
export async function directoriesAhead(
  directory: RecipientDirectory,
  steps: readonly StepAhead[],
  changes: readonly LocalDate[],
): Promise<(Directory | null)[]> {
  const requests = new Map<string, DirectoryRequest>();
  const keys = steps.map(({ assignmentId, step, as, kin }) => {
    const on = localDateOf(step.at);
    const coordinating = kin === undefined && [...step.to, ...step.copyTo].includes('coordinating');
    const since = coordinating ? on : changes.findLast((change) => change <= on);
    const key = [kin ?? assignmentId, since ?? '', coordinating, as?.leadId, as?.standingId].join(' ');
    if (!requests.has(key)) requests.set(key, { assignmentId, on, coordinating, as });
    return key;
  });
  const found = new Map<string, Directory | null>();
  const wanted = [...requests];
  for (let from = 0; from < wanted.length; from += requestsAtOnce) {
    const some = wanted.slice(from, from + requestsAtOnce);
    const directories = await directory.readMany(some.map(([, request]) => request));
    some.forEach(([key], at) => found.set(key, directories[at] ?? null));
  }
  return keys.map((key) => found.get(key) ?? null);
}
