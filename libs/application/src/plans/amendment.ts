import type { FieldChange, LocalDate, StageKind } from '#domain';

/** The document that changes a plan: its number and date of issue. */
export interface AmendingDocument {
  number: string;
  issuedOn: LocalDate;
}

export type ItemChangeKind = 'added' | 'changed' | 'removed';

/** A stage given out that gets another date (nominal dates); null on one side where it is new or vanishes. */
export interface StageMove {
  assignmentId: string;
  year: number;
  kind: StageKind;
  from: LocalDate | null;
  to: LocalDate | null;
}

/** The same with the stage that moved; null where it is new or gone. */
export interface StageMoveOf extends StageMove {
  stageId: string | null;
}

export interface TouchedAssignment {
  id: string;
  year: number;
  agencyName: string;
}

export interface ChangedItem {
  itemId: string;
  /** Row of the preview. */
  row: number;
  ordinal: string;
  task: string;
  fields: FieldChange[];
  dates: StageMove[];
  /** Duties taken from agencies that no longer lead. */
  withdrawn: TouchedAssignment[];
}

/** What an amended plan changes; what it changed, once it was applied. */
export interface AmendmentDiff {
  planId: string;
  /** Import that the plan stood on when this was made; an apply says it, so that nobody applies what he has not seen. */
  basis: string | null;
  unchanged: number;
  /** `itemId` is null as long as the row is only shown. */
  added: { itemId: string | null; row: number; ordinal: string; task: string; deadline: string }[];
  changed: ChangedItem[];
  removed: { itemId: string; ordinal: string; task: string; withdrawn: TouchedAssignment[] }[];
  /** Rows that cannot be changed as they stand; nothing is applied while there is one. */
  blocked: { itemId: string; row: number; message: string }[];
  cancelledReminders: number;
  /** "1 nhiệm vụ thêm, 2 nhiệm vụ sửa, 0 nhiệm vụ bỏ; 3 mốc đổi ngày; 1 lượt nhắc chờ gửi bị hủy" */
  summary: string;
}

/** An entry of an item's history. */
export interface ItemChange {
  itemId: string;
  kind: ItemChangeKind;
  document: AmendingDocument;
  fields: FieldChange[];
  actor: string;
  at: Date;
}

/** The difference in one sentence; the same file again says so. Pure. */
export function summaryOf(diff: Omit<AmendmentDiff, 'summary'>): string {
  const { added, changed, removed, cancelledReminders } = diff;
  if (added.length + changed.length + removed.length === 0) {
    return 'Tệp không có gì khác kế hoạch hiện hành; không có thay đổi nào.';
  }
  const moved = changed.reduce((sum, { dates }) => sum + dates.length, 0);
  return (
    `${added.length} nhiệm vụ thêm, ${changed.length} nhiệm vụ sửa, ${removed.length} nhiệm vụ bỏ; ` +
    `${moved} mốc đổi ngày; ${cancelledReminders} lượt nhắc chờ gửi bị hủy`
  );
}

/** True where the amended plan says what the plan says. */
export function isNothing({ added, changed, removed }: AmendmentDiff): boolean {
  return added.length + changed.length + removed.length === 0;
}
