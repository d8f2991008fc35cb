/** The bodies that matter for a confirmation, by agency id; null where there is none. */
export interface ConfirmationBodies {
  lead: string;
  /** Văn phòng UBND of the province. */
  office: string | null;
  /** Cơ quan thường trực of the plan. */
  standing: string | null;
}

/** Whose word closes a result, and whether it is the lead's own ("tự xác nhận"). */
export interface Confirmer {
  by: 'office' | 'standing';
  selfConfirmed: boolean;
}

/**
 * Nobody confirms the result of one's own agency: rows led by the office are confirmed by the standing body, all others
 * by the office. Where the office is the standing body, or none stands beside it, its own rows are marked as confirmed
 * by itself.
 */
export function whoConfirms({ lead, office, standing }: ConfirmationBodies): Confirmer {
  if (lead !== office) return { by: 'office', selfConfirmed: false };
  if (standing === null || standing === office) return { by: 'office', selfConfirmed: true };
  return { by: 'standing', selfConfirmed: false };
}
