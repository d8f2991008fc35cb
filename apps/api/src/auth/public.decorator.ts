import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

export const isPublicKey = 'dondoc:public';

/** Reachable without signing in; everything else is denied by default. */
export const Public = (): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(isPublicKey, true), ApiExtension('x-public', true));
