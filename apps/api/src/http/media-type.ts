import { UnsupportedMediaTypeException } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { isApi } from './request-kind.js';

const ofPrograms = ['application/json', 'multipart/form-data'];
const ofPages = [...ofPrograms, 'application/x-www-form-urlencoded'];
const ofMails = ['message/rfc822'];

/** 415 for a body that no route could read; other sites' plain forms never reach the API. */
export function refuseOtherMedia(request: Request, _response: Response, next: NextFunction): void {
  const kind = request.is(mediaOf(request));
  const isEmpty = kind === null || request.headers['content-length'] === '0';
  next(isEmpty || kind !== false ? undefined : new UnsupportedMediaTypeException());
}

function mediaOf(request: Request): string[] {
  if (request.path === '/hooks/email') return ofMails;
  return isApi(request) ? ofPrograms : ofPages;
}
