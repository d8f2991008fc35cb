import type { DutySubject } from '../assignments/links.js';

/** That links were opened, by whom nobody knows. */
export abstract class LinkOpenings {
  /** Keeps an opening of a link at a business instant, unless one of the ten minutes before is kept. */
  abstract record(subject: DutySubject, at: Date): Promise<void>;
}
