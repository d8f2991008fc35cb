import { ApplicationError, type LinkAcknowledgement, type OfficerNaming } from '#application';
import { id, type LinkForm, localDate, officerEmail } from '#contracts';
import { textOf } from './link-fields.js';

const ownField = /^(?:officer(?:Id|Name)|promisedOn)-(.+)$/;

/** What the form of the page says but for who acts; empty fields say nothing. Throws 422 for an address that is none. */
export function readAcknowledgementForm(
  form: LinkForm,
  assignmentIds: readonly string[],
): Omit<LinkAcknowledgement, 'who'> {
  const officers: Record<string, OfficerNaming> = {};
  const promises: Record<string, string> = {};
  for (const name of Object.keys(form)) {
    const assignmentId = ownField.exec(name)?.[1];
    if (assignmentId === undefined) continue;
    const naming = namingOf(form, `-${assignmentId}`);
    if (naming !== null) officers[assignmentId] = naming;
    const promisedOn = dateOf(form, `promisedOn-${assignmentId}`);
    if (promisedOn !== null) promises[assignmentId] = promisedOn;
  }
  const forAll = dateOf(form, 'promisedOn');
  if (forAll !== null) for (const assignmentId of assignmentIds) promises[assignmentId] ??= forAll;
  return { officer: namingOf(form, ''), officers, promises };
}

function namingOf(form: LinkForm, suffix: string): OfficerNaming | null {
  const name = textOf(form, `officerName${suffix}`).slice(0, 200);
  if (name !== '') return { name, email: emailOf(form, `officerEmail${suffix}`) };
  const personId = textOf(form, `officerId${suffix}`);
  return id.safeParse(personId).success ? { personId } : null;
}

function emailOf(form: LinkForm, field: string): string | null {
  const address = textOf(form, field);
  if (address === '' || officerEmail.safeParse(address).success) return address || null;
  throw wrong(field, 'Địa chỉ thư điện tử của cán bộ phụ trách chưa đúng.');
}

function dateOf(form: LinkForm, field: string): string | null {
  const date = textOf(form, field);
  if (date === '' || localDate.safeParse(date).success) return date || null;
  throw wrong(field, 'Ngày hẹn chưa đúng.');
}

function wrong(field: string, message: string): ApplicationError {
  return new ApplicationError('invalid-request', 422, message, {
    errors: [{ pointer: `/${field}`, message }],
  });
}
