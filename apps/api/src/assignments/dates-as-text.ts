/** The same value with every instant written in ISO 8601, as JSON carries it. */
export type DatesAsText<Value> = Value extends Date
  ? string
  : Value extends readonly (infer Item)[]
    ? DatesAsText<Item>[]
    : Value extends object
      ? { -readonly [Key in keyof Value]: DatesAsText<Value[Key]> }
      : Value;

export function datesAsText<Value>(value: Value): DatesAsText<Value>;
export function datesAsText(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map((item: unknown) => datesAsText(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, datesAsText(item)]));
}
