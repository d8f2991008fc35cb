import type { Provider } from '@nestjs/common';
import { AgencyDirectory, AgencyRegisterStore, AgencyViews } from '#application';
import { TypeormAgencyDirectory } from './typeorm-agency-directory.js';
import { TypeormAgencyRegisterStore } from './typeorm-agency-register-store.js';
import { TypeormAgencyViews } from './typeorm-agency-views.js';

export const agenciesProviders: Provider[] = [
  { provide: AgencyDirectory, useClass: TypeormAgencyDirectory },
  { provide: AgencyRegisterStore, useClass: TypeormAgencyRegisterStore },
  { provide: AgencyViews, useClass: TypeormAgencyViews },
];
