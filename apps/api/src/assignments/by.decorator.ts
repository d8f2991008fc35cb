import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { type Actor, type By, unauthenticated } from '#application';

/** Who gives a command and from where: a program by its key, or a person on the web. */
export const CommandBy = createParamDecorator((_data: unknown, context: ExecutionContext): By => {
  const request = context.switchToHttp().getRequest<Request & { actor?: Actor }>();
  const { actor } = request;
  if (actor === undefined) throw unauthenticated();
  return { actor, channel: request.headers.authorization === undefined ? 'web' : 'api' };
});
