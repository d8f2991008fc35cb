import type { ChainHead, LedgerDay } from '#domain';
import type { ContactKind } from '../agencies/agency.js';
import type { AssignmentHead, EventEntry, RungEntry } from '../assignments/assignment-record.js';
import type { TaskFacts } from '../assignments/task-list.js';
import type { MessageAttempt } from '../delivery/message-list.js';
import type { MessageState } from '../delivery/message.js';
import type { ItemView } from '../plans/plan-views.js';

/** The end of a chain, and how many of its first entries stood before there were chains. */
export interface ProofChain extends ChainHead {
  adopted: number;
}

/** A message that told something of the item, with everything known about its way. */
export interface ProofMessage {
  id: string;
  recipientId: string;
  addressedAs: string;
  channel: ContactKind;
  address: string;
  copy: boolean;
  subject: string;
  /** As sent, without the secret part of its links. */
  text: string;
  /** SHA-256 of the text as sent. */
  textHash: string;
  state: MessageState;
  reason: string | null;
  /** Business instants. */
  writtenAt: Date;
  sentAt: Date | null;
  /** The provider's time. */
  deliveredAt: Date | null;
  seenAt: Date | null;
  attempts: MessageAttempt[];
  /** When its links were opened, by whom nobody knows. */
  openings: Date[];
  /** What it told of the item's assignments, by the codes of the rungs. */
  lines: { assignmentId: string; stageId: string | null; rung: string }[];
  /** Where it stands in its recipient's chain; null where it does not. */
  entry: { number: number; hash: string } | null;
}

/** One agency's share of the item in one year. */
export interface ProofShare {
  assignment: AssignmentHead;
  stages: TaskFacts[];
  /** Events and decided rungs in the order of time. */
  entries: (EventEntry | RungEntry)[];
  chain: ProofChain | null;
}

/** Everything that is kept about who was told what of an item, and what came back. */
export interface Proof {
  item: ItemView;
  /** Business instant at which it was drawn up. */
  at: Date;
  shares: ProofShare[];
  /** In the order in which they were written. */
  messages: ProofMessage[];
  /** Chains of those who got a message. */
  recipients: ProofChain[];
  /** The newest daily row of the ledger; null before the first. */
  day: LedgerDay | null;
}
