import type { LocalDate, ReportAction } from '#domain';
import type { ContactKind } from '../agencies/agency.js';
import type { Page, PageRequest } from '../paging.js';
import type { MessageState } from './message.js';

export interface MessageFilter {
  recipientId: string | null;
  assignmentId: string | null;
  /** STT of an item, as printed. */
  ordinal: string | null;
  channel: ContactKind | null;
  states: readonly MessageState[];
  /** Words to find in subject, names, address and tasks, with or without accents; all of them must occur. */
  text: string | null;
  /** The same for the exact text that was sent. */
  wording: string | null;
  /** Days on which messages were written (Vietnam calendar), both included. */
  from: LocalDate | null;
  to: LocalDate | null;
}

/** One message as lists show it. */
export interface MessageSummary {
  id: string;
  recipientId: string;
  addressedAs: string;
  address: string;
  agency: string | null;
  copy: boolean;
  channel: ContactKind;
  subject: string;
  state: MessageState;
  reason: string | null;
  /** STT of the items it speaks of. */
  ordinals: string[];
  /** Business instants; sentAt is null until it was handed over. */
  writtenAt: Date;
  sentAt: Date | null;
}

export interface MessageAttempt {
  number: number;
  /** System instants. */
  startedAt: Date;
  finishedAt: Date | null;
  outcome: string | null;
  detail: string | null;
}

/** What a mail server reported after it had taken a mail. */
export interface MessageReport {
  /** System instant. */
  at: Date;
  action: ReportAction;
  status: string | null;
  detail: string;
}

/** One message with the exact text sent, every attempt at it and what it tells. */
export interface MessageDetail extends MessageSummary {
  messageId: string;
  /** The letter it was written with. */
  templateVersion: number;
  text: string;
  html: string;
  attempts: MessageAttempt[];
  reports: MessageReport[];
  notices: {
    assignmentId: string;
    stageId: string | null;
    rung: string;
    ordinal: string;
    task: string;
    addressedAs: string;
  }[];
}

/** What was sent, newest first. `agencyId` narrows to what went to an agency and its people; null sees all. */
export abstract class MessageList {
  abstract page(
    filter: MessageFilter,
    agencyId: string | null,
    page: PageRequest,
  ): Promise<Page<MessageSummary>>;
  /** Null where there is none, or none that the agency may see. */
  abstract find(id: string, agencyId: string | null): Promise<MessageDetail | null>;
}
