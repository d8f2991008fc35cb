export { AgencyDirectory } from './agency-directory.js';
export { type AgencyCandidate, AgencyIndex, type IndexedAgency, type IndexedGroup } from './agency-index.js';
export { type AgencyDetail, type AgencyView, AgencyViews, type PostView } from './agency-views.js';
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
export { AgencyMatching } from './match-name.use-case.js';
export { AddPerson } from './add-person.use-case.js';
export { type AgencyRecord, AgencyStore, type GroupMember, type NewAgency } from './agency-store.js';
export { Appoint, type Appointment } from './appoint.use-case.js';
export { ChangeRegister } from './change-register.use-case.js';
export { GetAgency } from './get-agency.use-case.js';
export {
  type NewPosition,
  type NewStandin,
  type NewTenure,
  type PersonRecord,
  type PositionRecord,
  PostStore,
  type StandinRecord,
  type TenureRecord,
} from './post-store.js';
export { StandIn } from './stand-in.use-case.js';

import { AddPerson } from './add-person.use-case.js';
import { Appoint } from './appoint.use-case.js';
import { ChangeRegister } from './change-register.use-case.js';
import { GetAgency } from './get-agency.use-case.js';
import { ImportDirectory } from './import-directory.use-case.js';
import { ListAgencies } from './list-agencies.use-case.js';
import { AgencyMatching } from './match-name.use-case.js';
import { StandIn } from './stand-in.use-case.js';

export const agencyUseCases = [
  AddPerson,
  AgencyMatching,
  Appoint,
  ChangeRegister,
  GetAgency,
  ImportDirectory,
  ListAgencies,
  StandIn,
];
