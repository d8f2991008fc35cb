import type { Provider } from '@nestjs/common';
import {
  AgencyDirectory,
  AgencyRegisterStore,
  AgencyStore,
  AgencyViews,
  DirectoryRowStore,
  PostStore,
} from '#application';
import { TypeormAgencyDirectory } from './typeorm-agency-directory.js';
import { TypeormAgencyRegisterStore } from './typeorm-agency-register-store.js';
import { TypeormAgencyStore } from './typeorm-agency-store.js';
import { TypeormDirectoryRows } from './typeorm-directory-rows.js';
import { TypeormPostStore } from './typeorm-post-store.js';
import { TypeormAgencyViews } from './typeorm-agency-views.js';

export const agenciesProviders: Provider[] = [
  { provide: AgencyDirectory, useClass: TypeormAgencyDirectory },
  { provide: AgencyRegisterStore, useClass: TypeormAgencyRegisterStore },
  { provide: AgencyStore, useClass: TypeormAgencyStore },
  { provide: DirectoryRowStore, useClass: TypeormDirectoryRows },
  { provide: PostStore, useClass: TypeormPostStore },
  { provide: AgencyViews, useClass: TypeormAgencyViews },
];
