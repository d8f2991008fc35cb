/** An object of a foreign answer; its fields may be anything. */
export type Fields = Readonly<Record<string, unknown>>;

/** The object behind a value; an empty one where it is none. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** A text field; ids and times come as strings or numbers. Null where it is absent or empty. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A number field, also where Zalo writes it as a string. Null where it is none. */
export function numberOf(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** An instant from milliseconds since 1970, written as a string or a number. */
export function instantOf(value: unknown): Date | null {
  const milliseconds = numberOf(value);
  return milliseconds === null ? null : new Date(milliseconds);
}
