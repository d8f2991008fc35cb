import type { Provider } from '@nestjs/common';
import { RehearsalScope } from '#application';
import { TypeormRehearsalScope } from './typeorm-rehearsal-scope.js';

export const rehearsalProviders: Provider[] = [{ provide: RehearsalScope, useClass: TypeormRehearsalScope }];
