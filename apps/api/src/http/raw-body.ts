import type { NextFunction, Request, Response } from 'express';
import { ApplicationError } from '#application';

type Handler = (request: Request, response: Response, next: NextFunction) => void;

/**
 * The bytes of a webhook's body, before any parser sees them: signatures are made over exactly these, and mails are no
 * JSON. 413 for more than `kilobytes`.
 */
export function keepRawBody(kilobytes: number): Handler {
  return (request, _response, next) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const take = (chunk: Buffer): void => {
      length += chunk.length;
      if (length > kilobytes * 1024) {
        request.off('data', take).off('end', end);
        request.resume();
        next(new ApplicationError('too-large', 413, `Nội dung vượt quá ${kilobytes} KB.`));
        return;
      }
      chunks.push(chunk);
    };
    const end = (): void => {
      request.body = Buffer.concat(chunks);
      next();
    };
    request.on('data', take).once('end', end).once('error', next);
  };
}
