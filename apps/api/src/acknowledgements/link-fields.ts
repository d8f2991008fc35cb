import type { LinkForm } from '#contracts';
import { type Html, html } from '../pages/index.js';
import type { LinkField } from './link-actions.js';

interface FieldValues {
  form: LinkForm;
  agencies: readonly { id: string; name: string }[];
}

/** The fields of an action with what was typed before. */
export function linkFields(fields: readonly LinkField[], values: FieldValues): Html {
  return html`${fields.map(
    (field) =>
      html`<label for="${field.name}"
          >${field.label}${!field.required && field.type !== 'file' && html` <small>${optionalWords(field)}</small>`}</label
        >
        ${input(field, values)} ${field.hint !== undefined && html`<small class="hint">${field.hint}</small>`}`,
  )}`;
}

function optionalWords({ label }: LinkField): string {
  return label.includes('không bắt buộc') ? '' : '(không bắt buộc)';
}

function input({ name, type, required }: LinkField, { form, agencies }: FieldValues): Html {
  const value = textOf(form, name);
  const must = required && html`required`;
  switch (type) {
    case 'area':
      return html`<textarea id="${name}" name="${name}" rows="3" maxlength="5000" ${must}>
${value}</textarea>`;
    case 'date':
      return html`<input id="${name}" name="${name}" type="date" value="${value}" ${must} />`;
    case 'file':
      return html`<input
        id="${name}"
        name="${name}"
        type="file"
        accept=".pdf,.doc,.docx,.xls,.xlsx,.jpg,.jpeg,.png"
      />`;
    case 'agency':
      return html`<select id="${name}" name="${name}">
        <option value="">(chưa rõ cơ quan nào)</option>
        ${agencies.map(
          ({ id, name: agency }) =>
            html`<option value="${id}" ${id === value && html`selected`}>${agency}</option>`,
        )}
      </select>`;
    default:
      return html`<input
        id="${name}"
        name="${name}"
        maxlength="200"
        autocomplete="off"
        value="${value}"
        ${must}
      />`;
  }
}

/** What a field of a form says; empty where nothing. */
export function textOf(form: LinkForm, name: string): string {
  const value = form[name];
  return typeof value === 'string' ? value.trim() : Array.isArray(value) ? (value[0] ?? '').trim() : '';
}
