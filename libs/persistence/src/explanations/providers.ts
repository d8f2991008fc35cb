import type { Provider } from '@nestjs/common';
import { KeptStages } from '#application';
import { TypeormKeptStages } from './typeorm-kept-stages.js';

export const explanationsProviders: Provider[] = [{ provide: KeptStages, useClass: TypeormKeptStages }];
