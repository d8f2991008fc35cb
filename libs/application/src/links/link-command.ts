import type { LocalDate } from '#domain';
import type { EventKind } from '../assignments/assignment.js';
import type { Evidence } from '../files/evidence.js';

/** What the reader of a letter says about stages or assignments (`targetIds`), besides taking them on. */
export type LinkCommand = { targetIds: readonly string[] } & (
  | { kind: 'decline'; reason: string; agencyId: string | null }
  | { kind: 'extend'; newOn: LocalDate; reason: string }
  | { kind: 'commit'; newOn: LocalDate; reason: string; documentNumber: string; documentOn: LocalDate }
  | { kind: 'progress'; result: string; difficulties: string | null; proposals: string | null }
  | { kind: 'present'; presentedTo: string; presentedOn: LocalDate }
  | {
      kind: 'complete';
      documentNumber: string | null;
      documentOn: LocalDate | null;
      documentTitle: string | null;
      note: string | null;
      file: Evidence | null;
    }
  | { kind: 'promise'; promisedOn: LocalDate }
  | { kind: 'contest'; reason: string | null }
);

export type LinkActionKind = LinkCommand['kind'];

/** The event that each leaves behind. */
export const eventOf: Readonly<Record<LinkActionKind, EventKind>> = {
  decline: 'transfer-asked',
  extend: 'extension-asked',
  commit: 'committed',
  progress: 'progress-noted',
  present: 'presented',
  complete: 'completed',
  promise: 'promised',
  contest: 'acknowledgement-contested',
};

/** What speaks of an assignment as a whole; everything else speaks of stages. */
const ofAssignments: readonly LinkActionKind[] = ['decline', 'promise', 'contest'];

/** True where the targets are assignments and not stages. */
export function isOfAssignments(kind: LinkActionKind): boolean {
  return ofAssignments.includes(kind);
}
