import type { AgencyKind, LocalDate, Role, StageBasis, StageKind } from '#domain';
import type { GivingDocument } from '../plans/plan.js';

/** One notice with all that its line in a message says; dates are Vietnam calendar dates. */
export interface NoticeLine {
  noticeId: string;
  recipientId: string;
  assignmentId: string;
  kind: string;
  role: Role;
  addressedAs: string;
  remark: string | null;
  agency: { id: string; name: string; kind: AgencyKind };
  /** Names of the agencies that led it before, oldest first; empty where none did. */
  formerAgencies: readonly string[];
  item: { ordinal: string; groupHeading: string; task: string; product: string; deadline: string };
  /** The plan, or the giving document of a single task, or neither. */
  plan: {
    number: string;
    issuer: string;
    /** First day on which the issuing province had become part of another; null while it stands. */
    issuerEndedOn: LocalDate | null;
    issuedOn: LocalDate;
    appendix: string;
  } | null;
  givingDocument: GivingDocument | null;
  senderName: string;
  difficultiesVia: string | null;
  year: number;
  acknowledgedAt: Date | null;
  officerName: string | null;
  promisedOn: LocalDate | null;
  stage: LineStage | null;
}

export interface LineStage {
  id: string;
  kind: StageKind;
  basis: StageBasis;
  nominal: LocalDate | null;
  effective: LocalDate | null;
  working: LocalDate | null;
  presentedAt: Date | null;
  completedAt: Date | null;
  documentNumber: string | null;
  documentOn: LocalDate | null;
  returnReason: string | null;
}

/** One rung told earlier, for those who are reported to. */
export interface ToldLine {
  stageId: string;
  addressedAs: string;
  toldAt: Date;
  handedOver: boolean;
}

/** Reads what a message says. */
export abstract class MessageSource {
  /** In the order of the ids; `today` is a Vietnam calendar date. */
  abstract lines(noticeIds: readonly string[], today: LocalDate): Promise<NoticeLine[]>;
  /** Stages of assignments, in order. */
  abstract stages(assignmentIds: readonly string[]): Promise<Map<string, LineStage[]>>;
  /** What the lead agency was told about these stages, oldest first; messages that were cancelled are left out. */
  abstract told(stageIds: readonly string[]): Promise<ToldLine[]>;
}
