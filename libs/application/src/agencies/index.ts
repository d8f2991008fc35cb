export { AgencyDirectory } from './agency-directory.js';
export { AgencyIndex, type IndexedAgency, type IndexedGroup } from './agency-index.js';
export { type AgencyView, AgencyViews, type PostView } from './agency-views.js';
export {
  type AgencyRegister,
  type RegisteredAgency,
  type RegisterCounts,
  type RegisteredGroup,
  type RegisteredHolder,
  type RegisteredPosition,
  AgencyRegisterStore,
} from './agency-register.js';
export { ImportDirectory } from './import-directory.use-case.js';
export { ListAgencies } from './list-agencies.use-case.js';
export { groupKey, nameKey } from './name-key.js';

import { ImportDirectory } from './import-directory.use-case.js';
import { ListAgencies } from './list-agencies.use-case.js';

export const agencyUseCases = [ImportDirectory, ListAgencies];
