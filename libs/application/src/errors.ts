/** An error a person can do something about. `code` is stable; `message` is Vietnamese. */
export class ApplicationError extends Error {
  constructor(
    readonly code: string,
    readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 422 | 503,
    message: string,
    /** JSON pointers into the request with what is wrong there, or other data the reader needs. */
    readonly details: {
      errors?: { pointer: string; message: string; code?: string }[];
      [key: string]: unknown;
    } = {},
  ) {
    super(message);
  }
}

/** 404: the thing doesn't exist or the actor may not know of it. */
export function notFound(what: string): ApplicationError {
  return new ApplicationError('not-found', 404, `Không tìm thấy ${what}.`);
}

/** 403: the actor is known but may not do this. */
export function forbidden(message: string): ApplicationError {
  return new ApplicationError('forbidden', 403, message);
}

/** 409: the thing is in a state in which the command makes no sense; `state` tells which. */
export function conflict(code: string, message: string, state: string): ApplicationError {
  return new ApplicationError(code, 409, message, { state });
}
