import type { NextFunction, Request, Response } from 'express';
import { ApplicationError } from '#application';

const longest = 64 * 1024;

/** The bytes of a webhook's body, before any parser sees them: signatures are made over exactly these. */
export function keepRawBody(request: Request, _response: Response, next: NextFunction): void {
  const chunks: Buffer[] = [];
  let length = 0;
  const take = (chunk: Buffer): void => {
    length += chunk.length;
    if (length > longest) {
      request.off('data', take).off('end', end);
      request.resume();
      next(new ApplicationError('too-large', 413, 'Nội dung vượt quá 64 KB.'));
      return;
    }
    chunks.push(chunk);
  };
  const end = (): void => {
    request.body = Buffer.concat(chunks);
    next();
  };
  request.on('data', take).once('end', end).once('error', next);
}
