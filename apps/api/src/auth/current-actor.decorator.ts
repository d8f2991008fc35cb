import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Actor, unauthenticated } from '#application';

/** Who the request acts for; the guard has put it there. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<{ actor?: Actor }>();
  if (actor === undefined) throw unauthenticated();
  return actor;
});
