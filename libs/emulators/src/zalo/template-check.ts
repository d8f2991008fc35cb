import { type Fields, failure, fieldsOf, type Reply } from './call.js';
import type { PhoneEntry, Template } from './world.js';

/** Why the values are refused, counted as they came: NFD makes them longer. Null where they are good. */
export function refuseParameters(template: Template, data: unknown): Reply | null {
  const values = fieldsOf(data);
  if (Object.keys(values).length === 0) return failure(-111, 'Template data is empty');
  for (const { name, require, minLength, maxLength } of template.parameters) {
    const value = values[name];
    if (value === undefined || value === '') {
      if (require) return failure(-1122, `Parameter ${name} is missing`);
      continue;
    }
    if (typeof value !== 'string') return failure(-1124, `Parameter ${name} has a bad format`);
    const { length } = [...value];
    if (length > maxLength) return failure(-1121, `Parameter ${name} is too long`);
    if (length < minLength) return failure(-1124, `Parameter ${name} is too short`);
  }
  const known = new Set(template.parameters.map(({ name }) => name));
  const stranger = Object.keys(values).find((name) => !known.has(name));
  return stranger === undefined ? null : failure(-1124, `Parameter ${stranger} is unknown`);
}

/** The state of a template that keeps it from being sent; null where it may be. */
export function refuseTemplate(template: Template | undefined): Reply | null {
  if (template === undefined) return failure(-109, 'Template id is invalid');
  if (template.status === 'FOREIGN') return failure(-117, 'No permission to use this template');
  if (template.status === 'LOW_QUALITY') return failure(-146, 'Template is disabled for low quality');
  return template.status === 'ENABLE' ? null : failure(-131, 'Template is not approved');
}

/** What the phone shows of a template filled with values. */
export function shownTemplate(
  template: Template,
  data: unknown,
): Pick<PhoneEntry, 'title' | 'lines' | 'table' | 'button'> {
  const values = fieldsOf(data);
  const fill = (text: string): string => filled(text, values);
  return {
    title: fill(template.title),
    lines: template.paragraphs.map(fill),
    table: template.table.map(([label, parameter]) => [label, fill(`<${parameter}>`)]),
    button:
      template.button === null ? null : { title: template.button.title, url: fill(template.button.url) },
  };
}

function filled(text: string, values: Fields): string {
  return text.replaceAll(/<(\w+)>/g, (whole, name: string) => {
    const value = values[name];
    return typeof value === 'string' ? value : whole;
  });
}
