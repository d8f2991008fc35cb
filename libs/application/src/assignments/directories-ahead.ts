import { type LocalDate, localDateOf, type Step } from '#domain';
import type { Directory, RecipientDirectory } from '../delivery/index.js';

/** When posts change hands. */
export abstract class PostChanges {
  /** Vietnam calendar dates on which some post is taken over or left, in order. */
  abstract days(): Promise<LocalDate[]>;
}

/** Who holds what on the days of many steps: read once for an assignment and a stretch without any change. */
export class DirectoriesAhead {
  private readonly known = new Map<string, Promise<Directory | null>>();

  constructor(
    private readonly directory: RecipientDirectory,
    private readonly changes: readonly LocalDate[],
  ) {}

  /** The directory as of the step's day; null where the assignment is unknown. */
  read(assignmentId: string, step: Step): Promise<Directory | null> {
    const day = localDateOf(step.at);
    const coordinating = [...step.to, ...step.copyTo].includes('coordinating');
    const since = coordinating ? day : this.changes.findLast((change) => change <= day);
    const key = [assignmentId, since ?? '', coordinating].join(' ');
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const read = this.directory.read(assignmentId, day, { coordinating });
    this.known.set(key, read);
    return read;
  }
}
