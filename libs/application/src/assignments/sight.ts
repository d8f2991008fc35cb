import type { Actor } from '../accounts/account.js';
import { forbidden } from '../errors.js';

/**
 * Which assignments somebody may see: all of them, or those an agency leads or coordinates; the standing body sees the
 * plans it stands for as well.
 */
export type Sight = { all: true } | { all: false; agencyId: string; standsFor: boolean };

/** What the actor may see. Throws 403 for an account that belongs to no agency but should. */
export function sightOf(actor: Actor): Sight {
  if (actor.role !== 'agency' && actor.role !== 'standing') return { all: true };
  if (actor.agencyId === null) throw forbidden('Tài khoản này chưa được gắn với cơ quan nào.');
  return { all: false, agencyId: actor.agencyId, standsFor: actor.role === 'standing' };
}
