import type { Page, PageRequest } from '../paging.js';
import type { QuestionKind } from './plan.js';

export interface Question {
  id: string;
  /** Unique and stable: kind and what it is about. */
  code: string;
  kind: QuestionKind;
  planId: string | null;
  planNumber: string | null;
  itemId: string | null;
  ordinal: string | null;
  task: string | null;
  data: Record<string, unknown>;
  raisedAt: Date;
  answeredAt: Date | null;
  answer: Record<string, unknown> | null;
}

export interface NewQuestion {
  code: string;
  kind: QuestionKind;
  planId: string | null;
  itemId: string | null;
  data: object;
}

export interface QuestionFilter {
  kind?: QuestionKind | undefined;
  planId?: string | undefined;
  isOpen?: boolean | undefined;
  /** Only questions about plans that this agency is the standing body of. */
  standingAgencyId?: string | undefined;
}

/** What the office is asked. */
export abstract class Questions {
  /** Asks; a question with a known code stays as it is. `at`: UTC instant. */
  abstract raise(questions: readonly NewQuestion[], at: Date): Promise<void>;
  abstract list(filter: QuestionFilter, page: PageRequest): Promise<Page<Question>>;
  /** Locks the question until the transaction ends. */
  abstract lock(id: string): Promise<Question | null>;
  abstract recordAnswer(id: string, answer: object, at: Date): Promise<void>;
}
