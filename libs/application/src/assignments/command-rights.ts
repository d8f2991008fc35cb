import { type ConfirmedBy, whoConfirms } from '#domain';
import type { Actor } from '../accounts/account.js';
import { actsForAgency } from '../accounts/rights.js';
import { forbidden } from '../errors.js';
import type { LockedAssignment } from './command-store.js';

/** Throws 403 unless the actor acts for the lead agency (the office may on its behalf). */
export function requireLead(actor: Actor, found: LockedAssignment): void {
  if (actsForAgency(actor, found.agencyId)) return;
  throw forbidden('Chỉ cơ quan chủ trì (hoặc Văn phòng thay mặt) được thực hiện việc này.');
}

/** Throws 403 unless the actor is of the office, which alone records what others have told it. */
export function requireOffice(actor: Actor): void {
  if (isSystem(actor) || actor.role === 'office') return;
  throw forbidden('Chỉ Văn phòng được ghi nhận thay theo điện thoại hoặc văn bản.');
}

/** Throws 403 unless the actor's agency coordinates. */
export function requireCoordinating(actor: Actor, found: LockedAssignment): void {
  if (isSystem(actor)) return;
  if (actor.agencyId !== null && found.coordinatingIds.includes(actor.agencyId)) return;
  throw forbidden('Chỉ cơ quan phối hợp của nhiệm vụ này được ghi nhận phần việc phối hợp.');
}

/** Throws 403 unless the actor urges: the office, or the standing body of the plan. */
export function requireUrging(actor: Actor, found: LockedAssignment): void {
  if (isSystem(actor) || actor.role === 'office' || standsFor(actor, found)) return;
  throw forbidden('Chỉ Văn phòng và cơ quan thường trực được nhắc việc.');
}

/** How the actor confirms here; throws 403 where somebody else has to. */
export function confirmationBy(actor: Actor, found: LockedAssignment): ConfirmedBy {
  const confirmer = whoConfirms({
    lead: found.agencyId,
    office: found.officeId,
    standing: found.standingId,
  });
  const isOffice = isSystem(actor) || actor.role === 'office';
  const isOwn = actor.agencyId === found.agencyId && !confirmer.selfConfirmed;
  const may = !isOwn && (confirmer.by === 'office' ? isOffice : standsFor(actor, found));
  if (may) return { name: actor.name, selfConfirmed: confirmer.selfConfirmed };
  throw forbidden(
    confirmer.by === 'office'
      ? 'Kết quả này do Văn phòng xác nhận.'
      : 'Kết quả của Văn phòng do cơ quan thường trực xác nhận.',
  );
}

function isSystem(actor: Actor): boolean {
  return actor.role === 'admin' || actor.role === 'system';
}

function standsFor(actor: Actor, found: LockedAssignment): boolean {
  return actor.role === 'standing' && actor.agencyId !== null && actor.agencyId === found.standingId;
}
