const nul = '\u0000';

/** JSON pointers of every text (or key) with U+0000 in it, which no column of PostgreSQL takes. */
export function unstorableTexts(value: unknown, pointer = ''): string[] {
  if (typeof value === 'string') return value.includes(nul) ? [pointer] : [];
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key.includes(nul) ? [pointer] : unstorableTexts(item, `${pointer}/${key}`),
  );
}
