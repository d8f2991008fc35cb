/** The cells of a row of the appendix, kept exactly as printed. */
export const PRINTED_CELLS = [
  'group',
  'ordinal',
  'task',
  'product',
  'lead',
  'coordinating',
  'deadline',
  'note',
] as const;

export type PrintedCell = (typeof PRINTED_CELLS)[number];

export interface FieldChange {
  field: PrintedCell;
  from: string;
  to: string;
}

/** The cells that say something else; spaces and ways to write the same letter are no change. Pure. */
export function changedFields(
  before: Readonly<Record<PrintedCell, string>>,
  after: Readonly<Record<PrintedCell, string>>,
): FieldChange[] {
  return PRINTED_CELLS.filter((field) => plain(before[field]) !== plain(after[field])).map((field) => ({
    field,
    from: before[field],
    to: after[field],
  }));
}

function plain(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
}
