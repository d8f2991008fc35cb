import type { Request, Response } from 'express';

const longestMs = 7 * 24 * 60 * 60 * 1000;

/** Browsers share cookies between the ports of a host: two copies beside each other must not sign each other out. */
const nameFor = (request: Request): string => `dondoc_session_${request.socket.localPort ?? ''}`;

/** The session's token, null where the browser sent none. */
export function readSessionCookie(request: Request): string | null {
  const name = nameFor(request);
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = pair.trim().split('=', 2);
    if (key === name && value !== undefined && value !== '') return value;
  }
  return null;
}

/** Scripts can't read it, other sites' forms don't carry it. The server decides when it ends. */
export function setSessionCookie(response: Response, token: string, publicUrl: string): void {
  response.cookie(nameFor(response.req), token, { ...attributes(publicUrl), maxAge: longestMs });
}

export function clearSessionCookie(response: Response, publicUrl: string): void {
  response.clearCookie(nameFor(response.req), attributes(publicUrl));
}

function attributes(publicUrl: string) {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: publicUrl.startsWith('https:') } as const;
}
