/**
 * One text for one value: keys in the order of their code units, strings in NFC, instants as ISO 8601 in UTC with
 * milliseconds, no spaces; what is undefined is left out. What is stored and read again gives the same text.
 */
export function canonicalJson(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'));
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one)).join(',')}]`;
  if (typeof value === 'object' && value !== null) return `{${fieldsOf(value).join(',')}}`;
  return JSON.stringify(value) ?? 'null';
}

function fieldsOf(value: object): string[] {
  return Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .map(([key, field]) => [key.normalize('NFC'), field] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
}
