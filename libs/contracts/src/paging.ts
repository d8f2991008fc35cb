import { z } from 'zod';

export const pageQuery = z.object({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** A page of a list: rows and the cursor of the next page, null on the last. */
export function pageOf<Row extends z.ZodType>(row: Row) {
  return z.object({ items: z.array(row), nextCursor: z.string().nullable(), total: z.number().int() });
}

export const localDate = z.iso.date().meta({ description: 'Ngày theo lịch Việt Nam, YYYY-MM-DD' });
export const instant = z.iso.datetime({ offset: true });
export const id = z.uuid();
