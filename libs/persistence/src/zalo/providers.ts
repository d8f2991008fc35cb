import type { Provider } from '@nestjs/common';
import { ZaloGrants } from '#application';
import { TypeormZaloGrants } from './typeorm-zalo-grants.js';

export const zaloProviders: Provider[] = [{ provide: ZaloGrants, useClass: TypeormZaloGrants }];
