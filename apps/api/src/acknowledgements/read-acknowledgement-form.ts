import { ApplicationError, type LinkAcknowledgement, type OfficerNaming } from '#application';
import { type AcknowledgementForm, id, officerEmail } from '#contracts';

const ownField = /^officer(?:Id|Name)-(.+)$/;

/** What the form of the page says; empty fields say nothing. Throws 422 for an address that is none. */
export function readAcknowledgementForm(form: AcknowledgementForm): LinkAcknowledgement {
  const officers: Record<string, OfficerNaming> = {};
  for (const name of Object.keys(form)) {
    const assignmentId = ownField.exec(name)?.[1];
    const naming = assignmentId === undefined ? null : namingOf(form, `-${assignmentId}`);
    if (assignmentId !== undefined && naming !== null) officers[assignmentId] = naming;
  }
  return { officer: namingOf(form, ''), officers };
}

function namingOf(form: AcknowledgementForm, suffix: string): OfficerNaming | null {
  const name = fieldOf(form, `officerName${suffix}`);
  if (name !== '') return { name, email: emailOf(form, `officerEmail${suffix}`) };
  const personId = fieldOf(form, `officerId${suffix}`);
  return id.safeParse(personId).success ? { personId } : null;
}

function emailOf(form: AcknowledgementForm, field: string): string | null {
  const address = fieldOf(form, field);
  if (address === '') return null;
  if (officerEmail.safeParse(address).success) return address;
  const message = 'Địa chỉ thư điện tử của cán bộ phụ trách chưa đúng.';
  throw new ApplicationError('invalid-request', 422, message, {
    errors: [{ pointer: `/${field}`, message }],
  });
}

function fieldOf(form: AcknowledgementForm, name: string): string {
  const value = form[name];
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim().slice(0, 200);
}
