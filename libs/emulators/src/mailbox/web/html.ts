/** Markup that is safe to print as it stands. */
export class Html {
  constructor(readonly source: string) {}
}

export type HtmlValue = string | number | Html | null | readonly HtmlValue[];

/** A template whose values are escaped unless they are markup themselves; null prints nothing, lists are joined. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const printed = values.map((value, index) => print(value) + (parts[index + 1] ?? ''));
  return new Html((parts[0] ?? '') + printed.join(''));
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function print(value: HtmlValue): string {
  if (value === null) return '';
  if (value instanceof Html) return value.source;
  if (typeof value === 'object') return value.map(print).join('');
  return String(value).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
