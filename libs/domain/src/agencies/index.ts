export {
  type AgencyKind,
  agencyKinds,
  centre,
  isProvinceLeader,
  type Manner,
  mannerOf,
  type PositionKind,
  positionKinds,
  unknownProvince,
} from './agency-kind.js';
export { headTitle } from './head-title.js';
export { fold, groupKey, nameKey } from './name-key.js';
export { matchName, type NameMatch } from './name-match.js';
export { isSameProvince, provinceOfIssuer } from './province.js';
export { type ProposedAgency, proposeAgency, usualAgencies } from './propose-agency.js';
