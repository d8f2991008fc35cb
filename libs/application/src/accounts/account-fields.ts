import { ApplicationError } from '../errors.js';
import type { AccountRole } from './account.js';

/** Shortest password a person may have, in characters. */
export const shortestPassword = 12;

/** The form in which addresses are kept and compared. */
export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** 422 where a role that acts for an agency comes without one. */
export function requireAgencyFor(role: AccountRole, agencyId: string | null): void {
  const acts = role === 'agency' || role === 'standing' || role === 'office';
  if (acts && agencyId === null) throw invalid('/agencyId', 'agency-required', 'vai trò này cần có cơ quan');
}

/** 422 about one field of the request. */
export function invalid(pointer: string, code: string, message: string): ApplicationError {
  return new ApplicationError('invalid-request', 422, 'Dữ liệu gửi lên chưa đúng.', {
    errors: [{ pointer, code, message }],
  });
}
