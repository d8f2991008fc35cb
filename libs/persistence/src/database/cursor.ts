import type { Page } from '#application';

/** Opaque form of the key of a page's last row. */
export function cursorOf(key: string): string {
  return Buffer.from(key, 'utf8').toString('base64url');
}

/** The key in a cursor; null without one. What is no cursor reads as some other key and finds nothing odd. */
export function keyOfCursor(cursor: string | undefined): string | null {
  return cursor === undefined ? null : Buffer.from(cursor, 'base64url').toString('utf8');
}

/** A page from up to `limit + 1` rows read: the one beyond the limit tells that there are more. */
export function pageOfRows<Row>(
  rows: readonly Row[],
  { limit, total, keyOf }: { limit: number; total: number; keyOf: (row: Row) => string },
): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    nextCursor: rows.length > limit && last !== undefined ? cursorOf(keyOf(last)) : null,
    total,
  };
}
