import type { Request } from 'express';

/** True where a person looks at the answer: outside /api and with a browser that wants a page. */
export function prefersPage(request: Request): boolean {
  return !isApi(request) && request.accepts(['json', 'html']) === 'html';
}

/** True for the API, whose errors are always problem+json. */
export function isApi(request: Request): boolean {
  return request.path === '/api' || request.path.startsWith('/api/');
}

/** True for methods that may change something. */
export function isUnsafe(request: Request): boolean {
  return !['GET', 'HEAD', 'OPTIONS'].includes(request.method);
}

/** The path without query; signed links are secrets and are struck out. */
export function addressForLog(request: Request): string {
  return request.path.replace(/^\/a\/(x\/)?[^/]+/, (_, kind: string | undefined) => `/a/${kind ?? ''}…`);
}
