import type { Request } from 'express';

/**
 * True unless a browser says that another site sent the request. Every browser names the origin of a request that
 * changes something; programs that name none carry no cookie of a person's browser.
 */
export function isSameOrigin(request: Request, publicUrl: string): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) {
    const site = request.headers['sec-fetch-site'];
    return site === undefined || site === 'same-origin' || site === 'none';
  }
  if (!URL.canParse(origin)) return false;
  return origin === new URL(publicUrl).origin || new URL(origin).host === host;
}
