import type { Decision, Refusal } from '#domain';
import { ApplicationError } from '../errors.js';

/** The change a decision asks for; throws 422 for a wrong field, 409 with the state for a wrong moment. */
export function accepted<Change>(decision: Decision<Change>, stageId: string | null = null): Change {
  if (decision.refusal === null) return decision.change;
  throw errorOf(decision.refusal, stageId);
}

function errorOf({ code, message, state, field }: Refusal, stageId: string | null): ApplicationError {
  const where = stageId === null ? {} : { stageId };
  if (field === null) return new ApplicationError(code, 409, message, { state, ...where });
  return new ApplicationError(code, 422, message, {
    errors: [{ pointer: `/${field}`, message, code }],
    ...where,
  });
}

/** 422: one field of the command is wrong. */
export function wrongField(field: string, message: string): ApplicationError {
  return new ApplicationError('invalid-command', 422, message, {
    errors: [{ pointer: `/${field}`, message }],
  });
}
