import type { LocalDate, Role } from '#domain';

export interface ResolveInput {
  assignmentId: string;
  /** Null for the rungs of the assignment as a whole. */
  stageId: string | null;
  to: readonly Role[];
  copyTo: readonly Role[];
  /** Vietnam calendar date on which posts have to be held. */
  on: LocalDate;
}

/** Somebody a rung speaks to: a person, or an agency's own address; never a post. */
export interface ResolvedRecipient {
  recipientId: string;
  role: Role;
  copy: boolean;
  /** Words after "Kính gửi:", e.g. "Đồng chí Giám đốc Sở Tư pháp". */
  addressedAs: string;
  /** Vietnamese; says why somebody else stands in for the post. Null where nothing needs saying. */
  remark: string | null;
  /** The post through which a person is reached; null for agencies and for officers named one by one. */
  positionId: string | null;
}

/** Finds who holds what on a day. */
export abstract class RecipientResolver {
  /**
   * Everybody the roles mean on that day, each once, those meant before copies; empty where nobody can be reached.
   * Recipients rows are made on demand; call inside a transaction.
   */
  abstract resolve(input: ResolveInput): Promise<ResolvedRecipient[]>;
}
