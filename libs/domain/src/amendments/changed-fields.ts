/** The printed cells of a row that an amendment may change. */
export const AMENDED_FIELDS = [
  'group',
  'ordinal',
  'task',
  'product',
  'lead',
  'coordinating',
  'deadline',
  'note',
] as const;

export type AmendedField = (typeof AMENDED_FIELDS)[number];

export interface FieldChange {
  field: AmendedField;
  from: string;
  to: string;
}

/** The cells that say something else; spaces and ways to write the same letter are no change. Pure. */
export function changedFields(
  before: Readonly<Record<AmendedField, string>>,
  after: Readonly<Record<AmendedField, string>>,
): FieldChange[] {
  return AMENDED_FIELDS.filter((field) => plain(before[field]) !== plain(after[field])).map((field) => ({
    field,
    from: before[field],
    to: after[field],
  }));
}

function plain(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
}
