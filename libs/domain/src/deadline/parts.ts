import type { Parsed, Source } from './cursor.js';
import type { LocalDate } from '../dates/index.js';
import type { Every } from './every-grammar.js';
import type { Within } from './rule.js';
import type { TimeExpr } from './day-grammar.js';

/** How a date is meant: "trước", "chậm nhất", "trong", "từ", "đến", or nothing said. */
export type Preposition = 'before' | 'by' | 'in' | 'from' | 'to' | null;

export interface TimePart {
  part: 'time';
  preposition: Preposition;
  shape: 'one' | 'range' | 'list';
  times: TimeExpr[];
}

/** What a phrase says, piece by piece, before the pieces are put together. */
export type Part =
  | TimePart
  | ({ part: 'every' } & Every)
  | { part: 'weekday'; weekday: number }
  | { part: 'always' }
  /** "và các năm tiếp theo" */
  | { part: 'open' }
  /** "từ nay", "từ ngày ban hành Kế hoạch" */
  | { part: 'issue' }
  | { part: 'after'; events: string[]; within: Within | null; ownIssue: boolean; yearly: boolean }
  /** "30 ngày kể từ ngày 15/3/2026" */
  | { part: 'term'; since: LocalDate; within: Within; lasts: boolean }
  | { part: 'untilEvent'; event: string }
  | { part: 'schedule'; name: string }
  /** "gia hạn đến …": a date before it no longer holds. */
  | { part: 'moved' }
  | { part: 'undetermined' }
  /** A date that no calendar has. */
  | { part: 'unreal' }
  /** Something that makes the reading less certain, said in Vietnamese. */
  | { part: 'doubt'; reason: string };

/** Reads one part that begins at a position; null where none does. */
export type PartParser = (source: Source, at: number) => Parsed<Part> | null;

type PartOf<Kind extends Part['part']> = Extract<Part, { part: Kind }>;

/** The parts of one kind, in their order. */
export function partsOf<Kind extends Part['part']>(parts: readonly Part[], kind: Kind): PartOf<Kind>[] {
  return parts.filter((part): part is PartOf<Kind> => part.part === kind);
}

/** Whether a part of this kind is there. */
export function hasPart(parts: readonly Part[], kind: Part['part']): boolean {
  return parts.some(({ part }) => part === kind);
}
