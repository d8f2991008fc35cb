import type { Appointment, NewAgency } from '#application';
import { type AddAgencyBody, type AppointBody } from '#contracts';

/** The body in the words of the application; what was left out is null. */
export function newAgencyOf(body: AddAgencyBody): NewAgency {
  const { name, shortName = name, kind, spellings, groups } = body;
  return {
    ...{ name, shortName, kind, spellings, groups },
    province: body.province ?? null,
    validFrom: body.validFrom ?? null,
    parentId: body.parentId ?? null,
    mailbox: body.mailbox ?? null,
  };
}

/** The body in the words of the application; the contract has checked that post and person are named once. */
export function appointmentOf(body: AppointBody): Appointment {
  const { positionId, agencyId = '', kind = 'officer', title = null, fields } = body;
  const { personId, person } = body;
  return {
    post: positionId === undefined ? { agencyId, kind, title, fields } : { positionId },
    person:
      personId === undefined ? { name: person?.name ?? '', email: person?.email ?? null } : { personId },
    fromOn: body.from,
    toOn: body.to,
  };
}
