import type { Provider } from '@nestjs/common';
import { commandProviders } from './command-providers.js';

export const assignmentsProviders: Provider[] = commandProviders;
