import type { Act, Assumption, LocalDate, Role, StageKind } from '#domain';

/** One rung in a message that would be sent. */
export interface RehearsedLine {
  assignmentId: string;
  stageId: string | null;
  ordinal: string;
  agency: string;
  stageKind: StageKind | null;
  rung: string;
  role: Role;
}

export interface RehearsedMessage {
  /** UTC instant of business time. */
  at: Date;
  channel: 'email' | 'zalo';
  /** Mail address, or user id of Zalo. */
  address: string;
  /** Mail address of the reader in small letters, whatever the channel. */
  mailbox: string;
  /** Words after "Kính gửi:". */
  recipient: string;
  copy: boolean;
  /** Worst first. */
  lines: RehearsedLine[];
}

/** A stage that no reminder can be reckoned for. */
export interface UndatedStage {
  assignmentId: string;
  stageId: string;
  ordinal: string;
  task: string;
  agency: string;
  stageKind: StageKind;
  waitsFor: string[];
  continuous: boolean;
}

/** A post that a rung will need and that has no address of its own. */
export interface RehearsedGap {
  agency: string;
  role: Role;
  /** 'nobody': no one is told; 'by-mailbox': through the agency's mailbox. */
  reach: 'nobody' | 'by-mailbox';
  /** When it is needed first. */
  neededAt: Date;
}

/** Something a person is taken to do. */
export type AssumedAct = Act & { assignmentId: string };

/** A year played through without sending anything. */
export interface Rehearsal {
  plan: { id: string; number: string };
  year: number;
  assumption: Assumption;
  /** UTC instants between which it was played. */
  from: Date;
  until: Date;
  messages: RehearsedMessage[];
  acts: AssumedAct[];
  undated: UndatedStage[];
  gaps: RehearsedGap[];
}

/** How heavy the year is; days are Vietnam calendar dates. */
export interface RehearsalLoad {
  messages: number;
  /** Messages to officers and heads of lead agencies. */
  toLeads: number;
  recipients: number;
  perDay: { on: LocalDate; messages: number }[];
  heaviestDays: { on: LocalDate; messages: number }[];
}
