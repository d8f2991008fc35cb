import type { GivingDocument, ItemDraft, NamedAgency } from '#application';
import { v7 as uuidv7 } from 'uuid';

/** Rows of plan_items, readings and item_agencies, with the columns' names. */
export interface ItemRows {
  items: object[];
  readings: object[];
  agencies: object[];
}

interface ItemToStore {
  id: string;
  draft: ItemDraft;
  planId: string | null;
  position: number;
  givingDocument: GivingDocument | null;
}

/** What one item becomes in the database. `at`: UTC instant; `by`: who confirmed the reading, if it is confirmed. */
export function rowsOfItem(
  { id, draft, planId, position, givingDocument }: ItemToStore,
  { at, by }: { at: Date; by: string },
): ItemRows {
  const { reading, agencies, group, rowNumber, ...printed } = draft;
  const { confirmed, ...read } = reading;
  const isFromTable = planId !== null;
  const confirmation = { confirmed_by: confirmed ? by : null, confirmed_at: confirmed ? at : null };
  return {
    items: [
      {
        ...printed,
        id,
        plan_id: planId,
        position,
        row_number: isFromTable ? rowNumber : null,
        group_heading: group,
        giving_document: givingDocument,
        created_at: at,
      },
    ],
    readings: [{ ...read, item_id: id, ...confirmation }],
    agencies: rowsOfAgencies(id, agencies),
  };
}

/** Rows of item_agencies; positions count from 0 within each role. */
export function rowsOfAgencies(itemId: string, agencies: readonly NamedAgency[]): object[] {
  const next = new Map<string, number>();
  return agencies.map(({ role, printed, agencyId, groupId }) => {
    const position = next.get(role) ?? 0;
    next.set(role, position + 1);
    return { id: uuidv7(), item_id: itemId, role, position, printed, agency_id: agencyId, group_id: groupId };
  });
}
