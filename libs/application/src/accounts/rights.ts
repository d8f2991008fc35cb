import { ApplicationError, forbidden } from '../errors.js';
import type { AccountRole, Actor } from './account.js';

/** The system itself: workflows, seeds and commands on the machine. */
export const systemActor: Actor = { id: null, name: 'Hệ thống', role: 'system', agencyId: null };

/** Throws 403 unless the actor has one of the roles; admin and the system may do everything. */
export function requireRole(actor: Actor, ...roles: AccountRole[]): void {
  if (actor.role === 'system' || actor.role === 'admin') return;
  if (!roles.includes(actor.role)) throw forbidden('Tài khoản này không có quyền thực hiện việc này.');
}

/** True where the actor acts for the agency itself or for the office that watches it. */
export function actsForAgency(actor: Actor, agencyId: string): boolean {
  if (actor.role === 'system' || actor.role === 'admin' || actor.role === 'office') return true;
  return (actor.role === 'agency' || actor.role === 'standing') && actor.agencyId === agencyId;
}

/** 401 for use cases that were reached without anybody signed in. */
export function unauthenticated(): ApplicationError {
  return new ApplicationError('unauthenticated', 401, 'Đề nghị đăng nhập để tiếp tục.');
}
