import type { Request, Response } from 'express';

const name = 'dondoc_session';
const longestMs = 7 * 24 * 60 * 60 * 1000;

/** The session's token, null where the browser sent none. */
export function readSessionCookie(request: Request): string | null {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = pair.trim().split('=', 2);
    if (key === name && value !== undefined && value !== '') return value;
  }
  return null;
}

/** Scripts can't read it, other sites' forms don't carry it. The server decides when it ends. */
export function setSessionCookie(response: Response, token: string, publicUrl: string): void {
  response.cookie(name, token, { ...attributes(publicUrl), maxAge: longestMs });
}

export function clearSessionCookie(response: Response, publicUrl: string): void {
  response.clearCookie(name, attributes(publicUrl));
}

function attributes(publicUrl: string) {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: publicUrl.startsWith('https:') } as const;
}
