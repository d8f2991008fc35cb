import type { LocalDate } from '#domain';
import type { ContactKind, PositionKind } from '../agencies/agency.js';

/** `unreachable`: no address at all; `failing`: the last message failed; `by-mailbox`: only through the agency. */
export type Reach = 'unreachable' | 'failing' | 'by-mailbox' | 'reachable';

/** One address of a holder or an agency. */
export interface ReachedAddress {
  kind: ContactKind;
  address: string;
  isOwn: boolean;
  verifiedAt: Date | null;
  disabledAt: Date | null;
}

/** One post that a ladder may need, and how its holder is reached. */
export interface ReachedPost {
  agency: { id: string; code: string; name: string };
  kind: PositionKind;
  /** Null where the agency has no such post on record. */
  title: string | null;
  personId: string | null;
  holder: string | null;
  /** Where messages to this post go. */
  address: string | null;
  /** False where that is the agency's mailbox. */
  isOwnAddress: boolean;
  /** When its reader last confirmed it. */
  verifiedAt: Date | null;
  /** Everything on record for the holder and the agency's mailbox, disabled ones included. */
  addresses: ReachedAddress[];
  reach: Reach;
  /** Business instants of messages to this address. */
  lastSuccessAt: Date | null;
  lastFailureAt: Date | null;
  lastFailure: string | null;
  /** Why the holder's own address is no longer used. */
  disabledAt: Date | null;
  disabledReason: string | null;
  /** When a rung may need this post next, at the earliest. */
  neededAt: Date | null;
}

/** Who could be reached today: heads, officers and clerks of lead agencies; those who watch. */
export abstract class ReachabilityView {
  /** Gaps first, by how soon they are needed. */
  abstract read(on: LocalDate): Promise<ReachedPost[]>;
}
