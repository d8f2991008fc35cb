import type { LocalDate } from '#domain';
import { ApplicationError } from '../errors.js';
import type { QuestionKind } from './plan.js';

/** What the office answers; which of these fits depends on the question. */
export type Answer =
  /** leads: all agencies that lead the item. */
  | { agencyIds: string[] }
  /** unknown-agency: who the printed name means; successor: who takes the assignment over. */
  | { agencyId: string }
  /** start-up: done with a document, still to be done, or no longer wanted. */
  | { outcome: 'done'; number: string; date: LocalDate }
  | { outcome: 'not-done' }
  | { outcome: 'drop' }
  /** Other questions: what was decided, in words. */
  | { note: string };

/** The keys by which an answer is told apart. */
const KEYS: Record<QuestionKind, 'agencyIds' | 'agencyId' | 'outcome' | 'note'> = {
  leads: 'agencyIds',
  'unknown-agency': 'agencyId',
  'start-up': 'outcome',
  'after-period': 'note',
  'activate-year': 'note',
  calendar: 'note',
  event: 'note',
  successor: 'agencyId',
  address: 'note',
  'zalo-grant': 'note',
  'mail-server': 'note',
};

/** Throws 422 where the answer is not one to this kind of question. */
export function requireFitting(kind: QuestionKind, answer: Answer): void {
  const key = KEYS[kind];
  if (key in answer) return;
  const message = `Câu hỏi này cần câu trả lời có “${key}”.`;
  throw new ApplicationError('wrong-answer', 422, message, { errors: [{ pointer: `/${key}`, message }] });
}
